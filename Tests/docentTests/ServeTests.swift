import Documents
import Foundation
import TestSupport
import Testing

/// `docent serve`.
@Suite struct ServeTests {
    /// What the program answers to lines, as records.
    private func answers(_ lines: [String], _ arguments: String...) throws -> [FieldValue] {
        let run = try Run(Program.path, ["serve", "--lines"] + arguments, input: lines.joined(separator: "\n"))
        #expect(run.errors == "")
        return try run.output.split(separator: "\n").map { try JSONReader.value(of: Array($0.utf8)) }
    }

    private func text(_ value: FieldValue?) -> String? { if case .text(let text)? = value { text } else { nil } }
    private func number(_ value: FieldValue?) -> Int? {
        if case .number(let number)? = value { number.int } else { nil }
    }
    private func at(_ value: FieldValue?, _ path: String...) -> FieldValue? { path.reduce(value) { $0?[$1] } }
    private func list(_ value: FieldValue?) -> [FieldValue] { if case .list(let list)? = value { list } else { [] } }

    @Test func aQueryHasItsRowsWithPlacesAndSaysWhatIsCut() throws {
        let answers = try answers(
            [
                RequestLine.of("query", #"{"query": "money | select value, at", "rows": 2}"#),
                RequestLine.of("query", #"["print 'a'"]"#, id: 2),
            ],
            Program.peru)
        let result = list(at(answers[0], "result", "results"))[0]
        #expect(number(result["count"]) == 20)
        #expect(list(result["rows"]).count == 2)
        #expect("\(result["cut"] ?? .null)" == "\(FieldValue.truth(true))")
        let receipt = list(list(result["rows"])[0]["sources"])[0]
        #expect(text(receipt["quote"]) == "$1.8 billion")
        #expect(number(receipt["line"]) == 18)
        #expect(text(list(at(answers[1], "result", "results"))[0]["text"]) == "a")
    }

    /// A number that none here can be is answered with the request's own name; a message of a million is refused as a whole.
    @Test func whatCannotBeTakenIsAnswered() throws {
        let large = RequestLine.of("query", #"{"query": "docs", "rows": 1e308}"#, id: 7)
        let many = "[" + String(repeating: "1,", count: 20_000) + "1]"
        let answers = try answers([large, many, RequestLine.of("query", #"["print 'a'"]"#, id: 9)], Program.peru)
        #expect(answers.count == 3)
        let first = answers.first { number($0["id"]) == 7 }
        #expect(number(at(first, "error", "code")) == -32602)
        let refused = answers.first { number(at($0, "error", "code")) == -32600 }
        #expect(text(at(refused, "error", "message")) == "a batch has more than 10000 messages")
        #expect(answers.contains { number($0["id"]) == 9 && $0["result"] != nil })
    }

    /// What people see comes besides, where that is asked for, and is never more than they can look at.
    @Test func aQueryHasWhatPeopleSee() throws {
        let answers = try answers(
            [
                RequestLine.of("query", #"{"query": "money | select value", "width": 80}"#),
                RequestLine.of("query", #"["money | select value"]"#, id: 2),
                RequestLine.of("query", #"{"query": "words | select text", "width": 80}"#, id: 3),
                RequestLine.of(
                    "query", #"{"query": "links | count by host | bars count by host", "width": 40}"#, id: 4),
            ],
            Program.peru)
        let results = answers.map { list(at($0, "result", "results"))[0] }
        #expect(text(results[0]["text"])?.split(separator: "\n").count == 22)
        #expect(text(results[0]["html"])?.hasPrefix("<table") == true)
        #expect(results[1]["text"] == nil && results[1]["html"] == nil)
        #expect(text(results[2]["text"])?.split(separator: "\n").count == 102)
        #expect(text(results[3]["svg"])?.hasPrefix("<svg ") == true)
    }

    /// Names that one query makes, the next has.
    @Test func namesAreKept() throws {
        let answers = try answers(
            [
                RequestLine.of("query", #"["let large = money | where value > $100 million"]"#),
                RequestLine.of("query", #"["large | count"]"#, id: 2),
            ],
            Program.peru)
        let rows = list(list(at(answers[1], "result", "results"))[0]["rows"])
        #expect(number(rows[0]["count"]).map { $0 > 0 } == true)
    }

    @Test func whatIsWrongHasItsPlaceAndTheNearestWord() throws {
        let answer = at(try answers([RequestLine.of("query", #"["itms | count"]"#)], Program.peru)[0], "error")
        #expect(text(at(answer, "message")) == "unknown name 'itms'; did you mean 'items'?")
        let diagnostic = list(at(answer, "data", "diagnostics"))[0]
        #expect(number(diagnostic["endColumn"]) == 5)
        #expect(text(diagnostic["code"]) == "E201")
    }

    /// What a person is to see of an answer, each part as in a terminal, and besides for a page.
    @Test func anInputIsAnsweredAsTheShellDoes() throws {
        let input =
            #"links | count by host | top 1 by count\n:fields links\nlinks | count by host | bars count by host"#
        let answer = at(try answers([RequestLine.of("answer", #"{"input": "\#(input)"}"#)], Program.peru)[0], "result")
        let parts = list(answer?["parts"])
        #expect(parts.map { text($0["kind"]) } == ["rows", "text", "drawing"])
        #expect(text(parts[0]["text"])?.hasSuffix("www.state.gov      3") == true, "\(parts[0])")
        #expect(text(parts[0]["html"])?.hasPrefix("<table cellpadding=\"5\">\n<thead>") == true)
        #expect(text(parts[0]["html"])?.contains("id=") == false)
        #expect(text(parts[1]["text"])?.hasPrefix("links: ") == true)
        #expect(text(parts[2]["svg"])?.hasPrefix("<svg ") == true)
        #expect(text(answer?["ending"]) == "done")
    }

    @Test(arguments: [
        ("itms | count", "wrong", "unknown name 'itms'; did you mean 'items'?"),
        (":nonsense", "wrong", "no command ':nonsense'; ':help' lists them"),
        (":open nowhere.md", "unreadable", "docent: nowhere.md: no such file or directory"),
        (":edit", "wrong", "that is for the shell in a terminal: 'docent'"),
        ("assert count([1]) == 2, 'no'", "assertionFailed", "no; count([1]) is 1"),
    ])
    func whatIsWrongWithAnInputIsAPart(input: String, ending: String, message: String) throws {
        let answer = at(try answers([RequestLine.of("answer", #"["\#(input)"]"#)], Program.peru)[0], "result")
        let parts = list(answer?["parts"])
        let part = try #require(parts.last)
        #expect(text(answer?["ending"]) == ending)
        #expect(text(part["kind"]) == "error")
        #expect(text(part["message"]) == message)
    }

    /// Documents are text from anywhere: none of it may act on a terminal that shows an answer.
    @Test func anAnswersTextHasNoSequencesButItsOwn() throws {
        let folder = try Folder()
        try folder.write("a.md", "- a\u{1B}]0;x\u{07}b\n")
        let answers = try answers(
            [
                RequestLine.of("answer", #"["items | select text"]"#),
                RequestLine.of("answer", #"["it[1].text"]"#, id: 2),
                RequestLine.of("answer", #"{"input": "itms", "colors": true}"#, id: 3),
            ],
            folder.path + "/a.md")
        for answer in answers.prefix(2) {
            for part in list(at(answer, "result", "parts")) {
                #expect(text(part["text"])?.unicodeScalars.contains("\u{1B}") == false)
            }
        }
        #expect(text(list(at(answers[2], "result", "parts"))[0]["text"])?.hasPrefix("\u{1B}[1;31merror:") == true)
    }

    @Test func settingsAreKept() throws {
        let answers = try answers(
            [
                RequestLine.of("answer", #"[":set rows 2"]"#), RequestLine.of("answer", #"["money"]"#, id: 2),
                RequestLine.of("answer", #"[":set format csv"]"#, id: 3),
                RequestLine.of("answer", #"["items | count"]"#, id: 4),
            ],
            Program.peru)
        let money = list(at(answers[1], "result", "parts"))[0]
        #expect(text(money["text"])?.hasSuffix("(20 rows; 18 of them not shown: ':set rows 20')") == true, "\(money)")
        #expect(number(money["count"]) == 20)
        let count = list(at(answers[3], "result", "parts"))[0]
        #expect(text(count["text"]) == "count\r\n27")
        #expect(count["html"] == nil)
    }

    @Test(arguments: [
        ("money | count", "whole"), ("money |", "open"), ("print (1 +", "open"), ("itms", "whole"),
        (":fields items", "whole"), ("?items", "whole"), ("money | where )", "wrong"), ("", "whole"),
        (":docs\\nmoney |", "open"), (":docs\\nmoney | where )", "wrong"),
    ])
    func anInputIsWholeOrGoesOn(input: String, state: String) throws {
        let answer = at(try answers([RequestLine.of("whole", #"["\#(input)"]"#)])[0], "result")
        #expect(text(answer?["state"]) == state)
    }

    @Test(arguments: [
        ("money | count", 2, "money: ", 0, 5), ("money | select value", 18, "value\n", 15, 20),
        ("print upper(", 12, "upper(text)\n", 6, 11), ("few | count", 1, "few\n", 0, 3),
        (":fields items", 3, ":fields RELATION\n", 0, 7), ("money | where bound == 'x' and val", 34, "", 0, 0),
    ])
    func helpIsGivenOnTheWordAtAPlace(input: String, cursor: Int, help: String, start: Int, end: Int) throws {
        let answers = try answers(
            [
                RequestLine.of("query", #"["let few = links | take 2"]"#),
                RequestLine.of("inspect", #"{"text": "\#(input)", "cursor": \#(cursor)}"#, id: 2),
            ],
            Program.peru)
        let found = at(answers[1], "result")
        #expect(help.isEmpty ? found?["text"] == nil : text(found?["text"])?.hasPrefix(help) == true, "\(answers[1])")
        #expect((number(found?["start"]) ?? 0, number(found?["end"]) ?? 0) == (start, end))
    }

    /// Of several inputs the one at the cursor is completed, whatever the others are.
    @Test func afterACommandTheNextLineIsCompleted() throws {
        let answers = try answers([
            RequestLine.of("complete", #"[":open x.md\nmone"]"#), RequestLine.of("complete", #"[":docs\n"]"#, id: 2),
            RequestLine.of("complete", #"["let a = 1\nprint upp"]"#, id: 3),
        ])
        let texts = answers.map { list(at($0, "result", "candidates")).compactMap { text($0["text"]) } }
        #expect(texts[0] == ["money"] && texts[2] == ["upper("])
        #expect(texts[1].contains("items"), "\(texts[1])")
        #expect(number(at(answers[0], "result", "start")) == 11)
        #expect(text(list(at(answers[0], "result", "candidates"))[0]["kind"]) == "relation")
    }

    @Test(arguments: [
        (#"{"jsonrpc":"2.0","id":1,"method":"qery"}"#, -32601, "no method 'qery' - did you mean 'query'?"),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"query","params":{}}"#, -32602,
            "'query' needs 'query': Statements of the language."
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"read","params":{"sektion":"x"}}"#, -32602,
            "'read' has no parameter 'sektion'; did you mean 'section'?"
        ),
        (#"{"jsonrpc":"2.0","id":1,"method":"query","params":[3]}"#, -32602, "'query' is not a text"),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"documents","params":[3]}"#, -32602,
            "'documents' takes at most 0 parameters"
        ),
        (#"{"jsonrpc":"2.0","id":1,"method":"query","params":3}"#, -32600, "'params' is neither an object nor a list"),
        (#"{"id":1,"method":"query"}"#, -32600, "'jsonrpc' is not \"2.0\""),
        (#"{"jsonrpc":"2.0","id":[],"method":"query"}"#, -32600, "'id' is neither a text nor a number"),
        (#"{"jsonrpc":"2.0","id":1,"method":2}"#, -32600, "'method' is not a text"),
        ("[]", -32600, "a batch has no messages"),
        ("{", -32700, "the message is not JSON: 1:2: a key in quotes is missing"),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"query","params":[":quit"]}"#, -32803,
            "commands such as ':fields' are for the shell; here only queries can be asked"
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"open","params":[["nowhere.md"]]}"#, -32803,
            "docent: nowhere.md: no such file or directory"
        ),
    ])
    func whatIsNoRequestIsRefused(line: String, code: Int, message: String) throws {
        let error = at(try answers([line])[0], "error")
        #expect(number(at(error, "code")) == code)
        #expect(text(at(error, "message")) == message)
    }

    @Test func documentsAreOpenedClosedAndReadAgain() throws {
        let folder = try Folder()
        try folder.write("a.md", "- one\n")
        let path = folder.path + "/a.md"
        let answers = try answers([
            RequestLine.of("open", "[[\"\(path)\"]]"), RequestLine.of("query", #"["items | count"]"#, id: 2),
            RequestLine.of("close", "[[\"\(path)\"]]", id: 3),
            RequestLine.of("query", #"["items | count"]"#, id: 4), RequestLine.of("open", "[[\"\(path)\"]]", id: 5),
            RequestLine.of("documents", id: 6),
        ])
        #expect(number(at(answers[0], "result", "documents")) == 1)
        let counts = [1, 3].map { number(list(list(at(answers[$0], "result", "results"))[0]["rows"])[0]["count"]) }
        #expect(counts == [1, 0])
        #expect(list(at(answers[5], "result", "documents")).count == 1)
    }

    /// The receipts that a query gives stand; changed, they don't.
    @Test func receiptsAndQuotationsAreVerified() throws {
        let source = #"{"doc":"Examples/peru.md","line":18,"column":30,"start":942,"end":954,"quote":"$1.8 billion"}"#
        let rows = #"{"sources":[\#(source)]},{"sources":[\#(source.replacingOccurrences(of: "1.8", with: "1.9"))]}"#
        let answers = try answers(
            [
                RequestLine.of("verify", "{\"rows\":[\(rows)]}"),
                RequestLine.of("verify", #"{"quotation":"Black Hawk helicopters"}"#, id: 2),
                RequestLine.of("verify", #"{"quotation":"Black Hawk submarines"}"#, id: 3),
                RequestLine.of("verify", id: 4),
            ], Program.peru)
        #expect(number(at(answers[0], "result", "standing")) == 1)
        #expect(text(list(at(answers[0], "result", "findings"))[0]["state"]) == "changed")
        #expect(number(list(at(answers[1], "result", "places"))[0]["line"]) == 39)
        #expect(list(at(answers[2], "result", "places")).isEmpty)
        #expect(number(at(answers[3], "error", "code")) == -32602)
    }

    @Test func filesAreWrittenOnlyWhereTheyMayBe() throws {
        let answer = try answers([RequestLine.of("query", #"["items | save '/docent-elsewhere.csv'"]"#)], Program.peru)[
            0]
        #expect(text(at(answer, "error", "message"))?.contains("outside the working folder") == true)
    }

    @Test func theExitStatusTellsWhetherItWasShutDown() throws {
        let exit = #"{"jsonrpc":"2.0","method":"exit"}"#
        #expect(try Program.run("serve", "--lines", input: exit).status == 1)
        let run = try Program.run(
            "serve", "--lines",
            input: RequestLine.of("shutdown") + "\n" + RequestLine.of("documents", id: 2) + "\n" + exit)
        #expect(run.status == 0)
        #expect(run.output.contains("the server is shut down"))
        #expect(try Program.run("serve", "--lines").status == 0)
    }
}
