import Values

/// What a reader sees of a document, and the map from it to the source.
///
/// The map is a list of runs: plain bytes that equal source bytes, or one piece that replaces some (an entity, an
/// escape, a folded space). Runs stand in the order of both texts.
package struct PlainText: Sendable {
    /// UTF-8. Blocks are divided by one space.
    package internal(set) var bytes: [UInt8] = []
    private var runs: [Run] = []

    private struct Run {
        var plain: UInt32
        var source: UInt32
        /// How many source bytes it stands for.
        var length: UInt32
        /// Whether its plain bytes are something else than its source bytes.
        var replaces: Bool
    }

    /// A run, with where it stands in the plain text.
    struct Piece: Equatable {
        var plain: Range<Int>
        var source: UInt32
        var length: UInt32
        var replaces: Bool
    }

    /// All runs.
    var pieces: some Sequence<Piece> {
        runs.indices.lazy.map { index in
            let end = index + 1 < runs.count ? Int(runs[index + 1].plain) : bytes.count
            return Piece(
                plain: Int(runs[index].plain)..<end, source: runs[index].source, length: runs[index].length,
                replaces: runs[index].replaces)
        }
    }

    /// Makes room for text of a length.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Adds a run as it was.
    mutating func add(_ piece: some Collection<UInt8>, source: UInt32, length: UInt32, replaces: Bool) {
        runs.append(Run(plain: UInt32(bytes.count), source: source, length: length, replaces: replaces))
        bytes.append(contentsOf: piece)
    }

    /// What is the same in both texts: offsets into the plain text, and into the source. In the order of both.
    package var copies: [(plain: Range<Int>, source: Range<Int>)] {
        runs.filter { !$0.replaces }.map { run in
            let (plain, source, length) = (Int(run.plain), Int(run.source), Int(run.length))
            return (plain..<plain + length, source..<source + length)
        }
    }

    /// Adds bytes that are the same in the source.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, at source: UInt32) {
        guard !piece.isEmpty else { return }
        let plain = UInt32(bytes.count)
        if let last = runs.last, !last.replaces, last.source + last.length == source {
            runs[runs.count - 1].length += UInt32(piece.count)
        } else {
            runs.append(Run(plain: plain, source: source, length: UInt32(piece.count), replaces: false))
        }
        bytes.append(contentsOf: piece)
    }

    /// Adds text that stands for a span of the source.
    mutating func append(_ text: some Collection<UInt8>, for span: Range<UInt32>) {
        guard !text.isEmpty else { return }
        runs.append(
            Run(plain: UInt32(bytes.count), source: span.lowerBound, length: UInt32(span.count), replaces: true))
        bytes.append(contentsOf: text)
    }

    /// Where in the source the character at a plain offset starts.
    func sourceStart(of plain: UInt32) -> UInt32 {
        guard let run = lastRun({ $0.plain <= plain }) else { return 0 }
        return runs[run].replaces ? runs[run].source : runs[run].source + (plain - runs[run].plain)
    }

    /// Where in the source the character before a plain offset ends.
    func sourceEnd(of plain: UInt32) -> UInt32 {
        guard plain > 0, let run = lastRun({ $0.plain < plain }) else { return 0 }
        return runs[run].source
            + (runs[run].replaces ? runs[run].length : plain - runs[run].plain)
    }

    /// The source span of a range of plain text, from its first character to its last.
    func source(of plain: Range<UInt32>) -> Range<UInt32> {
        let start = sourceStart(of: plain.lowerBound)
        return start..<max(start, sourceEnd(of: plain.upperBound))
    }

    /// The source spans of ranges that stand in order, in one pass.
    package func sources(of ranges: [Range<UInt32>]) -> [Range<UInt32>] {
        var spans: [Range<UInt32>] = []
        spans.reserveCapacity(ranges.count)
        var run = 0
        for range in ranges {
            guard !range.isEmpty, !runs.isEmpty else {
                spans.append(source(of: range))
                continue
            }
            while run + 1 < runs.count, runs[run + 1].plain <= range.lowerBound { run += 1 }
            let start = runs[run].replaces ? runs[run].source : runs[run].source + (range.lowerBound - runs[run].plain)
            var last = run
            while last + 1 < runs.count, runs[last + 1].plain < range.upperBound { last += 1 }
            let end =
                runs[last].source
                + (runs[last].replaces ? runs[last].length : range.upperBound - runs[last].plain)
            spans.append(start..<max(start, end))
        }
        return spans
    }

    /// The first plain offset whose character starts at a source offset or after it.
    func plain(at source: UInt32) -> UInt32 {
        plain(at: source, behind: runs.partitioningIndex { $0.source >= source })
    }

    /// The same, of which it is known how many runs start before the offset.
    private func plain(at source: UInt32, behind count: Int) -> UInt32 {
        guard count > 0 else { return 0 }
        let run = runs[count - 1]
        let end = count < runs.count ? runs[count].plain : UInt32(bytes.count)
        return run.replaces ? end : min(end, run.plain + (source - run.source))
    }

    /// The range of plain text whose characters start in a source span, without white space around it.
    func range(in source: Range<UInt32>) -> Range<UInt32> {
        withoutSpace(plain(at: source.lowerBound), plain(at: source.upperBound))
    }

    /// Those of spans whose starts never fall, in one pass.
    func ranges(in spans: [Range<UInt32>]) -> [Range<UInt32>] {
        var ranges: [Range<UInt32>] = []
        ranges.reserveCapacity(spans.count)
        var before = 0
        for span in spans {
            while before < runs.count, runs[before].source < span.lowerBound { before += 1 }
            // A span's end is near its start, or halving finds it.
            var (low, high, step) = (before, before, 1)
            while high < runs.count, runs[high].source < span.upperBound {
                low = high + 1
                high += step
                step *= 2
            }
            let beforeEnd = runs[low..<min(high, runs.count)].partitioningIndex { $0.source >= span.upperBound }
            ranges.append(
                withoutSpace(plain(at: span.lowerBound, behind: before), plain(at: span.upperBound, behind: beforeEnd)))
        }
        return ranges
    }

    /// A range without white space around it.
    private func withoutSpace(_ start: UInt32, _ end: UInt32) -> Range<UInt32> {
        var start = Int(start)
        var end = max(start, Int(end))
        while start < end, bytes[start].isSpace { start += 1 }
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        return UInt32(start)..<UInt32(end)
    }

    /// The text of a range of it.
    func string(_ range: Range<UInt32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    /// The text of a range of it in small letters.
    func lowercased(_ range: Range<UInt32>) -> String {
        let piece = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        guard piece.allSatisfy({ $0 < 128 }) else { return string(range).lowercased() }
        return String(unsafeUninitializedCapacity: piece.count) { letters in
            for (place, byte) in zip(letters.indices, piece) { letters[place] = byte &- 65 < 26 ? byte | 32 : byte }
            return piece.count
        }
    }

    /// Where the next space after a range stands: behind a label's stop.
    func wordEnd(after range: Range<UInt32>) -> UInt32 {
        UInt32(bytes[Int(range.upperBound)...].prefix { $0 != 32 }.endIndex)
    }

    /// The text of a range of it, without white space around it.
    func trimmed(_ range: Range<UInt32>) -> String {
        var piece = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        piece = piece.drop { $0.isSpace }
        while let last = piece.last, last.isSpace { piece.removeLast() }
        return String(decoding: piece, as: UTF8.self)
    }

    /// The last run that has a property which all runs before it have.
    private func lastRun(_ has: (Run) -> Bool) -> Int? {
        let next = runs.partitioningIndex { !has($0) }
        return next > 0 ? next - 1 : nil
    }
}
