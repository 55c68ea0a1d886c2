/// The hour that stands between a date and the word that bounds it: `by 5 p.m. on 1 June`, `before noon on Friday`.
extension FigurePass {
    /// The token of the word before an hour that a date follows after `on`; nil where no deadline is set.
    func deadlineBefore(_ first: Int) -> Int? {
        guard word(first - 1, is: "on") || token(first - 1).kind == .comma else { return nil }
        var index = first - 2
        var hasHour = false
        while first - index < 10 {
            let token = token(index)
            // The stops of `p.m.` and `11.59`
            if token.kind == .period, token.isJoined { index -= 1; continue }
            if token.kind == .colon, token.isJoined { index -= 1; continue }
            if token.isNumber || token.has(.clock) || FigurePass.hours.contains(where: { word(index, is: $0) }) {
                hasHour = hasHour || token.isNumber || token.has(.clock) || word(index, is: "midnight")
                index -= 1
                continue
            }
            break
        }
        guard hasHour, FigurePass.deadlines.contains(where: { word(index, is: $0) }) else { return nil }
        return index
    }

    private static let hours: [StaticString] = ["midnight", "midday", "p", "m", "a", "gmt", "est", "utc", "cet", "bst"]

    private static let deadlines: [StaticString] = ["by", "before", "than"]
}
