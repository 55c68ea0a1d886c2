import Documents
import TestSupport
import Testing
import Values

@testable import Query

/// Every stage and every function that makes something counts it against the statement's memory.
@Suite struct MemoryTests {
    private static let items = 2_000

    /// An engine on a document of items under one long heading.
    private func engine(_ memory: Int, heading: Int = 40) -> Engine {
        let engine = Engine(library: Library())
        engine.memory = MemorySize(memory)
        engine.save = { _ in }
        let list = (0..<Self.items).map { "- the item with number \($0), 2024-01-01, and \($0) words\n" }.joined()
        let title = String(repeating: "word ", count: heading / 5)
        engine.library.add(Document(path: "a.md", source: Array("# \(title)\n\n\(list)".utf8)))
        return engine
    }

    private func codes(_ text: String, in engine: Engine) -> (
        codes: [String], messages: String, categories: [FaultCategory]
    ) {
        switch engine.run(Script(text), show: { _ in }) {
        case .failed(let diagnostics):
            (diagnostics.map(\.code), diagnostics.map(\.message).joined(), diagnostics.map(\.category))
        default: ([], "", [])
        }
    }

    /// A stage as it is written after `items`; nothing for those that leave few rows and keep no others.
    static func example(of stage: StageName) -> String? {
        switch stage {
        case .take, .count: nil
        case .last: "last 10000"
        case .skip: "skip 1"
        case .sample: "sample 10000 seed 1"
        case .top: "top 10000 by text"
        case .where: "where text has \"item\""
        case .sort: "sort text"
        case .unique: "unique text"
        case .search: "search \"item\""
        case .near: "near \"item\" within 5 words"
        case .assert: "assert text has \"item\", \"no item\""
        case .select: "select text + \" and more text\" as t"
        case .with: "with text + \" and more text\" as t"
        case .around: "around 5 words in block"
        case .ngrams: "skip 500 | words | ngrams 1"
        case .expand: "expand words(text) as w"
        case .join: "join (items) as other on text == other.text"
        case .left: "left join (items) as other on text == other.text"
        case .summarize: "summarize list(text + \" and more text\") as t"
        case .why: "why"
        case .show: "show"
        case .pivot: "pivot length(text) by start, 1"
        case .bars: "bars length(text) by text"
        case .histogram: "histogram length(text)"
        case .timeline: "timeline date(text)"
        case .save: "save \"x.csv\""
        }
    }

