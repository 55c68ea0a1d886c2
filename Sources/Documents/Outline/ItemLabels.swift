import Markdown

/// The labels of list items: the words set apart that an item opens with, or the term that it defines.
enum ItemLabels {
    /// The labels' ranges in the plain text, empty where there is none, of items by their index in the outline.
    static func ranges(of items: [Int], in document: Document) -> [Range<UInt32>] {
        let blocks = document.outline.blocks
        let text = document.text
        let openings = LabelOpenings(document)
        let terms = terms(of: blocks, document.markdown.events)
        return text.plain.bytes.withUnsafeBufferPointer { bytes in
            let finder = HeadFinder(text: text, scan: PlainScan(bytes: bytes))
            return items.map { item in
                if let term = terms[item] { return term }
                guard item + 1 < blocks.count, blocks[item + 1].kind == .paragraph, blocks[item + 1].parent == item
                else {
                    return 0..<0
                }
                return finder.label(of: blocks[item + 1].plain, openings) ?? 0..<0
            }
        }
    }

    /// The terms that items of definitions define, by the item: the last paragraph before it in its list.
    private static func terms(of blocks: [Block], _ events: [Event]) -> [Int: Range<UInt32>] {
        var terms: [Int: Range<UInt32>] = [:]
        var last: [Int32: Range<UInt32>] = [:]
        for (number, block) in blocks.enumerated() where block.parent >= 0 {
            let list = blocks[Int(block.parent)]
            guard list.kind == .list, events[Int(list.event)].level == UInt8(ascii: ":") else { continue }
            if block.kind == .paragraph { last[block.parent] = block.plain }
            if block.kind == .item { terms[number] = last[block.parent] }
        }
        return terms
    }
}

/// The code and links that items can open with, and in which no colon ends a label.
struct LabelOpenings {
    private let opaque: [Range<UInt32>]
    private let links: [Range<UInt32>]

    init(_ document: Document) {
        let layer = document.layer(.links)
        opaque = document.text.opaque
        // Plain ranges never fall, as the links' offsets don't.
        links = (0..<layer.count).map { document.text.plain.range(in: layer.span(of: $0)) }
    }

    /// The code span or link that starts at an offset in the plain text, or nil.
    func opening(at offset: UInt32) -> (range: Range<UInt32>, isLink: Bool)? {
        for (ranges, isLink) in [(opaque, false), (links, true)] {
            let index = ranges.firstIndex(from: offset) { $0.lowerBound }
            guard index < ranges.count, ranges[index].lowerBound == offset, !ranges[index].isEmpty else { continue }
            return (ranges[index], isLink)
        }
        return nil
    }

    /// Whether an offset is in code or in a link's text.
    func holds(_ offset: UInt32) -> Bool {
        [opaque, links].contains { ranges in
            let next = ranges.firstIndex(from: offset + 1) { $0.lowerBound }
            return next > 0 && offset < ranges[next - 1].upperBound
        }
    }
}

extension Document {
    /// Where the labels of items end, stop included, by the block of the item's first paragraph.
    var labelEnds: [Int32: UInt32] {
        var ends: [Int32: UInt32] = [:]
        let items = outline.blocks.indices.filter { outline.blocks[$0].kind == .item }
        guard !items.isEmpty else { return [:] }
        for (item, label) in zip(items, ItemLabels.ranges(of: items, in: self)) where !label.isEmpty {
            // A term stands before its item, in a sentence of its own.
            guard item + 1 < outline.blocks.count, outline.blocks[item + 1].plain.contains(label.lowerBound) else {
                continue
            }
            ends[Int32(item + 1)] = text.plain.wordEnd(after: label)
        }
        return ends
    }
}

extension HeadFinder {
    /// How many words a label without a style may have, and how many characters.
    private static let wordLimit = 8
    private static let plainLimit = 60
    /// How many characters what is set apart otherwise may have.
    private static let openingLimit = 200

    /// The label that an item's first paragraph opens with, without its stop.
    func label(of plain: Range<UInt32>, _ openings: LabelOpenings) -> Range<UInt32>? {
        let styles: Style = [.bold, .italic, .underline]
        let runs = text.runs(startingIn: plain).filter {
            $0.plain.lowerBound == plain.lowerBound && styles.contains($0.style)
        }
        for run in runs.sorted(by: { $0.plain.count > $1.plain.count }) {
            if let end = stopEnd(of: run.plain, in: plain) {
                // Several sentences that are all there is are none.
                if end >= plain.upperBound, holdsSentences(plain) { continue }
                return withoutEnd(plain.lowerBound..<end, HeadFinder.stops)
            }
            if let range = label(endingAfter: run.plain, in: plain, dashes: run.style != .italic) { return range }
        }
        if let opening = openings.opening(at: plain.lowerBound), opening.range.upperBound <= plain.upperBound,
            let label = label(endingAfter: opening.range, in: plain, dashes: true, colon: !opening.isLink)
        {
            return label
        }
        return plainLabel(of: plain, openings)
    }

    /// Whether a sentence ends within a range: a small letter and a stop before a capital.
    private func holdsSentences(_ range: Range<UInt32>) -> Bool {
        let bytes = scan.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        guard bytes.count > 4 else { return false }
        return bytes.indices.dropFirst().dropLast(2).contains {
            bytes[$0] == UInt8(ascii: ".") && bytes[$0 - 1] &- 97 < 26 && bytes[$0 + 1] == 32
                && bytes[$0 + 2] &- 65 < 26
        }
    }

    /// A bold, code or linked opening that a colon, or a dash or hyphens between spaces, follow; or a run that a full-width
    /// colon ends.
    private func label(
        endingAfter run: Range<UInt32>, in plain: Range<UInt32>, dashes: Bool, colon: Bool = true
    ) -> Range<UInt32>? {
        guard scan.hasWord(run), scan.characters(run) <= HeadFinder.openingLimit else { return nil }
        let rest = scan.bytes[Int(run.upperBound)..<Int(plain.upperBound)]
        let isEnded =
            scan.scalar(before: Int(run.upperBound)).scalar == "："
            || rest.starts(with: "：".utf8) || colon && rest.starts(with: ": ".utf8)
        let isSetOff = dashes && [" - ", " -- ", " – ", " — "].contains { rest.starts(with: $0.utf8) }
        return isEnded || isSetOff ? withoutEnd(run, HeadFinder.stops) : nil
    }

    /// One to eight words, hyphens and apostrophes before a colon and a space, or before a full-width colon.
    private func plainLabel(of plain: Range<UInt32>, _ openings: LabelOpenings) -> Range<UInt32>? {
        var index = Int(plain.lowerBound)
        var characters = 0
        var words = 0
        var inWord = false
        while index < Int(plain.upperBound), characters <= HeadFinder.plainLimit {
            let (scalar, length) = scan.scalar(at: index)
            if scalar == ":" || scalar == "：" {
                // One that ends the paragraph leads to what follows.
                let next = index + length
                let isEnd = next < Int(plain.upperBound) && (scalar == "：" || scan.bytes[next] == 32)
                return isEnd && (1...HeadFinder.wordLimit).contains(words) && !openings.holds(UInt32(index))
                    ? withoutEnd(plain.lowerBound..<UInt32(index), []) : nil
            }
            let isLetter = scan.isWord(scalar)
            guard isLetter || scalar == " " || scalar == "-" || scalar == "’" || scalar == "'" else { return nil }
            if isLetter, !inWord { words += 1 }
            inWord = scalar != " " && (isLetter || inWord)
            index += length
            characters += 1
        }
        return nil
    }
}
