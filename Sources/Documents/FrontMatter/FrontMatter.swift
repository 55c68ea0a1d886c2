/// What stands before a document's text: a record in YAML, TOML or JSON.
struct FrontMatter: Sendable {
    /// The languages it is written in.
    enum Format: Sendable { case yaml, toml, json }

    var format: Format
    /// The record's bytes, without the marks around it.
    var content: Range<Int>
    /// The line in the file that the record starts on, from 1.
    var firstLine: Int
    /// Where the document's text starts: after the line of the closing mark.
    var end: Int

    /// What was read: the record, and what is wrong with it.
    struct Reading: Sendable {
        var record: [(name: String, value: FieldValue)] = []
        var problem: Problem?
    }

    /// A record longer than this, in bytes, is not read.
    static let sizeLimit = 1 << 20

    /// Reads the record. Where that fails, it is empty and the problem says why, and on which line of the file.
    func read(_ source: [UInt8]) -> Reading {
        guard content.count <= FrontMatter.sizeLimit else {
            return Reading(
                problem: Problem(message: "front matter is longer than \(FrontMatter.sizeLimit) bytes", line: firstLine)
            )
        }
        let text = String(decoding: source[content], as: UTF8.self)
        do throws(FrontMatterError) {
            switch format {
            case .yaml: return Reading(record: try YAMLFrontMatter.record(text))
            case .toml: return Reading(record: try TOMLFrontMatter.record(text))
            case .json: return Reading(record: try JSONReader.record(Array(source[content])))
            }
        } catch {
            let line = firstLine + max(0, error.line - 1)
            return Reading(problem: Problem(message: "front matter: \(error.message)", line: line))
        }
    }
}

/// Why front matter can't be read.
struct FrontMatterError: Error {
    var message: String
    /// The line of the front matter's content, from 1.
    var line: Int
}
