import Corpus

/// Files as addresses (`file:` URIs, RFC 8089), which is how editors and agents name them.
package enum FileAddress {
    /// The path that an address leads to; nil for what is no file on this machine.
    package static func path(of address: String) -> String? {
        guard address.utf8.count > 7, address.prefix(7).lowercased() == "file://" else { return nil }
        var rest = address.dropFirst(7)
        // A host before the path may only be this machine.
        if rest.first != "/" {
            guard let slash = rest.firstIndex(of: "/"), rest[..<slash].lowercased() == "localhost" else { return nil }
            rest = rest[slash...]
        }
        let text = rest.prefix { $0 != "#" && $0 != "?" }
        guard let bytes = decoded(text), !bytes.contains(0) else { return nil }
        return (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { SystemPath(cString: $0).text }
        }
    }

    /// The bytes of a text in which `%20` and the like stand for some; nil where one stands for none.
    static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    /// The address of a path, which is taken from the working folder if it is relative.
    package static func of(_ path: String) -> String {
        let whole = path.utf8.first == UInt8(ascii: "/") ? path : (Folder.realPath(".") ?? "") + "/" + path
        var address = "file://"
        for byte in SystemPath(whole)?.bytes ?? Array(whole.utf8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                address += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return address
    }
}
