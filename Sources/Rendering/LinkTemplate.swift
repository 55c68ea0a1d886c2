import Values

/// How an editor is told to open a file at a line: an address with `{path}`, and perhaps `{line}` and `{column}`, in it, such as
/// `vscode://file/{path}:{line}:{column}`.
public struct LinkTemplate: Sendable, Equatable {
    /// As it was given.
    public let text: String
    private let parts: [Part]

    private enum Part: Equatable {
        case letters(String)
        case path, line, column
    }

    private static let names: [String: Part] = ["path": .path, "line": .line, "column": .column]
    /// A longer one leaves no room for a path.
    private static let longest = 500

    /// Nil for what is no address, has no `{path}`, or another name in braces.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longest, Self.hasScheme(text) else { return nil }
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            guard let part = Self.names[String(rest[rest.index(after: open)..<close])] else { return nil }
            parts += [.letters(String(rest[..<open])), part]
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.letters(String(rest)))
        let areLetters = parts.allSatisfy { part in
            guard case .letters(let letters) = part else { return true }
            return letters.utf8.allSatisfy(LinkAddress.isPlain)
        }
        guard areLetters, parts.contains(.path) else { return nil }
        self.text = text
        self.parts = parts
    }

    /// Whether it starts with a scheme (RFC 3986, section 3.1).
    private static func hasScheme(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard scheme.count < text.utf8.count, let first = scheme.first, first.isLetter else { return false }
        return scheme.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
    }

    /// The address of a place in a file.
    ///
    /// - Parameters:
    ///   - path: Absolute, as the system has it.
    ///   - line: From 1, as the column.
    func address(of path: [UInt8], line: Int, column: Int) -> LinkAddress? {
        var pieces: [LinkAddress.Piece] = []
        var before = ""
        for part in parts {
            switch part {
            case .letters(let letters):
                before = letters
                pieces.append(.plain(letters))
            case .path:
                // The slash of `file/{path}` is the path's own; that of `file://{path}` is not.
                let hasSlash = before.hasSuffix("/") && !before.hasSuffix("://")
                pieces.append(.escaped(hasSlash && path.first == UInt8(ascii: "/") ? Array(path.dropFirst()) : path))
            case .line: pieces.append(.plain(String(line)))
            case .column: pieces.append(.plain(String(column)))
            }
        }
        return LinkAddress(pieces)
    }
}
