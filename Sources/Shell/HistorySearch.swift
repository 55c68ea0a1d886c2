/// Looking through the history for a line that has what is typed (Ctrl-R).
struct HistorySearch {
    private(set) var pattern = ""
    /// Whether no (further) line has it.
    private(set) var isFailed = false
    private var position: Int
    private let history: [String]

    init(in history: [String]) {
        self.history = history
        position = history.count
    }

    /// The line that was found, or nil.
    var line: String? { history.indices.contains(position) && !pattern.isEmpty ? history[position] : nil }

    /// Where the line has what was typed: offsets in bytes.
    var found: Range<Int>? {
        guard let line, let range = Self.range(of: pattern, in: line) else { return nil }
        return range
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        pattern.unicodeScalars.append(scalar)
        look(at: min(position, history.count - 1), by: -1)
    }

    mutating func removeLast() {
        guard !pattern.isEmpty else { return }
        pattern.removeLast()
        position = history.count
        isFailed = false
        if !pattern.isEmpty { look(at: history.count - 1, by: -1) }
    }

    /// Goes to the next older line (-1), or a newer one (1).
    mutating func next(by step: Int) {
        guard !pattern.isEmpty else { return }
        look(at: min(position, history.count) + step, by: step)
    }

    /// From a place on, the first line that has what was typed and is not the one found.
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
