/// What stands before a document's text: a record in YAML, TOML or JSON, or Pandoc's title block.
struct FrontMatter: Sendable {
    /// The languages it is written in.
    enum Format: Sendable { case yaml, toml, json, titleBlock }

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
        var problems: [Problem] = []
    }

    /// A record longer than this, in bytes, is not read.
    static let sizeLimit = 1 << 20

    /// Reads the record. Where that fails, it is empty and the problem says why, and on which line of the file.
    func read(_ source: [UInt8]) -> Reading {
        guard content.count <= FrontMatter.sizeLimit else {
            let message = "front matter is longer than \(FrontMatter.sizeLimit) bytes"
            return Reading(problems: [Problem(message: message, line: firstLine)])
        }
        let text = String(decoding: source[content], as: UTF8.self)
        do throws(FrontMatterError) {
            switch format {
            case .yaml: return try read(text, YAMLFrontMatter.record)
            case .toml: return try read(text, TOMLFrontMatter.record)
            case .titleBlock: return Reading(record: TitleBlock.record(text))
            case .json: return withoutRepeats(try JSONReader.record(Array(source[content])))
            }
        } catch {
            return Reading(problems: [problem(error.message, line: error.line)])
        }
    }

    /// How many keys that stand twice are taken out: each costs a reading.
    private static let mostRepeats = 20

    /// Reads a record of whose repeated keys the last counts.
    private func read(
        _ text: String, _ record: (String) throws(FrontMatterError) -> [(name: String, value: FieldValue)]
    ) throws(FrontMatterError) -> Reading {
        var keys = RepeatedKeys(text)
        while true {
            do throws(FrontMatterError) {
                let record = try record(keys.text)
                return Reading(record: record, problems: keys.taken.map { repeated($0.key, line: $0.line) })
            } catch {
                guard let key = error.repeatedKey, keys.taken.count < FrontMatter.mostRepeats,
                    keys.take(key, around: error.line)
                else { throw error }
            }
        }
    }

    /// A record without those keys that come again.
    private func withoutRepeats(_ record: [(name: String, value: FieldValue)]) -> Reading {
        var last: [String: Int] = [:]
        for (index, field) in record.enumerated() { last[field.name] = index }
        guard last.count < record.count else { return Reading(record: record) }
        var reading = Reading()
        for (index, field) in record.enumerated() {
            if last[field.name] == index {
                reading.record.append(field)
            } else if last[field.name] != nil {
                reading.problems.append(repeated(field.name, line: 1))
            }
        }
        return reading
    }

    private func repeated(_ key: String, line: Int) -> Problem {
        problem("'\(key)' is there twice; the last one counts", line: line)
    }

    /// What is wrong on a line of the record, from 1.
    private func problem(_ message: String, line: Int) -> Problem {
        Problem(message: "front matter: \(message)", line: firstLine + max(0, line - 1))
    }
}

/// Why front matter can't be read.
struct FrontMatterError: Error {
    var message: String
    /// The line of the front matter's content, from 1.
    var line: Int
    /// The key that stands twice in a record, where that is what is wrong.
    var repeatedKey: String?
}
