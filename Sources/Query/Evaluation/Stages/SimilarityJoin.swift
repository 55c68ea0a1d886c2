import Values

/// Finds the pairs of texts that are alike without comparing all: what `similar` says of each, and no others.
///
/// Texts that are alike enough share so many runs that of the rarest runs of one, a certain number, the other must have at
/// least one (the prefix filter of Chaudhuri and others, "A primitive operator for similarity joins in data cleaning", 2006).
struct SimilarityJoin {
    private let lefts: [String?]
    private let rights: [String?]
    private let least: Number
    private let isStrict: Bool
    /// What surely is no more than the least likeness, whatever was rounded.
    private let bound: Double
    private var left: [TextLikeness?]
    private var right: [TextLikeness?]

    /// Below, nearly all pairs would be looked at.
    static let leastLookedUp = Number(coefficient: 1, exponent: -1) ?? .one

    init(
        _ lefts: [String?], _ rights: [String?], least: Number, isStrict: Bool, in frame: Frame
    ) throws(Interruption) {
        (self.lefts, self.rights, self.least, self.isStrict) = (lefts, rights, least, isStrict)
        bound = max(least.double - 0.000_06, 0.01)
        left = try Self.likenesses(of: lefts, in: frame)
        right = try Self.likenesses(of: rights, in: frame)
    }

    private static func likenesses(of texts: [String?], in frame: Frame) throws(Interruption) -> [TextLikeness?] {
        var likenesses: [TextLikeness?] = []
        likenesses.reserveCapacity(texts.count)
        let stopFlag = frame.run.stopFlag
        for text in texts {
            try frame.checkStop()
            likenesses.append(text.map { TextLikeness($0) { stopFlag.isStopped } })
        }
        return likenesses
    }

    /// For each left text the right ones that it is alike, in their order.
    func pairs(in frame: inout Frame) throws(Interruption) -> [[Int32]] {
        var found: [[Int32]] = Array(repeating: [], count: left.count)
        var search = self
        try search.findByRuns(&found, in: &frame)
        try search.findByPairs(&found, in: &frame)
        search.findOneLetters(&found)
        for index in found.indices {
            try frame.checkStop()
            found[index].sort()
            try frame.keep(found[index].count * MemoryLayout<Int32>.stride)
        }
        return found
    }

    private func isEnough(_ likeness: Number) -> Bool { isStrict ? likeness > least : likeness >= least }

    // MARK: Runs

    private func findByRuns(_ found: inout [[Int32]], in frame: inout Frame) throws(Interruption) {
        let whole = Postings(right.map { $0?.runs ?? [] })
        try frame.keep(whole.bytes)
        // A text that is the shorter has of its rarest runs one in common with the other, on whichever side it is.
        let firsts = Postings(
            try right.map { other throws(Interruption) in
                try frame.checkStop()
                return prefix(of: other?.runs ?? [], by: whole, share: bound)
            })
        try frame.keep(firsts.bytes)
        var met = Array(repeating: Int32(-1), count: right.count)
        for (index, text) in left.enumerated() {
            try frame.checkStop()
            guard let text, !text.runs.isEmpty else { continue }
            func look(_ postings: Postings, _ hashes: some Sequence<UInt64>) {
                for hash in hashes {
                    postings.forEach(of: hash) { number in
                        guard met[Int(number)] != index, let other = right[Int(number)] else { return }
                        met[Int(number)] = Int32(index)
                        if isEnough(text.likenessOfRuns(to: other)) { found[index].append(number) }
                    }
                }
            }
            look(whole, prefix(of: text.runs, by: whole, share: bound))
            look(firsts, text.runs)
        }
        frame.memory.release(whole.bytes + firsts.bytes)
    }

    /// The rarest hashes of a text, so many that a text which has the given share of its hashes has one of these.
    private func prefix(of hashes: [UInt64], by postings: Postings, share: Double) -> [UInt64] {
        guard !hashes.isEmpty else { return [] }
        let wanted = max(Int((share * Double(hashes.count) - 1e-9).rounded(.up)), 1)
        let count = max(hashes.count - wanted + 1, 1)
        let byRarity = hashes.map { (postings.count(of: $0), $0) }.sorted { $0 < $1 }
        return byRarity.prefix(count).map(\.1)
    }

