/// Looking through the history for a line that has what is typed, as vi does.
struct HistorySearch {
    private(set) var pattern = ""
    /// Whether no (further) line has it.
    private(set) var isFailed = false
    /// The line that was there before.
    let origin: LineBuffer
    /// -1 to older lines, 1 to newer ones.
    let step: Int
    private var position: Int
    private let history: [String]

    /// - Parameter from: The line that is there; if the history has it, the search goes on from there.
    init(in history: [String], from line: LineBuffer = LineBuffer(), step: Int = -1) {
        self.history = history
        self.step = step
        origin = line
        position = line.text.isEmpty ? history.count : history.lastIndex(of: line.text) ?? history.count
        start = position
    }

    /// Where the search began.
    private let start: Int

    /// What stands before the pattern.
    var label: String { step < 0 ? "/" : "?" }

    /// The line that was found, or nil.
    var line: String? { history.indices.contains(position) && !pattern.isEmpty ? history[position] : nil }

    /// Where the line has what was typed: offsets in bytes.
    var found: Range<Int>? {
        guard let line, let range = Self.range(of: pattern, in: line) else { return nil }
        return range
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        pattern.unicodeScalars.append(scalar)
        look(at: position == history.count ? position + step : position, by: step)
    }

    mutating func removeLast() {
        guard !pattern.isEmpty else { return }
        pattern.removeLast()
        position = start
        isFailed = false
        if !pattern.isEmpty { look(at: start + step, by: step) }
    }

    /// Looks for a text from the line on that was there; whether there is one.
    mutating func find(_ sought: String) -> Bool {
        pattern = sought
        guard !pattern.isEmpty else { return false }
        look(at: position + step, by: step)
        return !isFailed
    }

    /// From an index on, the first line that has what was typed and is not the one found.
    private mutating func look(at start: Int, by step: Int) {
        let current = line
        var index = start
        while history.indices.contains(index) {
            let isSame = index != position && history[index] == current
            if !isSame && Self.range(of: pattern, in: history[index]) != nil {
                position = index
                isFailed = false
                return
            }
            index += step
        }
        isFailed = true
    }

    /// Case counts only if what was typed has capitals.
    private static func range(of pattern: String, in line: String) -> Range<Int>? {
        let isExact = pattern.contains { $0.isUppercase }
        let sought = Array(pattern.utf8)
        let bytes = Array(line.utf8)
        guard !sought.isEmpty, sought.count <= bytes.count else { return nil }
        func folded(_ byte: UInt8) -> UInt8 {
            !isExact && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        for start in 0...(bytes.count - sought.count)
        where sought.indices.allSatisfy({ folded(bytes[start + $0]) == sought[$0] }) {
            return start..<start + sought.count
        }
        return nil
    }
}
