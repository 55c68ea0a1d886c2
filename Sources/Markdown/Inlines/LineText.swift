/// The text of a leaf block's lines as one run of bytes, and the way from its offsets to the source's.
///
/// Where the lines follow each other in the source, the text *is* the source. Otherwise (marks of containers or indents
/// stand between) it is a copy without them.
struct LineText: ~Copyable {
    /// Where a piece of the copy begins, there and in the source.
    struct Segment {
        var offset: Int
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
        var offset = 0
        for index in first..<last {
            let line = lines[index]
            let lineEnd = Int(index == last &- 1 ? line.end : line.next)
            append(from: Int(line.start), to: lineEnd, of: source, at: &offset)
        }
        bytes = Bytes(base: scratch, count: offset)
        start = 0
        end = offset
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
        var offset = 0
        var pieceStart = start
        var index = start
        while index < end {
            if source[index] == Byte.backslash, index &+ 1 < end, source[index &+ 1] == Byte.pipe {
                append(from: pieceStart, to: index, of: source, at: &offset)
                pieceStart = index &+ 1
                index &+= 1
            }
            index &+= 1
        }
        append(from: pieceStart, to: end, of: source, at: &offset)
        isUnescaping = true
        startsAfterCut = (segments.first?.source ?? start) > start
        bytes = Bytes(base: scratch, count: offset)
        self.start = 0
        self.end = offset
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
    private mutating func append(from start: Int, to end: Int, of source: Bytes, at offset: inout Int) {
        guard start < end else { return }
        segments.append(Segment(offset: offset, source: start))
        (scratch + offset).update(from: source.base + start, count: end &- start)
        offset &+= end &- start
    }

    // MARK: From the text to the source

    /// The source's offset of the byte at `offset`.
    @inline(__always)
    mutating func source(_ offset: Int) -> Int {
        guard isCopy else { return offset }
        seek(offset)
        return segments[cursor].source &+ (offset &- segments[cursor].offset)
    }

    /// The source's offset after the byte that ends before `offset`.
    @inline(__always)
    mutating func sourceEnd(_ offset: Int) -> Int {
        guard isCopy else { return offset }
        return source(max(offset &- 1, 0)) &+ (offset > 0 ? 1 : 0)
    }

    /// The offset in the text where the piece that holds `offset` ends.
    mutating func pieceEnd(_ offset: Int) -> Int {
        guard isCopy else { return end }
        seek(offset)
        return cursor &+ 1 < segments.count ? segments[cursor &+ 1].offset : end
    }

    /// Whether a backslash is left out before `offset`.
    mutating func followsCut(_ offset: Int) -> Bool {
        guard isUnescaping, isCopy else { return false }
        seek(offset)
        return segments[cursor].offset == offset && (cursor > 0 || startsAfterCut)
    }

    /// Adds to `prefixes` what stands in the source between the pieces from `start` to `end`.
    mutating func addPrefixes(from start: Int, to end: Int, to prefixes: inout ContiguousArray<Range<UInt32>>) {
        guard isCopy, start < end else { return }
        seek(start)
        var index = cursor &+ 1
        while index < segments.count, segments[index].offset < end {
            let before = segments[index &- 1]
            let gapStart = before.source &+ (segments[index].offset &- before.offset)
            let gapEnd = segments[index].source
            if gapStart < gapEnd {
                prefixes.append(UInt32(truncatingIfNeeded: gapStart)..<UInt32(truncatingIfNeeded: gapEnd))
            }
            index &+= 1
        }
    }

    /// Moves the cursor to the piece that holds `offset`. Offsets are asked for nearly in order, so it moves little.
    @inline(__always)
    private mutating func seek(_ offset: Int) {
        while cursor &+ 1 < segments.count, segments[cursor &+ 1].offset <= offset { cursor &+= 1 }
        while cursor > 0, segments[cursor].offset > offset { cursor &-= 1 }
    }
}
