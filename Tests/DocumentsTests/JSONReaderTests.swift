import Testing
import Values

@testable import Documents
@testable import Fuzzing

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

    /// Texts by what RFC 8259 says of them, each with what it is read as.
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0e-0", "0"), ("0e7", "0"), ("0.125", "0.125"), ("12E0", "12"), ("-7e-2", "-0.07"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1.25e10", "12500000000"), ("4e-324", "0"), ("3e-9999", "0"),
        ("null", "null"), ("\t\r\n true \n", "true"), ("false", "false"), ("\"\"", "''"), ("[]", "[]"), ("{}", "{}"),
        ("[[], {}, [null]]", "[[], {}, [null]]"), ("{\"\": {\"\": 0}}", "{'': {'': 0}}"),
        ("{\"k\":1,\"j\":2,\"k\":3}", "{'k': 1, 'j': 2, 'k': 3}"),
        (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{c}\n\r\t'"), (#""\u0041\u00e9\u20AC\u0000""#, "'Aé€\0'"),
        (#""\uDBFF\uDFFF \uffff""#, "'\u{10FFFF} \u{FFFF}'"),
        ("\"a\u{7F}\u{2028}\u{2029}b\"", "'a\u{7F}\u{2028}\u{2029}b'"),
        ("\"# /* no comment */ // either\"", "'# /* no comment */ // either'"), ("\u{FEFF}[1]", "[1]"),
        (#"{"a\u0062": "x"}"#, "{'ab': 'x'}"),
    ])
    func whatIsJSONIsRead(text: String, value: String) throws {
        #expect(described(try JSONReader.value(of: Array(text.utf8))) == value)
    }

    private func described(_ value: FieldValue) -> String {
        switch value {
        case .null: "null"
        case .truth(let truth): "\(truth)"
        case .number(let number): number.text
        case .text(let text): "'\(text)'"
        case .list(let list): "[" + list.map(described).joined(separator: ", ") + "]"
        case .record(let entries):
            "{" + entries.map { "'\($0.name)': \(described($0.value))" }.joined(separator: ", ") + "}"
        default: "no JSON"
        }
    }

    /// Texts that a lenient reader may take, and that are none.
    @Test(arguments: [
        "", " ", "\u{FEFF}", "\u{FEFF}\u{FEFF}1", "[1]\u{FEFF}", "[1] []", "1 2", "1-2", "truefalse", "nulll", "nul",
        "True", "NULL",
        "[,1]", "[1,,2]", "[1,]", "[", "]", "[1}", "[1", "[\"a\"", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}",
        "{a:1}",
        "{'a':1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{null:1}", "[1:2]", "{\"a\",1}", "[\"a\":1]", "'a'",
        "`a`", "\"a",
        "\"a\"\"b\"", "\"", "\"\\\"", "\"\\", "\"\\x41\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "\"\\a\"",
        "\"\\'\"",
        "\"\\u 041\"", "\"\\u+041\"", "\"a\nb\"", "\"a\tb\"", "\"a\u{0}b\"", "\"\u{1F}\"", "+1", "-", "--1", "- 1",
        "01", "-01", "00",
        "1.", ".5", "-.5", "1.e3", "1e", "1e+", "1e1.5", "0x1F", "1_000", "1,000.5", "1e5e5", "1.2.3", "NaN",
        "Infinity", "-Infinity",
        "١", "1\u{A0}", "\u{B}1", "\u{C}1", "\u{85}1", "\u{A0}1", "\u{2003}1", "// c\n1", "/* c */ 1", "1 # c",
        "undefined", "0b1",
        "[1, 2", "{\"a\": [}", "\u{0}", "1\u{0}", "1e99999", "-1e400", "1" + String(repeating: "0", count: 400),
        String(repeating: "[", count: 400) + String(repeating: "]", count: 400),
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: Array(text.utf8)) }
    }

    /// Bytes that are no UTF-8: cut off, longer than need be, halves of pairs, and beyond Unicode.
    @Test(
        arguments: [
            [0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xFF],
            [0xC3, 0x22],
        ] as [[UInt8]])
    func textsAreUTF8(bytes: [UInt8]) {
        for text in [[0x22] + bytes + [0x22], [0x7B, 0x22] + bytes + Array("\":1}".utf8), bytes] {
            #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: text) }
        }
    }

    /// UTF-16 is no JSON for others to read (section 8.1).
    @Test func otherEncodingsAreRefused() {
        for text in [[0xFE, 0xFF, 0, 0x31], [0xFF, 0xFE, 0x31, 0], [0x31, 0]] as [[UInt8]] {
            #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: text) }
        }
    }

    @Test func ofARepeatedKeyTheLastCounts() throws {
        let value = try JSONReader.value(of: Array(#"{"a": 1, "b": 2, "a": [3], "\u0061": 4}"#.utf8))
        #expect(value["a"].map(described) == "4")
        #expect(value["c"] == nil)
        #expect(FieldValue.list([])["a"] == nil)
    }

    /// The nesting that is read, and a long text in one piece, take no time to speak of.
    @Test func whatIsLargeIsRead() throws {
        let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        #expect(described(try JSONReader.value(of: Array(deep.utf8))) == deep)
        let digits = "0." + String(repeating: "3", count: 1_000_000)
        #expect(throws: Never.self) { try JSONReader.value(of: Array(digits.utf8)) }
    }

    /// All scalars come back as they were written, in texts and keys, and so does what is nested.
    @Test func whatIsWrittenIsRead() {
        let scalars =
            Array(0...0x2FF) + Array(0x2000...0x206F) + [0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x1F600, 0x10FFFF]
        for scalar in scalars.compactMap(Unicode.Scalar.init) {
            let text = "a\(Character(scalar))\"\\b"
            #expect(
                JSONRoundTrip.violation(of: .record([(text, .list([.text(text), .record([(text, .null)])]))])) == nil)
        }
        let whole: [(Int128, Int)] = [(0, 0), (-5, -1), (9_007_199_254_740_993, 0), (1, 100), (1, -100), (7, 37)]
        for number in whole.compactMap({ Number(coefficient: $0.0, exponent: $0.1) }) {
            #expect(JSONRoundTrip.violation(of: .number(number)) == nil)
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