    @Test(arguments: StageName.allCases)
    func eachStageCountsWhatItKeeps(_ stage: StageName) {
        guard let example = Self.example(of: stage) else {
            #expect(
                codes("items | take 5 | \(stage == .take ? "take 2" : stage.rawValue)", in: engine(1_000_000)).codes
                    == [])
            return
        }
        // The rows that come in take some 100 kB, and so do those that come in to be joined.
        // Their words are many times as many.
        let budget = stage == .ngrams ? 990_000 : stage == .join || stage == .left ? 220_000 : 150_000
        let stopped = codes("items | \(example)", in: engine(budget))
        #expect(stopped.codes == ["E502"])
        #expect(stopped.categories == [.limit])
        #expect(stopped.messages.contains("'\(stage.rawValue)' needs"), "\(stopped.messages)")
        #expect(stopped.messages.hasSuffix("a statement may use \(budget / 1_000) kB"), "\(stopped.messages)")
        #expect(codes("items | \(example)", in: engine(100_000_000)).codes == [])
    }

    /// A call that makes much of a text `big` or a list `many`; nothing for functions that make a number or a date, or
    /// give what is there.
    static let calls: [String: String] = [
        "list": "list(many)", "unique": "unique(many)", "join": "join(many, \"\")", "lower": "lower(big)",
        "upper": "upper(big)", "trim": "trim(big)", "slug": "slug(big)", "words": "words(big)",
        "split": "split(big, \" \")", "replace": "replace(big, \"a\", \"aaaaaaaaaa\")", "find": "find(big, /a/)",
        "groups": "groups(big, /(a)/)", "text": "text(many)", "distinct": "distinct(many)",
    ]

    private static let makesLittle: Set<String> = [
        "count", "sum", "avg", "median", "min", "max", "stdev", "percentile", "first", "last", "any", "all", "length",
        "similar", "round", "abs", "floor", "ceil", "log", "sqrt", "power", "year", "quarter", "month", "week",
        "decade",
        "fiscal", "days", "number", "date", "quantity", "convert", "mentions", "next", "previous", "keys", "distinct",
        "lag", "lead", "position", "rank", "running",
    ]

    @Test(arguments: FunctionTable.all.map(\.name))
    func eachFunctionCountsWhatItMakes(_ name: String) throws {
        guard !Self.makesLittle.contains(name) else { return }
        let call = try #require(Self.calls[name], "say what '\(name)' makes, or that it makes little")
        let engine = engine(1_500_000)
        let start =
            "let many = items.text\nlet a0 = \"a b c d \"\n"
            + (1...12).map { "let a\($0) = a\($0 - 1) + a\($0 - 1)\n" }.joined() + "let big = a12\n"
        #expect(codes(start, in: engine).codes == [])
        #expect(codes("length(text([\(call)])) > 0", in: self.engine(100_000_000)).codes != ["E502"])
        let all = "[" + Array(repeating: call, count: 60).joined(separator: ", ") + "]"
        let stopped = codes("count(\(all))", in: engine)
        #expect(stopped.codes == ["E502"])
        #expect(stopped.messages.contains("'\(name)' needs"), "\(stopped.messages)")
    }

    @Test(arguments: [
        "items | select section.heading as h", "items | with section.heading as h | sort h | unique h",
        "items | summarize count() by section.heading", "items | sort section.heading, text",
        "items | summarize list(section.heading) as h | select count(h)", "items | top 3 by section.heading",
    ])
    func rowsShareALongText(_ query: String) {
        // 2,000 copies of the heading would take 200 MB.
        #expect(codes(query, in: engine(6_000_000, heading: 100_000)).messages == "")
    }

    @Test func oneRowThatWouldBeAnEndlessTextIsRefused() {
        let engine = engine(10_000_000, heading: 100_000)
        #expect(codes("items | summarize list(section.heading) as h", in: engine).codes == ["E502"])
        #expect(codes("let l = items.section.heading\nprint l", in: engine).codes == ["E502"])
        #expect(codes("let l = items.section.heading\ntext(l)", in: engine).codes == ["E502"])
    }

    @Test func namesCountAndShareWhatTheyShare() {
        let engine = engine(2_000_000)
        let aliases = "let a = items.text\n" + (0..<50).map { "let b\($0) = {all: a, n: \($0)}\n" }.joined()
        #expect(codes(aliases, in: engine).messages == "")
        let copies = (0..<50).map { "let c\($0) = items.text\n" }.joined()
        #expect(codes(copies, in: engine).codes == ["E502"])
    }

    @Test func whatIsGoneIsNotCounted() {
        // Each row's text is gone with the row, each statement's result with the statement.
        let engine = engine(3_000_000)
        let texts =
            "items | where length(replace(text, \"e\", \"\(String(repeating: "e", count: 2_000))\")) > 0 | count"
        for _ in 0..<3 { #expect(codes(texts, in: engine).messages == "") }
        for _ in 0..<30 { #expect(codes("items | select upper(text) as t", in: engine).messages == "") }
        let nested = "sections | select count(items | where upper(text) has \"ITEM\") as n"
        #expect(codes(nested, in: engine).messages == "")
    }

    @Test(.timeLimit(.minutes(1 * Sanitizer.slowness)))
    func nestedListsAreSortedAndComparedPartByPart() {
        let deep = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
        let rows = (0..<50).map { "{k: \(deep), n: \($0)}" }.joined(separator: ", ")
        #expect(codes("[\(rows)] | sort k | unique k | count", in: engine(20_000_000)).codes == [])
        let keys = (0..<20_000).map { SortKey(.list([.number(Number($0 % 7)), .text("a")]), in: nil) }
        #expect(keys.sorted().first?.compare(keys[0]) == 0)
    }

    @Test func sizesAreReadAndWritten() {
        #expect(MemorySize("1GB")?.bytes == 1_000_000_000)
        #expect(MemorySize("1.5 GB")?.bytes == 1_500_000_000)
        #expect(MemorySize("512MiB")?.bytes == 512 << 20)
        #expect(MemorySize("20mb")?.text == "20MB")
        #expect(MemorySize("5000001")?.text == "5000001")
        for wrong in ["", "MB", "-1GB", "1XB", "10", "1e99GB", "1.2.3GB", "9999999999TB"] {
            #expect(MemorySize(wrong) == nil, "\(wrong)")
        }
        #expect(MemorySize(21_400_000).words == "21 MB")
        #expect(MemorySize(6_240_000_000).words == "6.2 GB")
        #expect(MemorySize(999_600).words == "1 MB")
    }
}
