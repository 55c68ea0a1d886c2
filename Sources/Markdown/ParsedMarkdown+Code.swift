/// What the info string of a fenced code block says.
extension ParsedMarkdown {
    /// All that stands after the fence, without the white space around it; nil where nothing does.
    public func info(of event: Event, in source: [UInt8]) -> String? {
        guard event.kind == .codeBlock, event.flags.contains(.fenced), !event.flags.contains(.html), event.detail >= 0
        else { return nil }
        let end = min(Int(event.end), source.count)
        var start = min(Int(event.start) &+ Int(event.detail), end)
        while start < end, source[start].isBlank { start &+= 1 }
        var last = start
        while last < end, !source[last].isLineEnding { last &+= 1 }
        while last > start, source[last &- 1].isBlank { last &-= 1 }
        // Of code between tags the opening tag's end is none of it.
        if source[Int(event.start)] == UInt8(ascii: "{") {
            last = max(start, last &- (source[Int(event.start) &+ 1] == UInt8(ascii: "{") ? 3 : 2))
            while last > start, source[last &- 1].isBlank { last &-= 1 }
        }
        return start < last ? String(decoding: source[start..<last], as: UTF8.self) : nil
    }
}

/// The name of a language in an info string, in whichever way it is written.
public enum CodeLanguage {
    /// The language alone: `rust` of `rust,ignore`, `python` of `{.python .numberLines}`, `r` of `{r, echo=FALSE}`, `ipython3`
    /// of `{code-cell} ipython3`; nil where none is named.
    public static func name(in info: String) -> String? {
        let info = info[...].drop { $0 == " " || $0 == "\t" }
        guard info.first == "{" else { return word(in: info) }
        let inside = info.dropFirst().prefix { $0 != "}" }
        let rest = info.dropFirst(inside.count + 2)
        let parts = inside.split { $0 == " " || $0 == "," || $0 == "\t" }
        guard let first = parts.first else { return nil }
        // Pandoc's attributes: the first class that is no setting.
        let classes = parts.filter { $0.first == "." }.map { $0.dropFirst() }
        if let language = classes.first(where: { !settings.contains($0.lowercased()) }) { return String(language) }
        if first.first == "." || first.first == "#" || first.contains("=") && first.first != "=" { return nil }
        if first.first == "=" { return first.count > 1 ? String(first.dropFirst()) : nil }
        // Directives of MyST take the language as an argument, or have none.
        if directives.contains(first.lowercased()) { return word(in: rest.drop { $0 == " " }) }
        return otherDirectives.contains(first.lowercased()) ? nil : word(in: first)
    }

    /// The name up to what sets something: `,ignore`, `{1,3}`, `:file.js`, ` title="x"`.
    private static func word(in text: Substring) -> String? {
        let word = text.prefix { !" \t,{}[]:;()\"'`".contains($0) }
        return word.isEmpty || word.contains("=") ? nil : String(word)
    }

    private static let settings: Set<String> = [
        "numberlines", "number-lines", "line-numbers", "linenos", "lineanchors", "no-highlight", "nohighlight",
        "fragile",
        "input", "output", "cell-code", "interactive",
    ]
    private static let directives: Set<String> = [
        "code-cell", "code-block", "code", "sourcecode", "highlight", "jupyter-execute",
    ]
    private static let otherDirectives: Set<String> = [
        "bibliography", "csv-table", "eval-rst", "figure", "glossary", "iframe", "image", "include", "list-table",
        "literalinclude", "table", "tableofcontents", "toctree",
    ]
}
