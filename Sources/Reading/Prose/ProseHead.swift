/// A block of plain text that may be a head, by how it looks; what else stands in the text tells whether it is one.
struct ProseHead {
    var level: UInt8
    var isNumbered: Bool
    /// The text of a line in capitals without a number.
    var capitals: String?
    /// Its text, where it has a number.
    var text: String?
    /// Its title without its number, in small letters.
    var key: String?
    /// A number that no stop follows, as in `3 Scope`.
    var bareNumber: Int?
    /// The letter or Roman numeral that it begins with.
    var ordinal: String?
    /// Where its text stands, if not all of the block is text.
    var title: Range<Int>?
    /// The mark of the line that underlines it.
    var mark: UInt8?
    /// What tells the marks that it stands between, or the stars before it, from others.
    var frame: UInt8?

    /// How often lines in capitals come back at least where they are names.
    private static let fewestReturns = 4

    /// The heads among blocks, with their levels.
    ///
    /// - Parameter contents: The block that heads a table of contents, if one does.
    static func real(
        _ heads: [Int: ProseHead], contents: Int?, opensWithNumber: (Int) -> Bool
    ) -> [Int: ProseHead] {
        let names = names(heads)
        var heads = heads.filter { $0.value.capitals.map { !names.contains($0) } ?? true }
        let frames = Dictionary(grouping: heads.values.compactMap(\.frame)) { $0 }.mapValues(\.count)
        heads = heads.filter { head in
            head.value.capitals != nil || head.value.frame.map { frames[$0, default: 0] > 1 } ?? true
        }
        let numbers = Set(heads.values.compactMap(\.number))
        heads = heads.filter { head in
            head.value.bareNumber.map { $0 <= 1 || numbers.contains($0 - 1) || numbers.contains(-$0) } ?? true
        }
        let ordinals = heads.sorted { $0.key < $1.key }.compactMap { block, head in
            head.ordinal.map { (block: block, sign: $0) }
        }
        if !ordinals.isEmpty {
            let kept = ProseOrdinals.kept(ordinals)
            for block in ordinals.map(\.block) where kept[block] == nil {
                // Capitals need no number.
                if heads[block]?.capitals == nil { heads[block] = nil } else { heads[block]?.isNumbered = false }
            }
            setLevels(&heads, lettered: kept.filter(\.value).map(\.key).sorted())
        }
        var lasts: [String: Int] = [:]
        for (block, head) in heads {
            if let key = head.key { lasts[key] = max(block, lasts[key] ?? block) }
        }
        let entries = entries(of: contents, heads)
        heads = heads.filter { block, head in
            guard head.text != nil, let last = head.key.flatMap({ lasts[$0] }), last > block else { return true }
            // It comes back below a table of contents.
            return !opensWithNumber(block + 1) && !entries.contains(block)
        }
        return levelled(heads)
    }

    /// The blocks of a table of contents: from its head on to where the first of its entries comes back.
    private static func entries(of contents: Int?, _ heads: [Int: ProseHead]) -> Range<Int> {
        guard let contents else { return 0..<0 }
        var firsts: [String: Int] = [:]
        for (block, head) in heads.sorted(by: { $0.key < $1.key }) where block > contents {
            guard let key = head.key else { continue }
            if firsts[key] != nil { return contents..<block }
            firsts[key] = block
        }
        return 0..<0
    }

    /// The number that it opens with, negative where others follow: 3 for `3 Scope`, -3 for `3.1 Scope`.
    private var number: Int? {
        guard let text else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        let rest = text[digits.endIndex...]
        return rest.first == "." && rest.dropFirst().first?.isNumber == true ? -number : number
    }

    /// Puts heads with letters below the last numbered one before them.
    private static func setLevels(_ heads: inout [Int: ProseHead], lettered: [Int]) {
        let letters = Set(lettered)
        var level: UInt8 = 0
        for (block, head) in heads.sorted(by: { $0.key < $1.key }) {
            if letters.contains(block) {
                heads[block]?.level = min(6, level + 1)
            } else if head.isNumbered {
                level = head.level
            } else {
                level = 0
            }
        }
    }

    /// Which lines in capitals come back, if half of all such lines do: names of those who write or speak, two of them at
    /// least.
    private static func names(_ heads: [Int: ProseHead]) -> Set<String> {
        var counts: [String: Int] = [:]
        for head in heads.values {
            if let text = head.capitals { counts[text, default: 0] += 1 }
        }
        let repeated = counts.filter { $0.value > 1 }
        let returns = repeated.values.reduce(0) { $0 + $1 - 1 }
        let all = counts.values.reduce(0, +)
        return repeated.count > 1 && returns >= fewestReturns && 2 * returns >= all ? Set(repeated.keys) : []
    }

    /// The heads with the levels of their underlines: `=` above `-`; but where there are others, by the order in which they
    /// come.
    private static func levelled(_ heads: [Int: ProseHead]) -> [Int: ProseHead] {
        let marks = heads.sorted { $0.key < $1.key }.compactMap(\.value.mark)
        guard marks.contains(where: { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "-") }) else { return heads }
        var levels: [UInt8: UInt8] = [:]
        for mark in marks where levels[mark] == nil { levels[mark] = UInt8(min(6, levels.count + 1)) }
        return heads.mapValues { head in
            var head = head
            if let level = head.mark.flatMap({ levels[$0] }) { head.level = level }
            return head
        }
    }
}
