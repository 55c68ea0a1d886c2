/// The text of a leaf block's lines as one run of bytes, and the way from its places to the source's.
///
/// Where the lines follow each other in the source, the text *is* the source. Otherwise (marks of containers or indents
/// stand between) it is a copy without them.
struct LineText: ~Copyable {
    /// Where a piece of the copy begins, there and in the source.
    struct Segment {
        var place: Int
        var source: Int
    }

    private(set) var bytes: Bytes
    private(set) var start = 0
    private(set) var end = 0
    /// Empty where the text is the source.
    private(set) var segments = Buffer<Segment>()
    private var scratch: UnsafeMutablePointer<UInt8>
    private var capacity = 1024
    private var cursor = 0
    /// Whether backslashes are left out, and whether one is before the first piece.
    private var isUnescaping = false
    private var startsAfterCut = false

    init() {
        scratch = .allocate(capacity: 1024)
        scratch.initialize(repeating: 0, count: 1024)
        bytes = Bytes(base: scratch, count: 0)
    }

    deinit { scratch.deallocate() }

    var isCopy: Bool { !segments.isEmpty }

    /// Takes the lines from `first` up to `last`, of which the last one goes without its line ending.
    mutating func take(_ lines: borrowing Buffer<Line>, from first: Int, to last: Int, of source: Bytes) {
        segments.removeAll()
        cursor = 0
        isUnescaping = false
        startsAfterCut = false
        guard first < last else { return take(from: 0, to: 0, of: source) }
        var isContiguous = true
        var size = 0
        for index in first..<last {
            size &+= Int(lines[index].next &- lines[index].start)
            if index > first, lines[index].start != lines[index &- 1].next { isContiguous = false }
        }
        if isContiguous {
            return take(from: Int(lines[first].start), to: Int(lines[last &- 1].end), of: source)
        }
        reserve(size)
        var place = 0
        for index in first..<last {
            let line = lines[index]
            let lineEnd = Int(index == last &- 1 ? line.end : line.next)
            append(from: Int(line.start), to: lineEnd, of: source, at: &place)
        }
        bytes = Bytes(base: scratch, count: place)
        start = 0
        end = place
    }

    /// Takes a piece of the source as it is.
    mutating func take(from start: Int, to end: Int, of source: Bytes) {
        segments.removeAll()
        cursor = 0
        isUnescaping = false
        startsAfterCut = false
        bytes = Bytes(base: source.base, count: end)
        self.start = start
        self.end = end
    }

    /// Takes a piece of one line, without the backslashes before pipes (GFM 0.29, section 4.10).
    mutating func takeUnescapingPipes(from start: Int, to end: Int, of source: Bytes) {
        segments.removeAll()
        cursor = 0
        isUnescaping = false
        startsAfterCut = false
        reserve(end &- start)
        var place = 0
        var pieceStart = start
        var index = start
        while index < end {
            if source[index] == Byte.backslash, index &+ 1 < end, source[index &+ 1] == Byte.pipe {
                append(from: pieceStart, to: index, of: source, at: &place)
                pieceStart = index &+ 1
                index &+= 1
            }
            index &+= 1
        }
        append(from: pieceStart, to: end, of: source, at: &place)
        isUnescaping = true
        startsAfterCut = (segments.first?.source ?? start) > start
        bytes = Bytes(base: scratch, count: place)
        self.start = 0
        self.end = place
    }

    /// Leaves out what stands from `end` on; its places can still be asked for.
    mutating func cut(to end: Int) {
        bytes = Bytes(base: bytes.base, count: end)
        self.end = end
    }

    private mutating func reserve(_ size: Int) {
        guard size > capacity else { return }
        scratch.deallocate()
        capacity = size &* 2
        scratch = .allocate(capacity: capacity)
        scratch.initialize(repeating: 0, count: capacity)
    }

    /// Copies a piece; the callers have reserved room for all of them.
    private mutating func append(from start: Int, to end: Int, of source: Bytes, at place: inout Int) {
        guard start < end else { return }
        segments.append(Segment(place: place, source: start))
        (scratch + place).update(from: source.base + start, count: end &- start)
        place &+= end &- start
    }

    // MARK: From the text to the source

    /// The source's place of the byte at `place`.
    @inline(__always)
    mutating func source(_ place: Int) -> Int {
        guard isCopy else { return place }
        seek(place)
        return segments[cursor].source &+ (place &- segments[cursor].place)
    }

    /// The source's place after the byte that ends before `place`.
    @inline(__always)
    mutating func sourceEnd(_ place: Int) -> Int {
        guard isCopy else { return place }
        return source(max(place &- 1, 0)) &+ (place > 0 ? 1 : 0)
    }

    /// The place in the text where the piece that holds `place` ends.
    mutating func pieceEnd(_ place: Int) -> Int {
        guard isCopy else { return end }
        seek(place)
        return cursor &+ 1 < segments.count ? segments[cursor &+ 1].place : end
    }

    /// Whether a backslash is left out before `place`.
    mutating func followsCut(_ place: Int) -> Bool {
        guard isUnescaping, isCopy else { return false }
        seek(place)
        return segments[cursor].place == place && (cursor > 0 || startsAfterCut)
    }

    /// Adds to `prefixes` what stands in the source between the pieces from `start` to `end`.
    mutating func addPrefixes(from start: Int, to end: Int, to prefixes: inout ContiguousArray<Range<UInt32>>) {
        guard isCopy, start < end else { return }
        seek(start)
        var index = cursor &+ 1
        while index < segments.count, segments[index].place < end {
            let before = segments[index &- 1]
            let gapStart = before.source &+ (segments[index].place &- before.place)
            let gapEnd = segments[index].source
            if gapStart < gapEnd {
                prefixes.append(UInt32(truncatingIfNeeded: gapStart)..<UInt32(truncatingIfNeeded: gapEnd))
            }
            index &+= 1
        }
    }

    /// Moves the cursor to the piece that holds `place`. Places are asked for nearly in order, so it moves little.
    @inline(__always)
    private mutating func seek(_ place: Int) {
        while cursor &+ 1 < segments.count, segments[cursor &+ 1].place <= place { cursor &+= 1 }
        while cursor > 0, segments[cursor].place > place { cursor &-= 1 }
    }
}
