import Documents

extension JSONWriter {
    /// Appends what something was made from: `[{"doc":…,"line":…,"column":…,"start":…,"end":…,"quote":…}]`, and
    /// `"sha256"` where the quote is only the passage's start.
    func write(receiptsOf nodes: [Node], to bytes: inout [UInt8]) {
        writeList(nodes.count, to: &bytes) { write(Receipt(of: nodes[$0], in: library), to: &$1) }
    }

    private func write(_ receipt: Receipt, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\"doc\":".utf8)
        write(receipt.doc, to: &bytes)
        write(receipt.line, after: ",\"line\":", to: &bytes)
        write(receipt.column, after: ",\"column\":", to: &bytes)
        write(receipt.start, after: ",\"start\":", to: &bytes)
        write(receipt.end, after: ",\"end\":", to: &bytes)
        bytes.append(contentsOf: ",\"quote\":".utf8)
        write(receipt.quote, to: &bytes)
        if let digest = receipt.sha256 {
            bytes.append(contentsOf: ",\"sha256\":".utf8)
            write(digest, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
