import Values

/// An address that a terminal may be given (OSC 8): of bytes only that an address can have (RFC 3986).
struct LinkAddress: Equatable {
    let text: String

    /// No terminal takes a longer one.
    static let longest = 2_083

    /// A piece of an address.
    enum Piece {
        /// What is an address already; of it only what no address can have stands as `%1B`.
        case plain(String)
        /// A path, or a name: all of it but letters, digits and `-./_~` stands so.
        case escaped([UInt8])
    }

    /// An address of pieces; nil if it gets too long.
    init?(_ pieces: [Piece]) {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        func add(_ byte: UInt8, _ isPlain: Bool) {
            if isPlain {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        for piece in pieces {
            switch piece {
            case .plain(let text): for byte in text.utf8 { add(byte, Self.isPlain(byte)) }
            case .escaped(let path): for byte in path { add(byte, Self.isPlainInPath(byte)) }
            }
        }
        guard bytes.count <= Self.longest else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlainInPath(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "-./_~".utf8.contains(byte)
    }

    /// Whether an address can have the byte: unreserved, reserved, or `%`.
    static func isPlain(_ byte: UInt8) -> Bool {
        let isLetterOrDigit = byte.isAlphanumeric
        return isLetterOrDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
}
