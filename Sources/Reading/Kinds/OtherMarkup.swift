/// Text with other marks than Markdown's: it is read as Markdown all the same, and a note tells so.
enum OtherMarkup: CaseIterable {
    case laTeX, reStructuredText, asciiDoc, org, textile, mediaWiki, subRip, webVTT

    private var name: String {
        switch self {
        case .laTeX: "LaTeX"
        case .reStructuredText: "reStructuredText"
        case .asciiDoc: "AsciiDoc"
        case .org: "Org"
        case .textile: "Textile"
        case .mediaWiki: "MediaWiki"
        case .subRip: "SubRip"
        case .webVTT: "WebVTT"
        }
    }

    /// The endings of names that it has, in small letters.
    private var extensions: [String] {
        switch self {
        case .laTeX: ["tex", "latex", "ltx"]
        case .reStructuredText: ["rst"]
        case .asciiDoc: ["adoc", "asciidoc"]
        case .org: ["org"]
        case .textile: ["textile"]
        case .mediaWiki: ["mediawiki"]
        case .subRip: ["srt"]
        case .webVTT: ["vtt"]
        }
    }

    /// What is to be said of the file at a path that has such marks by its name; else nil.
    static func note(on path: String) -> String? {
        guard let ending = FileKind.ending(of: path),
            let markup = allCases.first(where: { $0.extensions.contains(ending) })
        else { return nil }
        let file = ShellWord.quoted(path)
        let command =
            switch markup {
            case .asciiDoc: "asciidoctor \(file)"
            // Their times and numbers stand on lines of their own.
            case .subRip, .webVTT:
                "sed -E '/-->|^WEBVTT|^[0-9]+\\r?$/d' \(file) > \(ShellWord.made(of: path, ending: ".txt"))"
            default: "pandoc -t markdown \(file) -o \(ShellWord.made(of: path, ending: ".md"))"
            }
        return "\(markup.name) is read as Markdown; convert it: \(command)"
    }
}
