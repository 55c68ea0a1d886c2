import Documents
import Testing

/// Front matter of random pieces in each language: a record or a problem, never a trap.
struct RandomFrontMatterTests {
    private static let pieces = [
        "a", "b.c", "=", " ", "\n", "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", ",", "#", ":", "- ", "1",
        "2024-01-02",
        "T10:00:00Z", "true", "inf", "nan", "0x", "1e5", "&x", "*x", "|\n", ">-\n", "!!str", "!", "?", "~", "null",
        "\\",
        "\\u00e9", "\t", "é", "[[a]]\n", "[a.b]\n", "a = 1\n", "a: 1\n", "\"a\": 1", ".", "+", "_", "%", "@", "`",
        "\r\n",
        "---\n", "<<: ", "\u{0}", "\u{7F}", "x = [1, 2]\n", "y = {z = 1}\n", "- - b\n", "  ",
    ]

    @Test(arguments: 1...4)
    func frontMatter(_ seed: UInt64) {
        var numbers = RandomNumbers(seed: seed &* 77)
        for _ in 0..<700 {
            let text = (0..<numbers.next(below: 14)).map { _ in numbers.element(of: RandomFrontMatterTests.pieces) }
                .joined()
            for source in ["+++\n\(text)\n+++\nx", "---\n\(text)\n---\nx", "{ \"k\": \(text)}\nx"] {
                let sample = Sample(source)
                _ = sample.values(.docs, "meta")
                _ = sample.document.problems
            }
        }
    }
}
