import Figures
import Foundation
import Testing
import Values

/// What holds of all figures in all texts: each is whole, none overlaps another, and each means what its quote says.
struct WholeTests {
    /// 4,000 texts each time; `DOCENT_TEXTS=200000` reads as many.
    @Test func generatedTexts() {
        let count = ProcessInfo.processInfo.environment["DOCENT_TEXTS"].flatMap { Int($0) } ?? 4_000
        var random = Pieces(seed: 20_241_115)
        for _ in 0..<count { check(Array(random.text().utf8), alone: false) }
    }

    @Test func documentsBesideTheTests() throws {
        let folder = SharedFolder.goldFolder + "/genres"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count > 9)
        for name in names { check(SharedFolder.bytes(folder + "/" + name)) }
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func documentsOfTheCorpus() {
        let corpus = FileManager.default.enumerator(atPath: SharedFolder.path + "/corpus")
        let names = (corpus?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted()
        #expect(!names.isEmpty)
        // Every 400th, or each one where many texts are asked for.
        let step = ProcessInfo.processInfo.environment["DOCENT_TEXTS"] == nil ? 400 : 1
        for name in names.enumerated() where name.offset % step == 0 { check(SharedFolder.document(name.element)) }
    }

    /// What is put together at random takes its meaning from its neighbours, so only documents are read piece by piece.
    private func check(_ bytes: [UInt8], alone: Bool = true) {
        let text = LexedText(bytes)
        let figures = FigureFinder(reference: DateSpan("2024-11-15")).figures(in: text)
        var end = 0
        for figure in figures {
            #expect(figure.span.lowerBound >= end, "overlap at \(figure.span) in \(text.string(0..<bytes.count))")
            end = figure.span.upperBound
            #expect(isWhole(figure, bytes), "'\(text.string(figure.span))' is cut out of \(around(figure.span, text))")
        }
        guard alone else { return }
        for (figure, alone) in zip(figures, readAlone(figures, text)) where isSelfContained(figure, text) {
            #expect(alone == figure.value, "'\(text.string(figure.span))' in \(around(figure.span, text))")
        }
    }

    private func around(_ span: Range<Int>, _ text: LexedText) -> String {
        text.string(max(0, span.lowerBound - 30)..<span.upperBound + 30)
    }

    /// Whether no digit or letter goes on before or after a figure, but for the ending of an ordinal.
    private func isWhole(_ figure: Figure, _ bytes: [UInt8]) -> Bool {
        func at(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 32 }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte < 58 }
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) < 123 }
        let (start, end) = (figure.span.lowerBound, figure.span.upperBound)
        let marks: [UInt8] = [44, 46, 39, 47]
        if isDigit(at(start)) {
            if isDigit(at(start - 1)) || isLetter(at(start - 1)) { return false }
            if marks.contains(at(start - 1)), isDigit(at(start - 2)) { return false }
        }
        guard isDigit(at(end - 1)) else {
            return !isLetter(at(end - 1)) || !isLetter(at(end)) || isWord("million", bytes, end)
        }
        if isDigit(at(end)) || marks.contains(at(end)) && isDigit(at(end + 1)) { return false }
        guard isLetter(at(end)) else { return true }
        if figure.kind == .date, at(end) == UInt8(ascii: "T"), isDigit(at(end + 1)) { return true }
        return ["st", "nd", "rd", "th", "s", "er"].contains(
            String(decoding: bytes[end...].prefix { isLetter($0) }, as: UTF8.self))
    }

    /// Whether a magnitude ends here: `$1 millionPuerto Rico`, where a link's edge lost its space.
    private func isWord(_ word: String, _ bytes: [UInt8], _ end: Int) -> Bool {
        end >= word.utf8.count && bytes[(end - word.utf8.count)..<end].elementsEqual(word.utf8)
    }

    /// The kinds that need nothing but their quote: a unit or sign stands in it.
    private func isSelfContained(_ figure: Figure, _ text: LexedText) -> Bool {
        switch figure.kind {
        case .money, .percent, .measure, .duration:
            let quote = text.string(figure.span)
            // A range may need its `between`, and `a year` what stands around it.
            guard figure.value2 == nil, quote.first?.isLetter == false else { return false }
            // `$10-, $12-, $14,000` share the last one's thousands, and `60 Minutes` may be a broadcast's name.
            if text.string(figure.span.upperBound..<figure.span.upperBound + 2) == "-," { return false }
            if quote.hasSuffix(" Minutes") { return false }
            return quote.contains { $0.isLetter || "$€£¥%°".contains($0) } && !quote.hasSuffix("m")
                && !quote.lowercased().contains("cent")
        default: return false
        }
    }

    /// What each quote says in the same text, all of them set at its end.
    private func readAlone(_ figures: [Figure], _ text: LexedText) -> [Figure.Value?] {
        var (bytes, breaks, starts) = (text.bytes, [text.bytes.count], [Int]())
        for figure in figures {
            starts.append(bytes.count)
            bytes += Array(text.bytes[figure.span]) + [32]
            breaks.append(bytes.count)
        }
        let found = FigureFinder(reference: DateSpan("2024-11-15")).figures(in: LexedText(bytes, breaks: breaks))
        let values = Dictionary(found.map { ($0.span.lowerBound, $0.value) }, uniquingKeysWith: { first, _ in first })
        return starts.map { values[$0] }
    }
}

/// Texts of what numbers stand beside, put together at random.
private struct Pieces {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private static let pieces = [
        "5", "12", "1,250", "3.5", "12,5", "2024", "1 1/2", "2¼", "13 009", "0300", "$", "€", "£", "CHF", "Rs", "%",
        " percent",
        " million", "m", "k", "bn", " kg", "mg", "/", "/kg", "-", "–", ".", ",", ":", "(", ")", " ", " ", " ", " ",
        " to ", " and ", " or ",
        "x", "a", "s", "h", "min", "th", " May", " of ", " days", " years old", "'", "’", "°C", "²", "^", "=", "#", "B",
        "Q3", "from ",
        "up to ", "not more than ", "thirty (30) ", "half a ", " people", "\n",
    ]

    private mutating func next(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    mutating func text() -> String {
        (0..<(3 + next(12))).map { _ in Pieces.pieces[next(Pieces.pieces.count)] }.joined()
    }
}
