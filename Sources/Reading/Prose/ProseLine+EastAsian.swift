/// Parts of works in Chinese and Japanese.
extension ProseLine {
    /// How long such a head is at most, in characters.
    private static let limit = 40

    /// The level of a part and its number, with perhaps a title behind it: `第一章　总则`, `第2条（賃料）`; nil for other lines.
    var eastAsianLevel: UInt8? {
        guard text.hasPrefix("第"), text.count <= Self.limit, !text.contains("。") else { return nil }
        let rest = text.dropFirst()
        let number = rest.prefix { "一二三四五六七八九十百千〇零".contains($0) || $0.isWholeNumber }
        guard !number.isEmpty, let part = rest.dropFirst(number.count).first else { return nil }
        let title = rest.dropFirst(number.count + 1)
        guard title.first.map({ $0.isWhitespace || "（(".contains($0) }) ?? true else { return nil }
        switch part {
        case "編", "编", "部", "篇", "章": return 1
        case "節", "节", "条", "條": return 2
        default: return nil
        }
    }
}
