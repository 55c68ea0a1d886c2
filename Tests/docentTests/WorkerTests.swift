import Foundation
import TestSupport
import Testing

/// `docent worker`, as a scheduler runs it: processes that hand states to one another.
@Suite struct WorkerTests {
    /// Frames of two documents; a tab apart stands a third that holds no text.
    private static let frames = [
        ##"{"path":"b.md","content":"# B\n\nIt costs $7 million, or 3% of all.\n"}"##,
        #"{"path":"a.md","base64":"IyBBCgpJdCBjb3N0cyAkNSBtaWxsaW9uLgo="}"#,
        #"{"path":"c.pdf","base64":"JVBERi0xLjcK"}"#,
    ]

    private func worker(_ part: String, _ query: String, _ lines: [String], _ options: String = "") throws -> Run {
        try Program.shell(
            "docent worker \(part) '\(query)' \(options)", input: lines.joined(separator: "\n") + "\n")
    }

    private func lines(_ run: Run, _ key: String) -> [String] {
        run.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("{\"\(key)\"") }
    }

    @Test func aPipeOfPartsGivesTheAnswer() throws {
        let query = "money | summarize sum(value), count() by unit"
        let first = try worker("map", query, [Self.frames[0]])
        let second = try worker("map", query, Array(Self.frames[1...]))
        #expect(first.status == 0 && second.status == 0)
        let states = lines(first, "bucket") + lines(second, "bucket")
        #expect(states.count == 2)
        let reduced = lines(try worker("reduce", query, states), "bucket")
        #expect(reduced.count == 1)
        let finished = try worker("finish", query, reduced)
        #expect(finished.output == #"{"row":{"unit":"USD","sum":{"value":12000000,"unit":"USD"},"count":2}}"# + "\n")
    }

    @Test func aDocumentThatCantBeReadIsTold() throws {
        let run = try worker("map", "money | count", Self.frames)
        #expect(lines(run, "problem").count == 1)
        #expect(lines(run, "problem").first?.contains("c.pdf") == true)
        #expect(lines(run, "bucket").count == 1)
    }

    @Test func rowsOfDocumentsAreWholeAtOnce() throws {
        let run = try worker("map", "percents", [Self.frames[0]])
        let row = try #require(lines(run, "row").first)
        #expect(row.contains(#""doc":"b.md","line":3"#))
        #expect(!row.contains("sources"))
        let receipts = try worker("map", "percents", [Self.frames[0]], "--receipts")
        #expect(lines(receipts, "row").first?.contains(#""sources":[{"doc":"b.md""#) == true)
    }

    @Test func groupsAreDealtOutByTheirKeys() throws {
        let query = "words | count by lower"
        let run = try worker("map", query, Self.frames, "--buckets 5")
        let states = lines(run, "bucket")
        #expect(states.count > 1)
        let finished = try worker("finish", query, states.reversed())
        let one = try worker("finish", query, lines(try worker("map", query, Self.frames), "bucket"))
        #expect(finished.output == one.output)
        #expect(one.output.hasPrefix(#"{"row":{"lower":"a","count":1}}"#))
    }

    @Test func withoutDocumentsThereIsAnAnswer() throws {
        #expect(try worker("finish", "money | count", []).output == "{\"row\":{\"count\":0}}\n")
        #expect(try worker("finish", "money", []).output == "")
        #expect(try worker("map", "money | count", []).output == "")
    }

    @Test func aPlanTellsHowAQueryIsSplit() throws {
        let run = try worker("plan", "links | count by host | sort count desc", [])
        #expect(run.status == 0)
        #expect(run.output.contains(#""kind":"groups","local":"links","gatherer":"count by host","keys":["host"]"#))
        #expect(run.output.contains(#""rest":"sort count desc""#))
        #expect(run.output.contains(#"{"name":"count","type":"number","whole":true}"#))
    }

    @Test(arguments: [
        ("money | select value", #"{"name":"value","type":"quantity"}"#),
        ("money", #"{"name":"value","type":"number"}"#), ("dates | select value", #"{"name":"value","type":"date"}"#),
        ("money | summarize sum(value) by unit", #"{"name":"sum","type":"quantity"}"#),
        ("counts | summarize max(value)", #"{"name":"max","type":"number"}"#),
        ("docs | select count(words)", #"{"name":"count","type":"number","whole":true}"#),
        ("figures | select value", #"{"name":"value","type":"any"}"#),
    ])
    func aPlanTellsTheKindsOfValues(_ query: String, _ column: String) throws {
        #expect(try worker("plan", query, []).output.contains(column))
    }

    @Test func aPlanTellsAProgramWhyThereIsNone() throws {
        let run = try worker("plan", "print 2", [])
        #expect(run.output.hasPrefix(#"{"error":{"message":"this can't be answered in parts: it does not begin"#))
        #expect(run.output.contains(#""hint":"begin with a relation"#))
    }

    @Test func aValueForNoParamIsRefused() throws {
        let run = try worker("map", "param least = 1; money | take least", [], "--set leats=2")
        #expect(run.status == 2)
        #expect(run.errors == "docent: --set: the query has no 'param leats' - did you mean 'least'?\n")
    }

    @Test func whatCantBeSplitIsRefusedBeforeItStarts() throws {
        for part in ["plan", "map", "reduce", "finish"] {
            let run = try worker(part, "figures | where count(docs) > 1", [])
            #expect(run.status == 2)
            #expect(run.errors.contains("it asks all documents at once"))
        }
    }

    @Test func paramsAreSet() throws {
        let query = "param least = $1 million; money | where value > least | count"
        let states = lines(try worker("map", query, Self.frames, "--set 'least=$6 million'"), "bucket")
        let run = try worker("finish", query, states, "--set 'least=$6 million'")
        #expect(run.output == "{\"row\":{\"count\":1}}\n")
        let other = try worker("finish", query, states)
        #expect(other.status == 3)
        #expect(other.errors.contains("this state is of another query"))
    }

    /// Whatever byte of a state is another when it comes, it is not taken for a state.
    @Test func aStateThatWasDamagedIsRefused() throws {
        let query = "money | count"
        let state = try #require(lines(try worker("map", query, Self.frames), "bucket").first)
        let whole = try worker("finish", query, [state])
        #expect(whole.status == 0)
        let start = try #require(state.utf8.firstIndex(of: UInt8(ascii: "A"))).utf16Offset(in: state)
        for place in stride(from: start, to: state.utf8.count - 3, by: max(1, state.utf8.count / 20)) {
            var bytes = Array(state.utf8)
            guard bytes[place] != UInt8(ascii: "\"") else { continue }
            bytes[place] = bytes[place] == UInt8(ascii: "B") ? UInt8(ascii: "C") : UInt8(ascii: "B")
            let run = try worker("finish", query, [String(decoding: bytes, as: UTF8.self)])
            #expect(run.status == 3, "\(place): \(run.output)")
        }
        let cut = state.replacing(/\.[0-9a-f]{16}/, with: "")
        #expect(try worker("finish", query, [cut]).errors.contains("a state is not as it was written"))
    }

    @Test(arguments: [
        ("map", "nothing"), ("map", "[1]"), ("map", "{\"path\":\"a.md\"}"), ("map", "{\"content\":\"a\"}"),
        ("map", "{\"path\":\"a.md\",\"base64\":\"!\"}"), ("reduce", "{\"bucket\":0,\"state\":\"AAAA\"}"),
        ("finish", "{\"bucket\":0,\"state\":\"=\"}"), ("finish", "{\"state\":\"\"}"),
    ])
    func aFrameThatCantBeReadIsNamed(_ part: String, _ frame: String) throws {
        let run = try worker(part, "money | count", [frame])
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("docent: frame 1: "), "\(run.errors)")
    }
}
