import Documents
import Values

extension JSONWriter {
    /// Appends what something was made from: `[{"doc":…,"line":…,"column":…,"start":…,"end":…,"quote":…}]`, and
    /// `"sha256"` where the quote is only the passage's start: null where it is not known.
    func write(receiptsOf nodes: [Node], to bytes: inout [UInt8]) {
        writeList(nodes.count, to: &bytes) { index, bytes in
            let place = toldPlace(of: nodes[index])
            let receipt = Receipt(of: place.span, at: place.position, in: place.document, within: digests)
            write(receipt, of: place.path, to: &bytes)
        }
    }

    /// - Parameter path: The document's path as JSON.
    private func write(_ receipt: Receipt, of path: [UInt8], to bytes: inout [UInt8]) {
        bytes.append("{\"doc\":")
        bytes.append(contentsOf: path)
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
