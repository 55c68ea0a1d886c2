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

    private func call(_ method: String, _ parameters: String = "{}", id: Int = 1) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#
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
                call("query", #"{"query": "money | select value, at", "rows": 2}"#),
                call("query", #"["print 'a'"]"#, id: 2),
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
        let large = call("query", #"{"query": "docs", "rows": 1e308}"#, id: 7)
        let many = "[" + String(repeating: "1,", count: 20_000) + "1]"
        let answers = try answers([large, many, call("query", #"["print 'a'"]"#, id: 9)], Program.peru)
        #expect(answers.count == 3)
        let first = answers.first { number($0["id"]) == 7 }
        #expect(number(at(first, "error", "code")) == -32602)
        let refused = answers.first { number(at($0, "error", "code")) == -32600 }
        #expect(text(at(refused, "error", "message")) == "a batch has more than 10000 messages")
        #expect(answers.contains { number($0["id"]) == 9 && $0["result"] != nil })
    }

    /// What an agent may read ends where a folder's links lead out of it, also of one that the command line names.
    @Test func linksLeadAnAgentNowhere() throws {
        let folder = try Folder()
        try folder.write("in/a.md", "# In\n")
        try folder.write("out/b.md", "Secret: $7 million.\n")
        try folder.link("in/link.md", to: "../out/b.md")
        try folder.link("in/linked", to: "../out")
        let asked =
            [
                #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{}}}"#
            ]
            + ["docs | count", "sentences | select text"].enumerated().map {
                call("tools/call", #"{"name":"query","arguments":{"query":"\#($1)"}}"#, id: $0 + 2)
            }
        let run = try Run(Program.path, ["mcp", "\(folder.path)/in"], input: asked.joined(separator: "\n"))
        #expect(run.output.contains("In") && !run.output.contains("Secret"))
        #expect(run.errors.contains("link.md") && run.errors.contains("may be read here"))
    }

    /// What people see comes besides, where that is asked for, and is never more than they can look at.
    @Test func aQueryHasWhatPeopleSee() throws {
        let answers = try answers(
            [
                call("query", #"{"query": "money | select value", "width": 80}"#),
                call("query", #"["money | select value"]"#, id: 2),
                call("query", #"{"query": "words | select text", "width": 80}"#, id: 3),
                call("query", #"{"query": "links | count by host | bars count by host", "width": 40}"#, id: 4),
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
                call("query", #"["let large = money | where value > $100 million"]"#),
                call("query", #"["large | count"]"#, id: 2),
            ],
            Program.peru)
        let rows = list(list(at(answers[1], "result", "results"))[0]["rows"])
        #expect(number(rows[0]["count"]).map { $0 > 0 } == true)
    }

    @Test func whatIsWrongHasItsPlaceAndTheNearestWord() throws {
        let answer = at(try answers([call("query", #"["itms | count"]"#)], Program.peru)[0], "error")
        #expect(text(at(answer, "message")) == "unknown name 'itms'; did you mean 'items'?")
        let diagnostic = list(at(answer, "data", "diagnostics"))[0]
        #expect(number(diagnostic["endColumn"]) == 5)
        #expect(text(diagnostic["code"]) == "E201")
    }

    /// What a person is to see of an answer, each part as in a terminal, and besides for a page.
    @Test func anInputIsAnsweredAsTheShellDoes() throws {
        let input =
            #"links | count by host | top 1 by count\n:fields links\nlinks | count by host | bars count by host"#
        let answer = at(try answers([call("answer", #"{"input": "\#(input)"}"#)], Program.peru)[0], "result")
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
        let answer = at(try answers([call("answer", #"["\#(input)"]"#)], Program.peru)[0], "result")
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
                call("answer", #"["items | select text"]"#), call("answer", #"["it[1].text"]"#, id: 2),
                call("answer", #"{"input": "itms", "colors": true}"#, id: 3),
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
                call("answer", #"[":set rows 2"]"#), call("answer", #"["money"]"#, id: 2),
                call("answer", #"[":set format csv"]"#, id: 3), call("answer", #"["items | count"]"#, id: 4),
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
        let answer = at(try answers([call("whole", #"["\#(input)"]"#)])[0], "result")
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
                call("query", #"["let few = links | take 2"]"#),
                call("inspect", #"{"text": "\#(input)", "cursor": \#(cursor)}"#, id: 2),
            ],
            Program.peru)
        let found = at(answers[1], "result")
        #expect(help.isEmpty ? found?["text"] == nil : text(found?["text"])?.hasPrefix(help) == true, "\(answers[1])")
        #expect((number(found?["start"]) ?? 0, number(found?["end"]) ?? 0) == (start, end))
    }

    /// Of several inputs the one at the cursor is completed, whatever the others are.
    @Test func afterACommandTheNextLineIsCompleted() throws {
        let answers = try answers([
            call("complete", #"[":open x.md\nmone"]"#), call("complete", #"[":docs\n"]"#, id: 2),
            call("complete", #"["let a = 1\nprint upp"]"#, id: 3),
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
            call("open", "[[\"\(path)\"]]"), call("query", #"["items | count"]"#, id: 2),
            call("close", "[[\"\(path)\"]]", id: 3),
            call("query", #"["items | count"]"#, id: 4), call("open", "[[\"\(path)\"]]", id: 5),
            call("documents", id: 6),
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
                call("verify", "{\"rows\":[\(rows)]}"),
                call("verify", #"{"quotation":"Black Hawk helicopters"}"#, id: 2),
                call("verify", #"{"quotation":"Black Hawk submarines"}"#, id: 3), call("verify", id: 4),
            ], Program.peru)
        #expect(number(at(answers[0], "result", "standing")) == 1)
        #expect(text(list(at(answers[0], "result", "findings"))[0]["state"]) == "changed")
        #expect(number(list(at(answers[1], "result", "places"))[0]["line"]) == 39)
        #expect(list(at(answers[2], "result", "places")).isEmpty)
        #expect(number(at(answers[3], "error", "code")) == -32602)
    }

    @Test func filesAreWrittenOnlyWhereTheyMayBe() throws {
        let answer = try answers([call("query", #"["items | save '/docent-elsewhere.csv'"]"#)], Program.peru)[0]
        #expect(text(at(answer, "error", "message"))?.contains("outside the working folder") == true)
    }

    @Test func theExitStatusTellsWhetherItWasShutDown() throws {
        let exit = #"{"jsonrpc":"2.0","method":"exit"}"#
        #expect(try Program.run("serve", "--lines", input: exit).status == 1)
        let run = try Program.run(
            "serve", "--lines", input: call("shutdown") + "\n" + call("documents", id: 2) + "\n" + exit)
        #expect(run.status == 0)
        #expect(run.output.contains("the server is shut down"))
        #expect(try Program.run("serve", "--lines").status == 0)
    }

    // MARK: Clients that send anything

    /// Messages, nonsense, cancellations and batches by chance: each request is answered exactly once, as its id says.
    @Test(arguments: 1...20) func eachRequestIsAnsweredOnce(seed: UInt64) throws {
        var client = RandomClient(seed: seed)
        for _ in 0..<500 { client.sendSomething() }
        // Twice is enough of what takes long to make.
        if seed <= 2 { client.sendTooMuch() }
        client.sendSomething()
        let run = try Run(
            Program.path, ["serve"] + (client.usesLines ? ["--lines"] : []) + [Program.peru], input: client.sent)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(try client.answered(in: run.output) == client.expected)
    }

    /// A query that would take minutes ends with the client that asked it, or when that cancels it.
    @Test(arguments: [
        ("exec 3>&- 4<&-", "gone"),
        (
            #"echo '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}' >&3; head -n 1 <&4; exec 3>&- 4<&-"#,
            #"{"jsonrpc":"2.0","id":1,"error":{"code":-32800,"message":"the request was cancelled"}}"# + "\ngone"
        ),
    ])
    func aClientThatGoesAwayLeavesNothingBehind(ending: String, output: String) throws {
        let folder = try Folder()
        let query =
            "words | join (words) as a on a.text contains text | join (words) as b on b.text contains text | count"
        let run = try Program.shell(
            """
            cd '\(folder.path)'; mkfifo in out
            docent serve --lines '\(Program.package.path)/Examples/peru.md' <in >out & child=$!
            exec 3>in 4<out
            echo '\(call("query", "[\"\(query)\"]"))' >&3
            sleep 0.5
            \(ending)
            for try in $(seq 100); do kill -0 $child 2>/dev/null || { echo gone; exit; }; sleep 0.1; done
            echo left; kill -9 $child
            """)
        #expect(run.output == output + "\n")
    }
}

/// A client that sends messages and what is none by chance, and knows what must be answered.
struct RandomClient {
    private var random: SeededNumbers
    private var nextID = 1
    let usesLines: Bool
    private(set) var sent = ""
    /// How often each id must be answered, by its JSON; null's are those of what is no request.
    private(set) var expected: [String: Int] = [:]

    init(seed: UInt64) {
        random = SeededNumbers(seed: seed)
        usesLines = seed % 2 == 0
    }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func chosen(_ texts: [String]) -> String { texts[below(texts.count)] }

    private var isAfterNonsense = false

    private mutating func send(_ message: String) {
        isAfterNonsense = false
        sent += usesLines ? message + "\n" : "Content-Length: \(message.utf8.count)\r\n\r\n\(message)"
    }

    private mutating func newID() -> String {
        nextID += 1
        return below(3) == 0 ? "\"r\(nextID)\"" : "\(nextID)"
    }

    private mutating func request() -> String {
        let id = newID()
        expected[id, default: 0] += 1
        let method = chosen([
            "query", "check", "verify", "documents", "complete", "format", "nothing", "explain", "read",
        ])
        let parameters = chosen([
            "{}", "[]", "[\"print 1\"]", "[\"items | count\"]", "{\"query\":\"itms\"}", "{\"text\":\"let x = \"}",
            "{\"rows\":-1}",
            "[null]", "[[[[]]]]", "{\"topic\":\"items\"}", "[\"items | where \"]", "{\"section\":\"Space\"}",
            "[1,2,3,4,5,6,7]",
        ])
        return #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#
    }

    mutating func sendSomething() {
        switch below(12) {
        case 0...4: send(request())
        case 5: send(#"{"jsonrpc":"2.0","method":"\#(chosen(["query", "documents", "nothing"]))"}"#)
        case 6:
            // Of one that is answered by now, or not, or that never was.
            send(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":\#(below(nextID + 3))}}"#)
        case 7:
            let requests = (0..<below(4) + 1).map { _ in request() }
            send("[" + requests.joined(separator: ",") + "]")
        case 8:
            expected["null", default: 0] += 1
            send(
                chosen([
                    "{", "nul", "[1,", "\"\\ud800", "{\"a\":1,}", "1", "[]", "{}", "true", "\"x\"",
                    "{\"jsonrpc\":\"2.0\"}",
                ]))
        case 9:
            // Twice the same id: each is answered, one of them perhaps with an error.
            let twice = request()
            if let id = lastID { expected[id, default: 0] += 1 }
            send(twice)
            send(twice)
        case 10:
            // What is nonsense as a whole is refused once.
            guard !usesLines, !isAfterNonsense else { return }
            expected["null", default: 0] += 1
            isAfterNonsense = true
            sent += chosen([
                "rubbish\n", "Content-Length: x\r\n\r\n", "Content-Type: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: z\r\n\r\n",
            ])
        default: send(request())
        }
    }

    /// Sends a message that is longer than one may be.
    mutating func sendTooMuch() {
        expected["null", default: 0] += 1
        send("\"" + String(repeating: "x", count: 17 << 20) + "\"")
    }

    private var lastID: String? { expected.keys.first { $0 == "\(nextID)" || $0 == "\"r\(nextID)\"" } }

    /// How often each id is answered.
    func answered(in output: String) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        var rest = Array(output.utf8)[...]
        while !rest.isEmpty {
            let message: ArraySlice<UInt8>
            let end = try #require(rest.firstIndex(of: UInt8(ascii: "\n")))
            if usesLines {
                message = rest[..<end]
                rest = rest[(end + 1)...]
            } else {
                let header = String(decoding: rest[..<end], as: UTF8.self)
                let length = try #require(Int(header.dropFirst("Content-Length: ".count).dropLast()))
                let start = end + 3
                message = rest[start..<start + length]
                rest = rest[(start + length)...]
            }
            let value = try JSONReader.value(of: Array(message))
            if case .list(let answers) = value {
                for answer in answers { counts[id(of: answer), default: 0] += 1 }
            } else {
                counts[id(of: value), default: 0] += 1
            }
        }
        return counts
    }

    private func id(of answer: FieldValue) -> String {
        switch answer["id"] {
        case .text(let text)?: "\"\(text)\""
        case .number(let number)?: number.text
        default: "null"
        }
    }
}
