import Markdown

/// The first lines of paragraphs that stand apart as a hard break would set them: a bold line that ends where its next word
/// would have found room, and after which a sentence of its own begins.
enum FirstLines {
    /// Where such lines end in the plain text, by where their paragraphs start.
    static func ends(
        of raw: [Block], _ source: [UInt8], _ events: [Event], _ text: DocumentText, _ scan: PlainScan
    ) -> [UInt32: UInt32] {
        var ends: [UInt32: UInt32] = [:]
        for block in raw where block.kind == .paragraph && block.parent < 0 && !block.plain.isEmpty {
            guard !events[Int(block.event)].flags.contains(.html), let run = opening(of: block, text),
                let end = end(of: block, source, events, text, scan), run.plain.upperBound <= end
            else { continue }
            ends[block.plain.lowerBound] = end
        }
        return ends
    }

    /// The bold or underlined run that a paragraph opens with.
    private static func opening(of block: Block, _ text: DocumentText) -> StyleRun? {
        text.runs(startingIn: block.plain.lowerBound..<block.plain.lowerBound + 1).first {
            $0.style == .bold || $0.style == .underline
        }
    }

    /// How much of a word is asked for room, in bytes.
    private static let wordLimit = 20

    private static func end(
        of block: Block, _ source: [UInt8], _ events: [Event], _ text: DocumentText, _ scan: PlainScan
    ) -> UInt32? {
        guard let lineBreak = block.inner(events).first(where: { $0.kind == .softBreak || $0.kind == .hardBreak }),
            lineBreak.kind == .softBreak
        else { return nil }
        let line = text.plain.range(in: block.start..<lineBreak.start)
        let next = source[Int(lineBreak.end)..<Int(block.end)].prefix { $0 != 10 && $0 != 13 }
        let word = next.drop { $0 == 32 }.prefix { $0 != 32 }
        // A number alone is what the paragraph is counted by.
        guard text.plain.string(line).contains(where: \.isLetter),
            next.count > Int(lineBreak.start - block.start) + min(word.count, wordLimit),
            let first = scan.firstWord(in: line.upperBound..<block.plain.upperBound),
            !scan.scalar(at: Int(first)).scalar.properties.isLowercase
        else { return nil }
        return line.upperBound
    }
}
