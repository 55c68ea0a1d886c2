import Documents
import Foundation
import TestSupport
import Testing

/// `docent serve` with clients that send anything, or go away.
@Suite struct RandomClientTests {
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
            echo '\(RequestLine.of("query", "[\"\(query)\"]"))' >&3
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
