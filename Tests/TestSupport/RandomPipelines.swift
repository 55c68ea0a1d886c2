import Foundation

/// Queries put together by chance, of documents that speak of a harbour, its cranes and what they cost.
package struct RandomPipelines: Sequence, IteratorProtocol {
    private var random: SeededNumbers
    private var left: Int

    /// So many of them; the environment's `DOCENT_PIPELINES` may say another number.
    package init(_ count: Int, seed: UInt64) {
        random = SeededNumbers(seed: seed)
        left = ProcessInfo.processInfo.environment["DOCENT_PIPELINES"].flatMap { Int($0) } ?? count
    }

    private static let sources = ["figures", "money", "sentences", "words", "items", "links", "docs", "dates"]
    private static let stages = [
        "where line > 5", "where text has \"crane\"", "where length(text) > 12", "where doc.meta.score > 20",
        "where text > \"c\"", "select text, line", "with length(text) as n", "up docs", "down words", "around 1",
        "where doc.date.year in [2012, 2015]", "expand doc.links as l",
    ]
    private static let ends = [
        "count", "take 7", "count by text", "top 3 by length(text)", "sort text | take 5", "unique text | count",
        "summarize min(text), count() by doc.title", "sample 3", "summarize sum(length(text))",
        "search \"harbour\" | take 4", "count by doc.date.year | sort count desc", "top 2 by line per doc.title",
        "summarize list(text) by line | take 3",
    ]

    package mutating func next() -> String? {
        guard left > 0 else { return nil }
        left -= 1
        var parts = [pick(Self.sources)]
        for _ in 0..<Int.random(in: 0...3, using: &random) { parts.append(pick(Self.stages)) }
        if Bool.random(using: &random) { parts.append(pick(Self.ends)) }
        return parts.joined(separator: " | ")
    }

    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
}
