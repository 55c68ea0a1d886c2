import Values

extension Parser {
    /// A text: `"a {b}"` or `'a'`.
    package mutating func text() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        if token.kind == .rawText {
            position += 1
            let text = script.text(in: start + 1..<max(start + 1, lastEnd - 1))
            return made(.literal(.text(text)), from: start)
        }
        position += 1
        var parts: [ExpressionSyntax.TextPart] = []
        while token.kind != .textEnd {
            switch token.kind {
            case .textPiece:
                parts.append(.letters(unescaped(token.span)))
                position += 1
            case .pieceStart:
                position += 1
                parts.append(.value(try expression()))
                guard token.kind == .pieceEnd else { throw unexpected(.pieceEnd) }
                position += 1
            default: throw unexpected(.textEnd)
            }
        }
        position += 1
        if parts.isEmpty { return made(.literal(.text("")), from: start) }
        if parts.count == 1, case .letters(let letters) = parts[0] {
            return made(.literal(.text(letters)), from: start)
        }
        return made(.text(parts), from: start)
    }

    /// The letters that a piece of text means; an unknown escape is noted.
    private mutating func unescaped(_ span: Range<Int>) -> String {
        var bytes: [UInt8] = []
        var offset = span.lowerBound
        while offset < span.upperBound {
            guard script.bytes[offset] == UInt8(ascii: "\\") else {
                bytes.append(script.bytes[offset])
                offset += 1
                continue
            }
            let end = escape(at: offset, before: span.upperBound, into: &bytes)
            offset = max(end, offset + 1)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads an escape; where it ends.
    private mutating func escape(at offset: Int, before limit: Int, into bytes: inout [UInt8]) -> Int {
        let letter = offset + 1 < limit ? script.bytes[offset + 1] : 0
        switch letter {
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'"):
            bytes.append(letter)
        case UInt8(ascii: "u"):
            let rest = script.bytes[min(offset + 2, limit)..<limit]
            if rest.first == UInt8(ascii: "{"), let end = rest.prefix(9).firstIndex(of: UInt8(ascii: "}")),
                let number = UInt32(String(decoding: rest[(offset + 3)..<end], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(number)
            {
                bytes.append(contentsOf: String(Character(scalar)).utf8)
                return end + 1
            }
            fallthrough
        default:
            let length = letter < 0x80 ? 1 : script.bytes[(offset + 2)..<limit].prefix { $0 & 0xC0 == 0x80 }.count + 1
            let span = offset..<min(offset + 1 + length, limit)
            _ = wrong(SyntaxFault.unknownEscape(script.text(in: span)), at: span)
            return span.upperBound
        }
        return offset + 2
    }

    /// `/…/i`
    package mutating func pattern() -> ExpressionSyntax {
        let span = token.span
        position += 1
        let ignoresCase = script.bytes[span].last == UInt8(ascii: "i")
        let source = script.text(in: span.lowerBound + 1..<span.upperBound - (ignoresCase ? 2 : 1))
        return made(.pattern(source, ignoresCase: ignoresCase), from: span.lowerBound)
    }
}
