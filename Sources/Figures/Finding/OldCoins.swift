import Values

/// Shillings and pence, as Britain wrote them until 1971: `2s. 6d.`, `£10 19s.`
extension FigurePass {
    /// Whether `s` or `d` after digits is a coin's and no unit of time: coins stand together, behind pounds, and in a text
    /// with pounds before a stop that ends no sentence.
    func isOldCoin(_ index: Int) -> Bool {
        guard isCoin(index, "s") || isCoin(index, "d") else { return false }
        let stop = token(index + 1)
        let next = stop.kind == .period ? index + 2 : index + 1
        if isCoin(index, "s"), token(next).isNumber, isCoin(next + 1, "d") { return true }
        let before = token(index - 2).kind == .period ? index - 3 : index - 2
        if isCoin(index, "d"), isCoin(before, "s") || isCoin(before, "d") { return true }
        if token(index - 2).isNumber, token(index - 3).kind == .currency {
            return currency(at: index - 3)?.name == "GBP"
        }
        guard text.notation.currencySign == .pound else { return false }
        if stop.kind == .period, stop.isJoined, token(next).isNumber || token(next).isWord && !token(next).isCapital {
            return true
        }
        // `from 4d. to 2d.`
        let isListed = token(index - 2).has(.conjunction) || word(index - 2, is: "to")
        return isListed && token(index - 3).kind == .period && (isCoin(index - 4, "d") || isCoin(index - 4, "s"))
    }

    private func isCoin(_ index: Int, _ letter: StaticString) -> Bool {
        token(index).isJoined && token(index).length == 1 && word(index, is: letter) && token(index - 1).isNumber
    }

    /// What shillings and pence add to pounds, the token after them and where they end.
    func oldCoins(from index: Int) -> (pounds: Number, after: Int, end: Int)? {
        guard token(index).isNumber, !token(index).isJoined, isCoin(index + 1, "s"),
            let shillings = text.number(token(index)),
            shillings < 20, shillings.isWhole, var pence = shillings.multiplied(by: 12)
        else { return nil }
        var (after, end) = (index + 2, Int(token(index + 1).end))
        let next = token(after).kind == .period && token(after).isJoined ? after + 1 : after
        if isCoin(next + 1, "d"), let rest = text.number(token(next)), rest < 12, let sum = pence.adding(rest) {
            (pence, after, end) = (sum, next + 2, Int(token(next + 1).end))
        }
        return pence.divided(by: 240).map { ($0.rounded(to: 4), after, end) }
    }
}
