import Foundation
import Markdown
import Testing

/// A file of Examples: what a section of a specification asks, each rule with an example of our own.
struct ExampleFile: CustomTestStringConvertible, Sendable {
    /// An example: the Markdown, and the HTML that the rule makes of it.
    struct Example: Sendable {
        /// Its place in the file, from 1 on.
        var number: Int
        var rule: String
        var dialect: Dialect
        var markdown: String
        var html: String
    }

    var name: String
    var section: String
    private(set) var examples: [Example] = []

    var testDescription: String { name }

    /// The folder with the files, one a section.
    static let folder = SharedFiles.package.appendingPathComponent("Tests/MarkdownTests/Examples")

    /// All files, by name.
    static let all: [ExampleFile] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) ?? Data()
            return ExampleFile(name: String(name.dropLast(4)), text: String(decoding: data, as: UTF8.self))
        }
    }()

    init(name: String, text: String) {
        self.name = name
        let parts = text.components(separatedBy: "\n@@ ")
        section = String(parts[0].prefix { $0 != "\n" })
        let dialect: Dialect = name.hasPrefix("gfm-") ? .gitHub : .commonMark
        for (index, part) in parts.dropFirst().enumerated() {
            examples.append(ExampleFile.example(part, number: index + 1, dialect: dialect))
        }
    }

    /// `RULE`, perhaps `dialect: CommonMark`, the lines of Markdown, `=>`, the lines of HTML.
    private static func example(_ part: String, number: Int, dialect: Dialect) -> Example {
        var lines = part.components(separatedBy: "\n")[...]
        let rule = lines.removeFirst()
        var dialect = dialect
        if lines.first == "dialect: CommonMark" {
            lines.removeFirst()
            dialect = .commonMark
        }
        let middle = lines.firstIndex(of: "=>") ?? lines.endIndex
        let markdown = lines[..<middle]
        var html = lines[middle...].dropFirst()
        while html.last == "" { html.removeLast() }
        return Example(
            number: number, rule: rule, dialect: dialect, markdown: text(markdown), html: text(html))
    }

    /// The lines, with the characters that the signs stand for.
    private static func text(_ lines: ArraySlice<String>) -> String {
        lines.map { line in
            line.replacingOccurrences(of: "⇥", with: "\t").replacingOccurrences(of: "␣", with: " ")
                .replacingOccurrences(of: "⍽", with: "\u{A0}") + "\n"
        }.joined()
    }
}
