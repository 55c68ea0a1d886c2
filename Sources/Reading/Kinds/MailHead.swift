import Values

/// The head of an e-mail as it is sent (RFC 5322 and RFC 2045).
enum MailHead {
    /// How far a head is looked for, in bytes.
    private static let limit = 1 << 14

    /// Whether a file begins with such a head, and that says how its parts are encoded. Others hold text as it is.
    static func isEncoded(_ file: [UInt8]) -> Bool {
        guard let first = file.first, first.isLetter else { return false }
        var (fields, isMail, isEncoded) = (0, false, false)
        var rest = file.prefix(limit)
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 10 && $0 != 13 }
            rest = rest[line.endIndex...].drop { $0 == 13 }.dropFirst()
            // A blank line ends the head.
            if line.isEmpty { break }
            // A field may go on in lines that are indented; a mailbox puts a line before it.
            if line.first == 32 || line.first == 9 || fields == 0 && line.starts(with: "From ".utf8) { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                line[..<colon].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") })
            else { return false }
            fields += 1
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "from", "to", "subject", "received", "message-id": isMail = true
            case "mime-version", "content-transfer-encoding": isEncoded = true
            default: break
            }
        }
        return isMail && isEncoded
    }
}
