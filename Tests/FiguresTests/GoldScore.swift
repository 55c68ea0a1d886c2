/// How well found figures agree with a gold: right is what overlaps and has the same kind and values.
struct GoldScore {
    /// What is counted of a kind.
    struct Tally {
        var gold = 0
        var found = 0
        var right = 0
        var exact = 0

        var f1: Double { gold + found == 0 ? 1 : 2 * Double(right) / Double(gold + found) }
    }

    private(set) var all = Tally()
    private(set) var kinds: [String: Tally] = [:]
    private(set) var bound = (right: 0, all: 0)
    private(set) var of = (right: 0, all: 0)
    private(set) var per = (right: 0, all: 0)
    /// What differs, for people.
    private(set) var differences: [String] = []

    /// Finds the figures of the gold's documents, whose bytes `source` gives, and compares.
    init(gold: [GoldFigure], source: (String) -> [UInt8] = SharedFolder.document) {
        for (doc, figures) in Dictionary(grouping: gold, by: \.doc).sorted(by: { $0.key < $1.key }) {
            add(figures, GoldFigure.found(in: doc, source(doc)))
        }
    }

    private mutating func add(_ gold: [GoldFigure], _ found: [GoldFigure]) {
        for figure in gold { count(figure.kind) { $0.gold += 1 } }
        for figure in found { count(figure.kind) { $0.found += 1 } }
        let pairs = GoldScore.pairs(gold, found)
        for (i, j) in pairs { compare(gold[i], found[j]) }
        let (inGold, inFound) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        for index in gold.indices where !inGold.contains(index) { note("missed", gold[index]) }
        for index in found.indices where !inFound.contains(index) { note("surplus", found[index]) }
    }

    private mutating func compare(_ gold: GoldFigure, _ found: GoldFigure) {
        guard gold.kind == found.kind, GoldFigure.same(gold.value, found.value),
            GoldFigure.same(gold.value2, found.value2)
        else { return note("wrong", gold) }
        let isExact = gold.start == found.start && gold.end == found.end
        count(gold.kind) {
            $0.right += 1
            $0.exact += isExact ? 1 : 0
        }
        // The golds of the corpus are older than the bounds of dates.
        if gold.kind != "date" { tally(&bound, gold.bound ?? "=", found.bound ?? "=") }
        if gold.of != nil { tally(&of, gold.head, found.head) }
        if gold.per != nil { tally(&per, gold.per, found.per) }
    }

    private func tally(_ counts: inout (right: Int, all: Int), _ gold: String?, _ found: String?) {
        counts.all += 1
        counts.right += gold == found ? 1 : 0
    }

    private mutating func count(_ kind: String, _ change: (inout Tally) -> Void) {
        change(&all)
        change(&kinds[kind, default: Tally()])
    }

    private mutating func note(_ what: String, _ figure: GoldFigure) {
        differences.append("\(what): \(figure.doc.suffix(40)) \(figure.start) \(figure.kind) \(figure.value ?? "")")
    }

    /// Spans that overlap, one to one: same kind first, then the larger overlap.
    private static func pairs(_ gold: [GoldFigure], _ found: [GoldFigure]) -> [(Int, Int)] {
        var candidates: [(sameKind: Int, overlap: Int, gold: Int, found: Int)] = []
        for (i, a) in gold.enumerated() {
            for (j, b) in found.enumerated() where min(a.end, b.end) > max(a.start, b.start) {
                candidates.append((a.kind == b.kind ? 1 : 0, min(a.end, b.end) - max(a.start, b.start), i, j))
            }
        }
        candidates.sort {
            ($0.sameKind, $0.overlap, -$0.gold, -$0.found) > ($1.sameKind, $1.overlap, -$1.gold, -$1.found)
        }
        var (usedGold, usedFound, pairs) = (Set<Int>(), Set<Int>(), [(Int, Int)]())
        for candidate in candidates where !usedGold.contains(candidate.gold) && !usedFound.contains(candidate.found) {
            usedGold.insert(candidate.gold)
            usedFound.insert(candidate.found)
            pairs.append((candidate.gold, candidate.found))
        }
        return pairs
    }

    /// Part of a whole; 1 of nothing.
    static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
