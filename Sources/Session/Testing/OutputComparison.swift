/// Compares what is expected with what was printed, by lines.
///
/// White space at the ends of lines, and blank lines at the end, don't count. A line of `...` in what is expected stands
/// for any number of lines, none too.
public struct OutputComparison: Sendable {
    /// A line of the difference.
    public enum Line: Equatable, Sendable {
        /// Expected, and printed.
        case same(String)
        /// Expected, but not printed.
        case expected(String)
        /// Printed, but not expected.
        case printed(String)
        /// So many lines that are the same, or that `...` stands for.
        case leftOut(Int)
    }

    /// The line that stands for any number of lines.
    public static let anyLines = "..."

    /// Whether what was printed is as expected.
    public let isEqual: Bool
    private let all: [Line]

    public init(expected: String, printed: String) {
        self.init(expected: Self.lines(of: expected), printed: Self.lines(of: printed))
    }

    /// Compares lines without their ends.
    public init(expected: [String], printed: [String]) {
        let expected = Self.trimmed(expected).map { $0.trimmingSpaces == Self.anyLines ? Self.anyLines : $0 }
        let printed = Self.trimmed(printed)
        all = LineAlignment(expected: expected, printed: printed).lines
        isEqual = all.allSatisfy {
            switch $0 {
            case .same, .leftOut: true
            case .expected, .printed: false
            }
        }
    }

    /// The difference with so many lines of what is around it; empty where there is none.
    public func difference(context: Int = 3) -> [Line] {
        let changes = all.indices.filter { index in
            switch all[index] {
            case .expected, .printed: true
            case .same, .leftOut: false
            }
        }
        var shown: [Line] = []
        var next = 0
        var leftOut = 0
        for (index, line) in all.enumerated() {
            while next < changes.count, changes[next] < index { next += 1 }
            let isNear =
                next < changes.count && changes[next] - index <= context
                || next > 0 && index - changes[next - 1] <= context
            if isNear, !isLeftOut(line) {
                if leftOut > 0 { shown.append(.leftOut(leftOut)) }
                leftOut = 0
                shown.append(line)
            } else {
                leftOut += count(line)
            }
        }
        guard !changes.isEmpty else { return [] }
        return leftOut > 0 ? shown + [.leftOut(leftOut)] : shown
    }

    /// The lines of a text, without their ends and without blank ones at the end.
    public static func lines(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private static func trimmed(_ lines: [String]) -> [String] {
        var lines = lines.map(trimmed)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// A line without the white space at its end.
    static func trimmed(_ line: String) -> String {
        let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
        guard let last = line.utf8.last, blanks.contains(last) else { return line }
        var rest = line.utf8[...]
        while let last = rest.last, blanks.contains(last) { rest.removeLast() }
        return String(Substring(rest))
    }

    private func isLeftOut(_ line: Line) -> Bool { if case .leftOut = line { true } else { false } }

    private func count(_ line: Line) -> Int { if case .leftOut(let count) = line { count } else { 1 } }
}

extension OutputComparison.Line {
    /// As it is shown: `- expected`, `+ printed`.
    public var text: String {
        switch self {
        case .same(let line): line.isEmpty ? "" : "  \(line)"
        case .expected(let line): line.isEmpty ? "-" : "- \(line)"
        case .printed(let line): line.isEmpty ? "+" : "+ \(line)"
        case .leftOut(let count): "  … \(count) \(count == 1 ? "line" : "lines")"
        }
    }
}
