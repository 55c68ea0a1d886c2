import Documents
import TestSupport
import Testing

/// `docent lsp` with an editor that sends anything; what it answers to real ones is tested with them (`make test-doors`).
@Suite struct LSPTests {
    private static let methods = [
        "completion", "hover", "signatureHelp", "definition", "references", "documentHighlight", "prepareRename",
        "rename",
        "codeAction", "formatting", "documentSymbol", "semanticTokens/full", "codeLens", "nothing",
    ]
    private static let texts = [
        "", "\n", "items", " | ", "where ", "let a = ", "def f(x) = x + a\n", "f(a, ", "'é", "\"😀{", "}",
        "# documents: x.md\n", "\r",
        "import \"a.docent\"\n", "```docent\n", "links | count by host\n", "\0", "print f(1)\n",
        "---\ntitle: T\n---\n## S\n",
    ]

    /// Changes and questions by chance, at places that need not be there: each question is answered once, and it ends well.
    @Test(arguments: 1...4) func eachQuestionIsAnsweredOnce(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
        func position() -> String { "{\"line\":\(below(12)),\"character\":\(below(40))}" }
        func quoted(_ text: String) -> String {
            let escaped = text.unicodeScalars.map { scalar in
                scalar.value < 32 || scalar == "\"" || scalar == "\\"
                    ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
            }
            return "\"\(escaped.joined())\""
        }
        let uris = ["file:///docent-test/a.docent", "file:///docent-test/b.md", "untitled:c"]
        var sent = ""
        var asked = 0
        func send(_ body: String) {
            let message = "{\"jsonrpc\":\"2.0\",\(body)}"
            sent += "Content-Length: \(message.utf8.count)\r\n\r\n\(message)"
        }
        func ask(_ method: String, _ parameters: String) {
            asked += 1
            send("\"id\":\(asked),\"method\":\"\(method)\",\"params\":\(parameters)")
        }
        ask("initialize", "{\"capabilities\":{},\"rootUri\":null}")
        for _ in 0..<300 {
            let item = "\"textDocument\":{\"uri\":\(quoted(uris[below(3)])),\"version\":1,\"languageId\":\"docent\""
            switch below(4) {
            case 0:
                let text = (0..<below(8)).map { _ in Self.texts[below(Self.texts.count)] }.joined()
                send("\"method\":\"textDocument/didOpen\",\"params\":{\(item),\"text\":\(quoted(text))}}")
            case 1:
                let text = quoted(Self.texts[below(Self.texts.count)])
                let range = below(8) == 0 ? "" : "\"range\":{\"start\":\(position()),\"end\":\(position())},"
                send(
                    "\"method\":\"textDocument/didChange\",\"params\":{\(item)},\"contentChanges\":[{\(range)\"text\":\(text)}]}"
                )
            case 2 where below(10) == 0: send("\"method\":\"textDocument/didClose\",\"params\":{\(item)}}")
            default:
                let range = "\"range\":{\"start\":\(position()),\"end\":\(position())}"
                ask(
                    "textDocument/" + Self.methods[below(Self.methods.count)],
                    "{\(item)},\"position\":\(position()),\(range),\"newName\":\"n\",\"context\":{}}")
            }
        }
        ask("shutdown", "null")
        send("\"method\":\"exit\"")
        let run = try Run(Program.path, ["lsp", Program.peru], input: sent)
        #expect(run.status == 0)
        #expect(run.errors == "")
        var answered: [Int: Int] = [:]
        for piece in run.output.split(separator: "Content-Length: ") {
            let body = try #require(piece.firstIndex(of: "{"))
            let value = try JSONReader.value(of: Array(piece[body...].utf8))
            if case .number(let id)? = value["id"] { answered[id.int ?? 0, default: 0] += 1 }
        }
        #expect(answered == Dictionary(uniqueKeysWithValues: (1...asked).map { ($0, 1) }))
    }

    @Test func whoeverGoesWithoutAWordHasStatus1() throws {
        #expect(try Program.run("lsp").status == 1)
        let early = #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{}}"#
        let run = try Program.run("lsp", input: "Content-Length: \(early.utf8.count)\r\n\r\n\(early)")
        #expect(run.output.contains("'initialize' must come first"))
    }
}
