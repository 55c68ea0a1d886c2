import Rendering

/// The lines of the history that have what is typed, one below the other (Ctrl-R): newest first, each once, in any case.
struct HistoryList {
    /// The line that was there before.
    let origin: LineBuffer
    /// What the lines must have.
    private(set) var pattern: String
    private let lines: [String]
    /// The lines' bytes in small letters.
    private let folded: [[UInt8]]
    /// The indices of those that have it.
    private var matches: [Int] = []
    /// Which of them is chosen.
    private var chosen = 0
    /// How many were shown at once.
    var shownRows = 1

    private static let mostRows = 12

    /// - Parameter line: What is typed, and so what is looked for first.
    init(of history: [String], from line: LineBuffer) {
        var seen: Set<String> = []
        lines = history.reversed().filter { seen.insert($0).inserted }
        folded = lines.map { Array($0.lowercased().utf8) }
        origin = line
        pattern = line.text
        look()
    }

    /// The line that is chosen; nil where none has what is typed.
    var line: String? { matches.indices.contains(chosen) ? lines[matches[chosen]] : nil }

    /// Where the chosen line has what is typed: offsets in bytes.
    var found: Range<Int>? { matches.indices.contains(chosen) ? range(in: matches[chosen]) : nil }

    // MARK: Changing

    mutating func add(_ text: String) { look(for: pattern + text) }

    /// Takes the last character away; false where there is none.
    mutating func removeLast() -> Bool { remove { $0.removeLast() } }

    /// Takes the last word away.
    mutating func removeLastWord() -> Bool {
        remove { pattern in
            pattern.removeLast(pattern.reversed().prefix { $0.isWhitespace }.count)
            pattern.removeLast(pattern.reversed().prefix { !$0.isWhitespace }.count)
        }
    }

    mutating func removeAll() -> Bool { remove { $0 = "" } }

    private mutating func remove(_ change: (inout String) -> Void) -> Bool {
        guard !pattern.isEmpty else { return false }
        var shorter = pattern
        change(&shorter)
        look(for: shorter)
        return true
    }

    /// Goes so many lines down the list, or up; false where it ends.
    mutating func move(by step: Int) -> Bool {
        let next = max(0, min(chosen + step, matches.count - 1))
        guard next != chosen else { return false }
        chosen = next
        return true
    }

    /// Whether no line has what is typed.
    var isEmpty: Bool { matches.isEmpty }

    private mutating func look(for sought: String) {
        pattern = sought
        chosen = 0
        look()
    }

    private mutating func look() {
        let sought = Array(pattern.lowercased().utf8)
        matches = folded.indices.filter { sought.isEmpty || folded[$0].firstIndex(of: sought) != nil }
    }

    private func range(in entry: Int) -> Range<Int>? {
        let sought = Array(pattern.lowercased().utf8)
        guard !sought.isEmpty, let start = folded[entry].firstIndex(of: sought) else { return nil }
        return Self.range(start..<start + sought.count, ofFolded: lines[entry], count: folded[entry].count)
    }

    /// A range of a line in small letters as one of the line itself: few letters have small ones of another length.
    private static func range(_ range: Range<Int>, ofFolded line: String, count: Int) -> Range<Int> {
        guard line.utf8.count != count || !line.utf8.allSatisfy({ $0 < 0x80 }) else { return range }
        var (offset, foldedOffset) = (0, 0)
        var (start, end): (Int?, Int) = (nil, 0)
        for scalar in line.unicodeScalars where foldedOffset < range.upperBound {
            let length = scalar.properties.lowercaseMapping.utf8.count
            if foldedOffset + length > range.lowerBound { start = start ?? offset }
            (offset, foldedOffset) = (offset + UTF8.width(scalar), foldedOffset + length)
            end = offset
        }
        return (start ?? end)..<max(start ?? end, end)
    }

    // MARK: Showing

    /// What is looked for, and below it the lines around the chosen one.
    func rows(columns: Int, height: Int) -> [[LineLayout.Run]] {
        let room = max(1, min(height, Self.mostRows))
        let count = min(matches.count, room - 1)
        let first = max(0, min(chosen - count / 2, matches.count - count))
        return [header(columns)] + (first..<first + count).map { row($0, columns: columns) }
    }

    /// What is looked for, its end at least; in a narrow window it has the room for itself.
    private func header(_ columns: Int) -> [LineLayout.Run] {
        let label = columns < Self.narrow ? "/" : "search: "
        let state = isEmpty ? "  failed" : "  \(chosen + 1) of \(matches.count)"
        let room = columns - 1 - label.utf8.count
        let shown = FittedText.cutStart(
            VisibleText.of(pattern), to: columns < Self.narrow ? room : room - state.utf8.count)
        let hasState = shown.columns + state.utf8.count <= room
        let style: LineStyle = isEmpty && !hasState ? .failed : .plain
        let header = [LineLayout.Run(text: label, style: .search), LineLayout.Run(text: shown.text, style: style)]
        guard hasState else { return header }
        return header + [LineLayout.Run(text: state, style: isEmpty ? .failed : .choiceHelp)]
    }

    /// A window of fewer columns is narrow.
    private static let narrow = 24

    /// A line in one row, from where what was typed can be seen.
    private func row(_ index: Int, columns: Int) -> [LineLayout.Run] {
        let line = lines[matches[index]]
        let room = columns - 3
        let range = range(in: matches[index]) ?? 0..<0
        func part(_ range: Range<Int>) -> String {
            VisibleText.of(String(decoding: Array(line.utf8)[range.clamped(to: 0..<line.utf8.count)], as: UTF8.self))
        }
        var (before, match) = (part(0..<range.lowerBound), part(range))
        if DisplayWidth.columns(of: before) + DisplayWidth.columns(of: match) > room {
            before = FittedText.cutStart(before, to: room - min(room * 2 / 3, DisplayWidth.columns(of: match))).text
        }
        let isChosen = index == chosen
        let style: LineStyle = isChosen ? .chosen : .choice
        match = FittedText.cut(match, to: room).text
        return [
            LineLayout.Run(text: " ", style: .plain), LineLayout.Run(text: " " + before, style: style),
            LineLayout.Run(text: match, style: isChosen ? .chosen : .found),
            LineLayout.Run(text: part(range.upperBound..<line.utf8.count) + " ", style: style),
        ]
    }
}

extension [UInt8] {
    /// Where some bytes stand first.
    fileprivate func firstIndex(of sought: [UInt8]) -> Int? {
        guard let first = sought.first, sought.count <= count else { return nil }
        let last = count - sought.count
        return withUnsafeBufferPointer { bytes in
            sought.withUnsafeBufferPointer { sought in
                (0...last).first { start in
                    bytes[start] == first && sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
                }
            }
        }
    }
}