    // MARK: Pairs of letters

    private mutating func findByPairs(_ found: inout [[Int32]], in frame: inout Frame) throws(Interruption) {
        let shorts = (left + right).compactMap { $0 }.filter(\.isShort)
        guard let longest = shorts.map(\.letterCount).max() else { return }
        // Two texts of too unlike lengths have too little in common.
        let most = Int(Double(longest) * (2 - bound) / bound) + 2
        try Self.makePairs(&left, lefts, most, in: frame)
        try Self.makePairs(&right, rights, most, in: frame)
        let share = bound / (2 - bound)
        let postings = try pairPostings(share: share, in: frame)
        try frame.keep(postings.bytes)
        let counts = right.map { $0?.pairs?.count ?? 0 }
        var met = Array(repeating: Int32(-1), count: right.count)
        for (index, text) in left.enumerated() {
            try frame.checkStop()
            guard let text, let pairs = text.pairs, !pairs.isEmpty else { continue }
            let low = Int((Double(pairs.count) * share - 1e-9).rounded(.up))
            let high = Int(Double(pairs.count) / share + 1e-9)
            let firsts = prefix(of: pairs, by: postings.whole, share: share)
            // Two texts of many words each are compared by their runs.
            for firstsOfRight in text.isShort ? [postings.shorts, postings.longs] : [postings.shorts] {
                for hash in firsts {
                    firstsOfRight.forEach(of: hash) { number in
                        guard met[Int(number)] != index else { return }
                        met[Int(number)] = Int32(index)
                        guard low <= counts[Int(number)], counts[Int(number)] <= high, let other = right[Int(number)],
                            let likeness = text.likenessOfPairs(to: other, atLeast: bound), isEnough(likeness)
                        else { return }
                        found[index].append(number)
                    }
                }
            }
        }
        frame.memory.release(postings.bytes)
    }

    /// Which right texts have a pair, and which short ones and long ones have it among their rarest: two texts that are alike
    /// enough have one in common that is among the rarest of both, by one order of all.
    private func pairPostings(
        share: Double, in frame: Frame
    ) throws(Interruption) -> (whole: Postings, shorts: Postings, longs: Postings, bytes: Int) {
        let whole = Postings(right.map { $0?.pairs ?? [] })
        let firsts = try right.map { other throws(Interruption) in
            try frame.checkStop()
            return prefix(of: other?.pairs ?? [], by: whole, share: share)
        }
        let shorts = Postings(zip(right, firsts).map { $0?.isShort == true ? $1 : [] })
        let longs = Postings(zip(right, firsts).map { $0?.isShort == true ? [] : $1 })
        return (whole, shorts, longs, whole.bytes + shorts.bytes + longs.bytes)
    }

    private static func makePairs(
        _ likenesses: inout [TextLikeness?], _ texts: [String?], _ most: Int, in frame: Frame
    ) throws(Interruption) {
        let stopFlag = frame.run.stopFlag
        for (index, text) in texts.enumerated() {
            try frame.checkStop()
            guard let text, let count = likenesses[index]?.letterCount, count <= most else { continue }
            likenesses[index]?.makePairs(of: text) { stopFlag.isStopped }
        }
    }

    /// Texts of at most one letter are alike if they are the same.
    private func findOneLetters(_ found: inout [[Int32]]) {
        guard isEnough(.one) else { return }
        var numbers: [[UInt8]: [Int32]] = [:]
        for (index, text) in rights.enumerated() {
            guard let text, right[index]?.pairs?.isEmpty == true else { continue }
            numbers[LetterFolding.caseOnly.folded(text), default: []].append(Int32(index))
        }
        for (index, text) in lefts.enumerated() where !numbers.isEmpty {
            guard let text, left[index]?.pairs?.isEmpty == true else { continue }
            found[index] += numbers[LetterFolding.caseOnly.folded(text)] ?? []
        }
    }
}
