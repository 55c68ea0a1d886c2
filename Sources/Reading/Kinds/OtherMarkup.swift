/// Text with other marks than Markdown's: it is read as Markdown all the same, and a note tells so.
enum OtherMarkup: CaseIterable {
    case laTeX, reStructuredText, asciiDoc, org, textile, mediaWiki, subRip, webVTT
    case mail, evernote, outline, docBook, xml, json, manualPage

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
        case .mail: "e-mail as it is sent"
        case .evernote: "an export of Evernote"
        case .outline: "OPML"
        case .docBook: "DocBook"
        case .xml: "XML"
        case .json: "JSON"
        case .manualPage: "a manual page"
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
        case .mediaWiki: ["mediawiki", "wiki"]
        case .subRip: ["srt"]
        case .webVTT: ["vtt"]
        // A page that is kept with its pictures is written as mail is.
        case .mail: ["eml", "mbox", "mht", "mhtml"]
        case .evernote: ["enex"]
        case .outline: ["opml"]
        case .docBook: ["dbk", "docbook"]
        case .xml: ["xml", "rss", "atom", "fb2"]
        case .json: ["json", "jsonl", "ndjson"]
        case .manualPage: ["man", "mdoc"]
        }
    }

    /// What is to be said of a file that has such marks by its name, or that is an e-mail by how it begins; else nil.
    static func note(on path: String, _ file: [UInt8], as kind: FileKind) -> String? {
        let ending = FileKind.ending(of: path) ?? ""
        let named = kind == .text ? nil : allCases.first { $0.extensions.contains(ending) }
        guard let markup = named ?? (MailHead.isEncoded(file) ? .mail : nil) else { return nil }
        let file = ShellWord.quoted(path)
        let command =
            switch markup {
            case .asciiDoc: "asciidoctor \(file)"
            // Their times and numbers stand on lines of their own.
            case .subRip, .webVTT:
                "sed -E '/-->|^WEBVTT|^[0-9]+\\r?$/d' \(file) > \(ShellWord.made(of: path, ending: ".txt"))"
            case .mail: "munpack -t \(file)"
            case .evernote: "evernote2md \(file)"
            case .json: "jq -r '.. | strings' \(file) > \(ShellWord.made(of: path, ending: ".txt"))"
            case .xml: "sed -E 's/<[^>]*>/ /g' \(file) > \(ShellWord.made(of: path, ending: ".txt"))"
            case .docBook: "pandoc -f docbook -t markdown \(file) -o \(ShellWord.made(of: path, ending: ".md"))"
            case .manualPage: "pandoc -f man -t markdown \(file) -o \(ShellWord.made(of: path, ending: ".md"))"
            default: "pandoc -t markdown \(file) -o \(ShellWord.made(of: path, ending: ".md"))"
            }
        return "\(markup.name) is read as \(kind == .text ? "plain text" : "Markdown"); convert it: \(command)"
    }
}
