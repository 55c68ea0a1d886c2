import Session

/// A tour with outputs written anew; all else stays as it is, byte for byte.
struct TourUpdate {
    private let source: [UInt8]
    private var edits: [(span: Range<Int>, text: [UInt8])] = []

    init(of tour: Tour) { source = tour.source }

    /// Writes what a block printed in place of what the output said; false where a line of it would close the fence.
    mutating func replace(_ output: TourOutput, with printed: String) -> Bool {
        var lines = OutputComparison.lines(of: printed).map {
            $0.utf8.reversed().drop { $0 == 32 || $0 == 13 }.reversed()
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        let lineEnd: [UInt8] = usesReturns(output) ? [13, 10] : [10]
        let text = lines.flatMap { Array($0) + lineEnd }
        let mark = source[output.content.upperBound...].first { $0 != 32 }
        let longest = lines.reduce(0) { max($0, $1.drop { $0 == 32 }.prefix { $0 == mark }.count) }
        guard longest < output.fence else { return false }
        edits.append((output.content, text))
        return true
    }

    private func usesReturns(_ output: TourOutput) -> Bool {
        let start = output.content.lowerBound
        return start >= 2 && source[start - 1] == 10 && source[start - 2] == 13
    }

    /// The tour as it is now; nil where nothing is to be changed.
    var result: [UInt8]? {
        guard !edits.isEmpty else { return nil }
        var result: [UInt8] = []
        var offset = 0
        for edit in edits {
            result += source[offset..<edit.span.lowerBound] + edit.text
            offset = edit.span.upperBound
        }
        result += source[offset...]
        return result == source ? nil : result
    }
}
