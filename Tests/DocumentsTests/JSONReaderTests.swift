import Testing
import Values

@testable import Documents

/// The reader of JSON that results are read by.
@Suite struct JSONReaderTests {
    private func read(_ text: String) throws(JSONReader.Failure) -> [(value: FieldValue, line: Int)] {
        var values: [(FieldValue, Int)] = []
        let portions = portions(of: Array(text.utf8))
        try JSONReader.forEachValue(from: portions) { value, line in values.append((value, line)) }
        return values
    }

    /// Hands over some bytes at a time: short texts in portions of two, so that all is cut through somewhere.
    private func portions(of bytes: [UInt8]) -> () -> [UInt8] {
        var rest = bytes[...]
        let count = max(2, bytes.count / 100)
        return {
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }

    private func failure(_ text: String) -> String? {
        do throws(JSONReader.Failure) {
            _ = try read(text)
            return nil
        } catch {
            return "\(error.line):\(error.column ?? 0): \(error.message)"
        }
    }

    /// By the letters as they are read; half of a pair alone is no letter, and takes none along.
    @Test(arguments: [
        (#""a\ud800\u0041b""#, "a\u{FFFD}Ab"), (#""\ud83d\ude00!""#, "\u{1F600}!"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}\u{1F600}"),
        (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud800\n""#, "\u{FFFD}\n"),
    ])
    func pairsAreOneSign(json: String, text: String) throws {
        let values = try read(json).map { if case .text(let text) = $0.value { text } else { "no text" } }
        #expect(values == [text])
    }

    @Test(arguments: ["[{\"a\":1},\n {\"a\":2}]", "{\"a\":1}\n{\"a\":2}\n", " {\"a\":1}\n{\"a\":2}"])
    func valuesOfAListOrOfLinesHaveTheirLine(text: String) throws {
        #expect(try read(text).map(\.line) == [1, 2])
    }

    @Test(arguments: [("[\n", ",\n", "]\n"), ("", "\n", "\n")])
    func aValueIsHandedOverOnceItIsThere(start: String, between: String, end: String) throws {
        let row = #"{"a":["]\"}",1]}"#
        let step = row.utf8.count + between.utf8.count
        var rest = Array((start + Array(repeating: row, count: 9).joined(separator: between) + end).utf8)
        let count = rest.count
        var seen = 0
        try JSONReader.forEachValue {
            defer { rest.removeFirst(min(8, rest.count)) }
            return Array(rest.prefix(8))
        } _: { _, line in
            seen += 1
            #expect(line == seen + (start.isEmpty ? 0 : 1))
            let needed = start.utf8.count + seen * step
            #expect(count - rest.count <= needed + 8)
        }
        #expect(seen == 9)
    }

    @Test(arguments: ["", " \n", "[]", " [ ] \n"]) func thereMayBeNone(text: String) throws {
        #expect(try read(text).isEmpty)
    }

    @Test func aDateIsText() throws {
        guard case .text(let text)? = try read("[\"2024-11-15\"]").first?.value else {
            Issue.record("no text")
            return
        }
        #expect(text == "2024-11-15")
    }

    @Test(arguments: ["1e3", "1E+3", "10e2", "1000.0"]) func numbersMayHaveExponents(text: String) throws {
        guard case .number(let number)? = try read("[\(text)]").first?.value else {
            Issue.record("no number")
            return
        }
        #expect(number.int == 1000)
    }

    @Test(arguments: [
        ("[1,]", "1:4: a value is missing"), ("[1 2]", "1:4: ',' or ']' is missing"),
        ("[1", "1:3: ',' or ']' is missing"),
        ("{\"a\" 1}", "1:6: ':' is missing after 'a'"), ("{\"a\":1]", "1:7: ',' or '}' is missing"),
        ("\"a", "1:3: a closing '\"' is missing"), ("[\n\n nan]", "3:2: a value is missing"),
        ("[inf]", "1:2: a value is missing"), ("[\"\\x\"]", "1:5: an unknown escape in a text"),
    ])
    func whatIsWrongHasItsPlace(text: String, message: String) { #expect(failure(text) == message) }

    @Test func nothingIsTooDeepToBeRefused() {
        for text in [String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 100_000)] {
            #expect(failure(text)?.hasSuffix("too deeply nested") == true)
        }
    }

    /// Whatever is cut off, doubled or changed, it is read or refused.
    @Test func brokenResultsAreRefused() {
        let sources = #"[{"doc":"d.md","start":0,"end":5,"quote":"one"}]"#
        let text = Array((#"[{"a":"x\u00e9\n","sources":"# + sources + "},{\"b\":[1.5e3,null,true]}]").utf8)
        var random = RandomNumbers(seed: 7)
        for _ in 0..<5_000 {
            var bytes = text
            for _ in 0...random.next(below: 4) {
                let place = random.next(below: bytes.count)
                switch random.next(below: 3) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(bytes[random.next(below: bytes.count)], at: place)
                default: bytes[place] = UInt8(random.next(below: 256))
                }
            }
            try? JSONReader.forEachValue(from: portions(of: bytes)) { _, _ in }
        }
    }
}
