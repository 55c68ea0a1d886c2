import Session
import TestSupport
import Testing

/// Expected and printed lines, compared.
@Suite struct OutputComparisonTests {
    private func difference(_ expected: String, _ printed: String, context: Int = 3) -> String {
        OutputComparison(expected: expected, printed: printed).difference(context: context).map(\.text)
            .joined(separator: "\n")
    }

    @Test(arguments: [
        ("", ""), ("a\nb\n", "a\nb"), ("a  \nb\t\n", "a\nb\r\n\n\n"), ("...", ""), ("...", "a\nb\n"),
        ("a\n...", "a\nb\nc"), ("...\nc", "a\nb\nc"), ("a\n...\nd", "a\nb\nc\nd"),
        ("a\n...\nb\n...\nc", "a\nb\nb\nx\nc"),
        ("...\nb\n...", "a\nb\nc"), ("a\n...\na", "a\na"), ("...\n...\na", "a"),
    ])
    func equal(_ expected: String, _ printed: String) {
        #expect(OutputComparison(expected: expected, printed: printed).isEqual)
        #expect(difference(expected, printed) == "")
    }

    @Test(arguments: [
        ("a", ""), ("", "a"), ("a\n...\na", "a"), ("a\n...\nd", "a\nb\nc"), ("...\nb\n...\na", "a\nb"), (" a", "a"),
    ])
    func unequal(_ expected: String, _ printed: String) {
        #expect(!OutputComparison(expected: expected, printed: printed).isEqual)
        #expect(difference(expected, printed) != "")
    }

    @Test func aDifferenceShowsWhatIsAroundIt() {
        let lines = (1...9).map { "line \($0)" }
        var other = lines
        other[4] = "other"
        #expect(
            difference(lines.joined(separator: "\n"), other.joined(separator: "\n"), context: 1) == """
                  … 3 lines
                  line 4
                - line 5
                + other
                  line 6
                  … 3 lines
                """)
    }

    @Test func whatDotsStandForIsLeftOut() {
        #expect(
            difference("a\n...\nc\nd", "a\nb\nb\nc\ne") == """
                  a
                  … 2 lines
                  c
                - d
                + e
                """)
    }

    @Test func anEmptyLineHasOnlyItsSign() {
        #expect(difference("a\n\nb", "a\nb") == "  a\n-\n  b")
    }

    /// They are equal where a plain matcher says so, and all that was printed is in the difference.
    @Test func randomLines() {
        var numbers = SeededNumbers(seed: 17)
        for _ in 0..<500 {
            let expected = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
                ["a", "b", "...", "c"].randomElement(using: &numbers) ?? ""
            }
            let printed = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
                ["a", "b", "c"].randomElement(using: &numbers) ?? ""
            }
            let comparison = OutputComparison(expected: expected, printed: printed)
            #expect(comparison.isEqual == Self.matches(expected[...], printed[...]), "\(expected) \(printed)")
            #expect(comparison.difference().isEmpty == comparison.isEqual)
            let shown = comparison.difference(context: 99)
            guard !comparison.isEqual else { continue }
            let kept = shown.compactMap { line -> String? in
                switch line {
                case .same(let text), .printed(let text): text
                default: nil
                }
            }
            let leftOut = shown.map { line in if case .leftOut(let count) = line { count } else { 0 } }.reduce(0, +)
            #expect(kept.count + leftOut == printed.count)
        }
    }

    private static func matches(_ expected: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return printed.isEmpty }
        if first == "..." {
            return (printed.startIndex...printed.endIndex).contains { matches(expected.dropFirst(), printed[$0...]) }
        }
        return printed.first == first && matches(expected.dropFirst(), printed.dropFirst())
    }
}
