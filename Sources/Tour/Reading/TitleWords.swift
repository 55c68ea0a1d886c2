import Rendering

/// Titles made short.
enum TitleWords {
    /// As much of a title as fits so many columns, to the end of a word and with `…` where there is more.
    static func cut(_ title: String, to limit: Int) -> String {
        let (cut, _) = FittedText.cut(title, to: limit)
        guard cut != title, cut.hasSuffix("…") else { return title }
        let head = String(cut.dropLast())
        let next = title.dropFirst(head.count).first
        var words = head
        if next?.isWhitespace != true, let space = head.lastIndex(where: \.isWhitespace) {
            words = String(head[..<space])
        }
        while let last = words.last, last.isWhitespace || ",:;–—-(/".contains(last) { words.removeLast() }
        return (words.isEmpty ? head : words) + "…"
    }

    /// What a prompt calls a tour: its title up to a comma or the like, without the article. Of a tour of something, it is
    /// that.
    static func name(of title: String) -> String {
        let head = title.prefix { !",:;–—(".contains($0) }.split(separator: " ")
        var words = (head.isEmpty ? title.split(separator: " ") : head)[...]
        dropArticle(&words)
        if words.count > 2, words.first?.lowercased() == "tour", words.dropFirst().first?.lowercased() == "of" {
            words = words.dropFirst(2)
            dropArticle(&words)
        }
        return cut(words.joined(separator: " ").lowercased(), to: 24)
    }

    private static func dropArticle(_ words: inout ArraySlice<Substring>) {
        if words.count > 1, let first = words.first, ["a", "an", "the"].contains(first.lowercased()) {
            words = words.dropFirst()
        }
    }
}
