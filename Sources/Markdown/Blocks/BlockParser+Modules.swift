/// The lines of MDX that are no text: modules (`import`, `export`) and comments in braces (MDX, "ESM" and "Expressions").
extension BlockParser {
    /// Takes a module's statement or a comment that begins at the document's left edge, and no paragraph before it.
    @inline(never)
    mutating func startModule() -> Bool {
        guard dialect.contains(.templates), leaf != .paragraph, nonspace == lineStart, open.count == 1 || isFirstInOpen
        else {
            return false
        }
        guard let end = bytes[nonspace] == Byte.openBrace ? commentEnd() : moduleEnd() else { return false }
        prepareToOpen()
        addMarkup(from: nonspace, to: end)
        nextLine = bytes.afterLineEnding(at: bytes.lineEnd(from: end))
        return true
    }

    /// Whether the line stands in no container: what is open ends here.
    private var isFirstInOpen: Bool { matched == 1 }

    /// The end of a comment, `{/* … */}`, after which its line ends.
    private mutating func commentEnd() -> Int? {
        guard bytes.has("{/*", at: nonspace), !unclosedModuleComment else { return nil }
        guard let close = bytes.find("*/}", from: nonspace &+ 3, to: bytes.count) else {
            unclosedModuleComment = true
            return nil
        }
        let end = close &+ 3
        return bytes.skipBlanks(from: end, to: bytes.lineEnd(from: end)) >= bytes.lineEnd(from: end) ? end : nil
    }

    /// The end of an `import` or `export`: that of the line where its brackets are closed. In a document that is no MDX it
    /// must be a whole statement on a line: `import` and `export` are words, too.
    private mutating func moduleEnd() -> Int? {
        let isImport = bytes.has("import ", at: nonspace)
        guard isImport || bytes.has("export ", at: nonspace) || bytes.has("import{", at: nonspace) else { return nil }
        guard dialect.contains(.components) else {
            return (isImport ? isImportStatement : isExportStatement) ? trimmedEnd(from: nonspace, to: lineEnd) : nil
        }
        var depth = 0
        var index = nonspace
        var firstEnd = bytes.count
        var hasBlank = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLineEnding {
                let next = bytes.afterLineEnding(at: index)
                let isBlankNext =
                    bytes.skipBlanks(from: next, to: bytes.lineEnd(from: next)) >= bytes.lineEnd(from: next)
                if depth <= 0, isBlankNext || bytes.has("import ", at: next) || bytes.has("export ", at: next) {
                    return trimmedEnd(from: nonspace, to: index)
                }
                if isBlankNext, !hasBlank {
                    firstEnd = index
                    hasBlank = true
                    if unclosedModule { break }
                }
                index = next
                continue
            }
            switch byte {
            case Byte.openBrace, Byte.openBracket, Byte.openParenthesis: depth &+= 1
            case Byte.closeBrace, Byte.closeBracket, Byte.closeParenthesis: depth &-= 1
            case Byte.quotation, Byte.apostrophe, Byte.backtick:
                var close = index &+ 1
                while close < bytes.count, bytes[close] != byte, byte == Byte.backtick || !bytes[close].isLineEnding {
                    close &+= bytes[close] == Byte.backslash ? 2 : 1
                }
                if bytes[close] == byte { index = close }
            default: break
            }
            index &+= 1
        }
        // Brackets that nothing closes end at the first blank line.
        if depth > 0 { unclosedModule = true }
        return trimmedEnd(from: nonspace, to: depth <= 0 ? bytes.count : firstEnd)
    }

    /// `import x from 'y'`, `import 'y'`
    private var isImportStatement: Bool {
        var end = trimmedEnd(from: nonspace, to: lineEnd)
        if bytes[end &- 1] == Byte.semicolon { end &-= 1 }
        let mark = bytes[end &- 1]
        guard mark == Byte.apostrophe || mark == Byte.quotation else { return false }
        var open = end &- 2
        while open > nonspace, bytes[open] != mark { open &-= 1 }
        return open == nonspace &+ 7 || bytes.has(" from ", at: open &- 6) || bytes.has("}from ", at: open &- 6)
    }

    /// `export const x =`, `export function f(`, `export {`
    private var isExportStatement: Bool {
        let start = nonspace &+ 7
        if bytes[start] == Byte.openBrace { return true }
        for word in ["const ", "let ", "var ", "function "] as [StaticString] where bytes.has(word, at: start) {
            let sign: UInt8 = word.utf8CodeUnitCount == 9 ? Byte.openParenthesis : Byte.equals
            return (start..<lineEnd).contains { bytes[$0] == sign }
        }
        return false
    }
}
