import Language

/// What must hold of the layout of any script that can be read.
package enum FormattingOracle {
    /// The first thing that does not hold, in words.
    package static func violation(_ text: String) -> String? {
        let script = Script(text)
        guard case .read(let before) = Parser.parse(script) else { return nil }
        guard case .success(let result) = ScriptFormatter.format(script) else { return "no layout" }
        let other = Script(result)
        guard case .read(let after) = Parser.parse(other) else { return "can't be read any more:\n\(result)" }
        guard before.map({ SyntaxText(script).text($0) }) == after.map({ SyntaxText(other).text($0) }) else {
            return "says something else:\n\(result)"
        }
        guard comments(of: script) == comments(of: other) else { return "has other comments:\n\(result)" }
        guard case .success(let again) = ScriptFormatter.format(other), again == result else {
            return "is not the same again:\n\(result)"
        }
        return nil
    }

    /// The comments without the blanks at their ends.
    private static func comments(of script: Script) -> [String] {
        Tokens(of: script).comments.map { span in
            var bytes = script.bytes[span]
            while let last = bytes.last, last == 32 || last == 9 || last == 13 { bytes.removeLast() }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
