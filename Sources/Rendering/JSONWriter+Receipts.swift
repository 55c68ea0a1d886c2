import Documents
import Values

extension JSONWriter {
    /// Appends what something was made from: `[{"doc":…,"line":…,"column":…,"start":…,"end":…,"quote":…}]`, and
    /// `"sha256"` where the quote is only the passage's start: null where it is not known.
    func write(receiptsOf nodes: [Node], to bytes: inout [UInt8]) {
        writeList(nodes.count, to: &bytes) { write(Receipt(of: nodes[$0], in: library, within: digests), to: &$1) }
    }

    private func write(_ receipt: Receipt, to bytes: inout [UInt8]) {
        bytes.append("{\"doc\":")
        write(receipt.doc, to: &bytes)
        write(receipt.line, after: ",\"line\":", to: &bytes)
        write(receipt.column, after: ",\"column\":", to: &bytes)
        write(receipt.start, after: ",\"start\":", to: &bytes)
        write(receipt.end, after: ",\"end\":", to: &bytes)
        bytes.append(",\"quote\":")
        write(receipt.quote, to: &bytes)
        if let digest = receipt.sha256 {
            bytes.append(",\"sha256\":")
            write(digest, to: &bytes)
        } else if receipt.isUndigested {
            bytes.append(",\"sha256\":null")
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
