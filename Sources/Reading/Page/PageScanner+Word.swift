import Markdown

/// Lists of Word, which saves them as paragraphs that begin with their bullet or number.
extension PageScanner {
    /// The items of such lists that are open, the outermost first, and the block that the lists stand in.
    struct WordLists {
        var around: Int32
        var open: [(list: Int32, item: Int32, isOrdered: Bool)] = []
    }

    /// Whether a page has such paragraphs: only then is each looked at.
    static func hasWordLists(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let index = ByteSearch.index(of: UInt8(ascii: "M"), in: source, from: start) {
            if source[index...].starts(with: "MsoListParagraph".utf8) { return true }
            start = index + 1
        }
        return false
    }

    /// Opens the item that a paragraph of a list is; whether it is one.
    mutating func openWordItem(_ start: Range<UInt32>, _ index: Int) -> Bool {
        guard hasWordLists, start.count > 16,
            let classes = PageAttributes.value(
                of: "class", in: source, tag: Int(start.lowerBound)..<Int(start.upperBound)),
            classes.starts(with: "MsoListParagraph".utf8), let token = firstText(in: index),
            let sign = WordSign(PageEntity.text(of: source, Int(token.start)..<Int(token.end), withoutTags: true))
        else { return false }
        listSign = token.start
        var lists = wordLists ?? WordLists(around: block)
        if lists.around != block { lists = WordLists(around: block) }
        let depth = min(wordLevel(of: start), lists.open.count + 1)
        lists.open.removeLast(lists.open.count - min(depth, lists.open.count))
        if let last = lists.open.last, lists.open.count == depth, last.isOrdered != sign.isOrdered {
            lists.open.removeLast()
        }
        if lists.open.count < depth {
            if let outer = lists.open.last { block = outer.item }
            open(
                .list, 0..<0, 0..<0, level: UInt8(ascii: sign.isOrdered ? "." : "-"),
                flags: sign.isOrdered ? [.ordered, .tight] : .tight, detail: sign.isOrdered ? sign.number ?? 1 : -1)
            lists.open.append((block, -1, sign.isOrdered))
        }
        block = lists.open[depth - 1].list
        open(.item, 0..<0, 0..<0, level: UInt8(ascii: sign.isOrdered ? "." : "-"), detail: sign.number ?? -1)
        lists.open[depth - 1].item = block
        wordLists = lists
        return true
    }

    /// The first text in an element that is more than white space.
    private func firstText(in index: Int) -> PageTokens.Token? {
        var found: PageTokens.Token?
        for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].next), tree.nodes.count)) {
            guard found == nil, tree.element(tree.nodes[inner]) == nil else { continue }
            tree.forEachText(of: tree.nodes[inner]) {
                if found == nil, $0.kind != .comment, $0.kind != .space { found = $0 }
            }
        }
        return found
    }

    /// The level that a paragraph's style tells, `mso-list:l7 level2 lfo3`, or 1.
    private func wordLevel(of tag: Range<UInt32>) -> Int {
        guard
            let style = PageAttributes.value(
                of: "style", in: source, tag: Int(tag.lowerBound)..<Int(tag.upperBound))
        else { return 1 }
        let word = Array(" level".utf8)
        guard let place = style.indices.first(where: { style[$0] == word[0] && style[$0...].starts(with: word) }),
            place + word.count < style.count
        else { return 1 }
        return max(1, Int(style[place + word.count]) - 48) % 10
    }
}

/// The bullet or number that a paragraph of Word's begins with.
private struct WordSign {
    let isOrdered: Bool
    /// Its number, if it is one in digits.
    let number: Int32?

    /// The signs that the bullets of Word's fonts are written with.
    private static let bullets: Set<String> = [
        "·", "•", "o", "§", "ü", "Ø", "-", "–", "—", "*", "▪", "■", "○", "\u{F0B7}", "\u{F0A7}", "q", "v",
    ]

    init?(_ text: String) {
        let sign = text.filter { !$0.isWhitespace }
        if Self.bullets.contains(sign) {
            (isOrdered, number) = (false, nil)
            return
        }
        guard let last = sign.last, last == "." || last == ")", (2...6).contains(sign.count) else { return nil }
        let name = sign.dropLast().drop { $0 == "(" }
        let isNumber = name.allSatisfy { $0.isASCII && $0.isNumber }
        guard !name.isEmpty, isNumber && name.count <= 3 || name.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            return nil
        }
        (isOrdered, number) = (true, isNumber ? Int32(name) : nil)
    }
}
