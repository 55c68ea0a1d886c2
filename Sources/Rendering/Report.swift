import Query

/// A page of HTML or Markdown that results stand on: a title, a heading over each result that has one, and at its end the
/// mark that says what it was made by.
public struct Report {
    /// How it is written: HTML or Markdown.
    public let format: OutputFormat
    /// Its title, and what else there is to say of it.
    let title: String
    let words: String
    let mark: SavedMark?

    /// - Parameters:
    ///   - comment: What the script's first comment says: its first sentence is the title, what follows stands below it.
    ///   - title: The title, where a drawing has one of its own.
    public init(_ format: OutputFormat, comment: String, title: String? = nil, mark: SavedMark?) {
        self.format = format
        self.mark = mark
        let paragraph = comment.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
        let text = paragraph.joined(separator: " ")
        let (first, rest) = Report.firstSentence(of: text)
        self.title = title ?? first
        words = title == nil ? rest : text
    }

    /// Whether a format is a page.
    public static func isPage(_ format: OutputFormat) -> Bool { format == .html || format == .md }

    /// A text up to the first stop that a space follows, without a full stop at its end; and the rest.
    private static func firstSentence(of text: String) -> (String, rest: String) {
        var end = text.endIndex
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if ".!?".contains(text[index]), next < text.endIndex, text[next] == " " {
                end = next
                break
            }
            index = next
        }
        var first = text[..<end]
        if first.hasSuffix(".") { first.removeLast() }
        return (String(first), String(text[end...].drop { $0 == " " }))
    }

    /// What stands before the results.
    public var start: [UInt8] {
        var bytes: [UInt8] = []
        if format == .html {
            bytes += HTMLPage.head(title: title).utf8
            if !title.isEmpty { Report.element("h1", title, to: &bytes) }
            if !words.isEmpty { Report.element("p", words, to: &bytes) }
        } else {
            if !title.isEmpty { bytes += "# \(Report.line(title))\n\n".utf8 }
            if !words.isEmpty { bytes += "\(Report.line(words))\n\n".utf8 }
        }
        return bytes
    }

    /// What stands over a result: its heading, if it has one, and between results of Markdown a blank line.
    public func heading(_ text: String, isFirst: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if format == .html {
            if !words.isEmpty { Report.element("h2", words, to: &bytes) }
        } else {
            if !isFirst { bytes += "\n".utf8 }
            if !words.isEmpty { bytes += "## \(Report.line(words))\n\n".utf8 }
        }
        return bytes
    }

    /// A line that says where a result is from.
    public func source(_ text: String) -> [UInt8] {
        guard format == .html else { return Array("\nSource: \(Report.line(text))\n".utf8) }
        var bytes: [UInt8] = []
        Report.element("p", "Source: \(text)", to: &bytes)
        return bytes
    }

    /// What stands at its end.
    public var end: [UInt8] { (format == .html ? Array(HTMLPage.tail.utf8) : []) + (mark?.bytes ?? []) }

    private static func element(_ name: String, _ text: String, to bytes: inout [UInt8]) {
        bytes += "<\(name)>".utf8
        HTMLPage.escape(text, to: &bytes)
        bytes += "</\(name)>\n".utf8
    }

    /// A text in one line of Markdown, in which nothing but its words counts.
    private static func line(_ text: String) -> String {
        var line = ""
        for character in VisibleText.ofData(text) {
            if "\\<>&*_`[]~#|".contains(character) { line.append("\\") }
            line.append(character.isNewline ? " " : character)
        }
        return line
    }
}
