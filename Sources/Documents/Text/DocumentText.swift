import Markdown
import Values

/// What a document's events give in one pass: the plain text and what is known of its offsets.
struct DocumentText: Sendable {
    var plain: PlainText
    var passages: [Passage]
    /// The plain offsets of the first character after each hard break, in order.
    var breaks: [UInt32]
    /// The plain ranges of code spans, formulas and citations, in order: no sentence ends in one, and nothing is found
    /// there.
    var opaque: [Range<UInt32>]
    /// What stands raised behind numbers, in order.
    var raised: [RaisedDigits]
    /// Runs of one style, by where their text starts.
    var styleRuns: [StyleRun]
    var isTranscript: Bool

    /// `transcript`: whether the front matter says that it is one, or nil where it says nothing.
    init(_ source: [UInt8], _ parsed: ParsedMarkdown, transcript: Bool?) {
        let citations = parsed.citations(in: source)
        (plain, passages, breaks, opaque, raised, styleRuns, isTranscript) = source.withUnsafeBufferPointer { source in
            parsed.events.withUnsafeBufferPointer { events in
                let marks = BrokenEmphasis(source: source, events: events).marks()
                var scanner = LineScanner(
                    source: source, events: events, parsed: parsed, marks: marks, stated: transcript)
                scanner.read()
                let (cuts, isTranscript) = scanner.result()
                var builder = TextBuilder(
                    source: source, events: events, parsed: parsed, cuts: cuts, marks: marks,
                    citations: citations)
                builder.read()
                let runs = builder.styleRuns.sorted {
                    ($0.plain.lowerBound, $1.plain.upperBound) < ($1.plain.lowerBound, $0.plain.upperBound)
                }
                return (
                    builder.text, builder.passages, builder.breaks, builder.opaque, builder.raised, runs, isTranscript
                )
            }
        }
    }

    /// The style runs whose text starts in a range.
    func runs(startingIn range: Range<UInt32>) -> ArraySlice<StyleRun> {
        let start = styleRuns.firstIndex(from: range.lowerBound) { $0.plain.lowerBound }
        let end = styleRuns.firstIndex(from: range.upperBound) { $0.plain.lowerBound }
        return styleRuns[start..<max(start, end)]
    }

    /// The first hard break inside a range, as the offset of the character after it, or nil.
    func firstBreak(in range: Range<UInt32>) -> UInt32? {
        let index = breaks.firstIndex(from: range.lowerBound + 1) { $0 }
        return index < breaks.count && breaks[index] < range.upperBound ? breaks[index] : nil
    }
}

extension Array {
    /// The first index whose key is at least a bound; the elements are sorted by it.
    func firstIndex<Key: Comparable>(from bound: Key, by key: (Element) -> Key) -> Int {
        partitioningIndex { key($0) >= bound }
    }
}
