/// What makes one text of another: only the lines that differ.
struct LineEdit {
    /// The bytes of the old text that go: whole lines, and at the end what the last line lacks.
    let range: Range<Int>
    /// What comes in their place.
    let new: ArraySlice<UInt8>

    init(from old: [UInt8], to new: [UInt8]) {
        let shared = min(old.count, new.count)
        var start = 0
        while start < shared, old[start] == new[start] { start += 1 }
        while start > 0, !Self.startsLine(old, start) { start -= 1 }
        var end = 0
        while end < shared - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        while end > 0, !Self.startsLine(old, old.count - end) || !Self.startsLine(new, new.count - end) { end -= 1 }
        range = start..<old.count - end
        self.new = new[start..<new.count - end]
    }

    private static func startsLine(_ bytes: [UInt8], _ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 10 }
}
