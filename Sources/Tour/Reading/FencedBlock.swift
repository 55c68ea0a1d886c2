import Markdown
import Query

/// A fenced block of a tour with its places.
struct FencedBlock {
    /// The words after its fence: `docent exercise`.
    let words: [String]
    /// What stands in it.
    let text: String
    /// The line of the file that its content starts in, from 1.
    let line: Int
    /// With its fences, in bytes.
    let span: Range<Int>
    /// Between the fences' lines, in bytes.
    let content: Range<Int>
    /// The opening fence and the words after it, in bytes.
    let info: Range<Int>
    /// How long the fence is.
    let fence: Int
    /// Whether there is a closing fence.
    let isClosed: Bool

    /// The first words that make a block do something.
    static let kinds = ["docent", "output", "hint", "choices"]

    /// The kind that was meant by a first word that is none; nil where it may well be a language.
    static func meant(by word: String) -> String? {
        let slips = [
            "docents": "docent", "outputs": "output", "out": "output", "hints": "hint", "choice": "choices",
            "exercise": "docent exercise", "predict": "docent predict", "prediction": "docent predict",
        ]
        if let slip = slips[word.lowercased()] { return slip }
        return kinds.first { $0 == word.lowercased() }
            ?? (word.count > 4 ? NearestName.nearest(to: word, among: kinds) : nil)
    }

    /// - Parameter line: That of its opening fence.
    init(_ parsed: ParsedMarkdown, at index: Int, in source: [UInt8], line: Int) {
        let event = parsed.events[index]
        let start = Int(event.start)
        let end = min(Int(event.end), source.count)
        let lineEnd = source[start..<end].firstIndex(of: 10) ?? end
        let fence = max(3, Int(event.detail))
        let infoStart = min(start + fence, lineEnd)
        words = String(decoding: source[infoStart..<lineEnd], as: UTF8.self).split(whereSeparator: \.isWhitespace).map(
            String.init)
        info = start..<(source[start..<lineEnd].lastIndex { $0 != 13 && $0 != 32 }.map { $0 + 1 } ?? lineEnd)
        self.fence = fence
        span = start..<end
        self.line = line + 1

        var bytes: [UInt8] = []
        for child in parsed.events[(index + 1)..<Int(event.next)] where child.kind == .text {
            bytes += source[Int(child.start)..<min(Int(child.end), source.count)]
        }
        text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")

        // The closing fence is a last line of nothing but the fence's character.
        let contentStart = min(lineEnd + 1, end)
        let lastStart = source[contentStart..<end].lastIndex(of: 10).map { $0 + 1 } ?? contentStart
        let last = source[lastStart..<end].filter { $0 != 32 && $0 != 13 }
        isClosed = contentStart < end && last.count >= fence && last.allSatisfy { $0 == source[start] }
        content = contentStart..<(isClosed ? lastStart : end)
    }
}
