/// Years and centuries before and after Christ: `480 B.C.`, `44 v. Chr.`, `siglo V a. C.`, `79 apr. J.-C.`
extension FigurePass {
    /// On which side of the year 1 something is.
    enum Era {
        case before, after
    }

    /// The era that is named at a token; nil where none is.
    func era(at index: Int) -> Era? {
        let token = token(index)
        guard token.isWord else { return nil }
        if token.flags.contains(.capitals) {
            if isAny(["bc", "bce", "b.c.", "b.c.e."], index) { return .before }
            if isAny(["ad", "ce", "a.d.", "c.e."], index) { return .after }
        }
        if isAny(["a.c.", "a.e.c.", "p.n.e."], index) { return .before }
        if isAny(["d.c.", "n.e."], index) { return .after }
        // Two words, perhaps with points: `v. Chr.`, `av. J.-C.`, `vor Christus`, `a. C.`
        let hasPoint = self.token(index + 1).kind == .period
        let second = hasPoint ? index + 2 : index + 1
        let isName = isAny(["chr", "christus", "christi", "kr", "cristo", "jésus"], second)
        let isInitial = hasPoint && isAny(["c", "j"], second) && self.token(second).isCapital
        // `a. de C.`, `antes de Cristo`, `avant notre ère`
        let isLonger = isAny(["de", "do", "di"], second) && isAny(["c", "cristo"], second + 1)
        guard isName || isInitial || isLonger || isAny(["notre"], second) && isAny(["ère"], second + 1) else {
            return nil
        }
        if isAny(["v", "vor", "av", "avant", "a", "antes", "avanti", "voor", "f", "før", "före"], index) {
            return .before
        }
        return isAny(["n", "nach", "ap", "apr", "après", "d", "después", "depois", "dopo", "na", "e", "efter"], index)
            ? .after : nil
    }

    private func isAny(_ words: [StaticString], _ index: Int) -> Bool { words.contains { word(index, is: $0) } }
}
