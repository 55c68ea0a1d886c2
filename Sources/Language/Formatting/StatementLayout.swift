/// Where the lines of a statement begin.
///
/// What fits on a line is left on it, but for pipelines and brackets that were on several lines already. What doesn't fit
/// is cut at its loosest joints: a pipeline before each `|`; then before `on`, `by` and `per`; after commas, as few as can
/// be; before `then` and `else`; `or`; `and`; after `+` and `-`; then the widest bracket is opened.
package struct StatementLayout {
    package let atoms: [Atom]
    /// How far the lines are indented that start with an atom; nil for atoms that start none.
    private(set) var breaks: [Int?]

    /// In scalars.
    private static let widest = 100

    package init(_ atoms: [Atom], pipeIndent: Int) {
        self.atoms = Self.markBroken(atoms)
        breaks = Array(repeating: nil, count: atoms.count)
        let all = 0..<atoms.count
        if !cuts(in: all, .pipe).isEmpty, !fits(all, column: 0) || hasPipesOnLines(in: all) {
            breakPipes(in: all, indent: 0, pipeIndent: pipeIndent)
        } else {
            lay(all, column: 0, indent: 0, continuation: 4)
        }
    }

    /// Marks the brackets that can't be on one line: whose contents began a line, or hold a comment, a pipeline on several
    /// lines or another such bracket.
    private static func markBroken(_ atoms: [Atom]) -> [Atom] {
        var atoms = atoms
        var open: [Int] = []
        for index in atoms.indices {
            let atom = atoms[index]
            let follows = index > 0 && atoms[index - 1].role == .opening && atom.role != .closing
            let isOnLines = atom.role == .pipe && (atom.startedLine || isLineStart(index + 1, atoms))
            if let opening = open.last, atom.startedLine && follows || isOnLines || !atom.comments.isEmpty {
                atoms[opening].isBroken = true
            }
            if atom.role == .opening { open.append(index) }
            if atom.role == .closing, let opening = open.popLast(), atoms[opening].isBroken, let around = open.last {
                atoms[around].isBroken = true
            }
        }
        return atoms
    }

    private static func isLineStart(_ index: Int, _ atoms: [Atom]) -> Bool {
        index < atoms.count && atoms[index].startedLine
    }

    // MARK: Measuring

    private func width(of range: Range<Int>) -> Int {
        range.reduce(0) { $0 + atoms[$1].width + ($1 > range.lowerBound && atoms[$1].hasSpaceBefore ? 1 : 0) }
    }

    /// Whether a range can't be on one line, however wide.
    private func isForced(_ range: Range<Int>) -> Bool {
        range.contains { atoms[$0].isBroken || $0 > range.lowerBound && !atoms[$0].comments.isEmpty }
    }

    private func fits(_ range: Range<Int>, column: Int) -> Bool {
        !isForced(range) && column + width(of: range) <= Self.widest
    }

    private func hasPipesOnLines(in range: Range<Int>) -> Bool {
        cuts(in: range, .pipe).contains { atoms[$0].startedLine || Self.isLineStart($0 + 1, atoms) }
    }

    /// The joints of statements, from the loosest.
    private enum Joint: CaseIterable {
        case pipe, key, comma, branch, or, and, sum
    }

    /// The atoms that start a new part of a range where it is cut at a joint, brackets aside.
    private func cuts(in range: Range<Int>, _ joint: Joint) -> [Int] {
        var cuts: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if isCut(index, joint), index > range.lowerBound { cuts.append(index) }
            if atoms[index].role == .opening, let partner = atoms[index].partner, partner < range.upperBound {
                index = partner
            }
            index += 1
        }
        return cuts
    }

    private func isCut(_ index: Int, _ joint: Joint) -> Bool {
        switch (joint, atoms[index].role) {
        case (.pipe, .pipe), (.key, .per), (.key, .word(.on)), (.key, .word(.by)), (.branch, .word(.then)),
            (.branch, .word(.else)), (.or, .word(.or)), (.and, .word(.and)):
            true
        case (.comma, _): index > 0 && atoms[index - 1].role == .comma
        case (.sum, _): index > 0 && atoms[index - 1].role == .plus
        default: false
        }
    }

    private func parts(of range: Range<Int>, at cuts: [Int]) -> [Range<Int>] {
        let starts = [range.lowerBound] + cuts
        return zip(starts, cuts + [range.upperBound]).map { $0..<$1 }
    }

    // MARK: Laying

    /// Lays a range whose first atom stands in a column; lines that it makes go on at `continuation`, and close brackets at
    /// `indent`.
    private mutating func lay(_ range: Range<Int>, column: Int, indent: Int, continuation: Int) {
        guard !range.isEmpty, !fits(range, column: column) else { return }
        if openBroken(in: range, column: column, indent: indent) { return }
        for joint in Joint.allCases.dropFirst() {
            let cuts = cuts(in: range, joint)
            guard let first = cuts.first else { continue }
            lay(range.lowerBound..<first, column: column, indent: indent, continuation: continuation)
            if joint == .comma {
                fill(range, at: cuts, column: column, continuation)
            } else {
                for part in parts(of: range, at: cuts).dropFirst() { layLine(part, at: continuation) }
            }
            return
        }
        openWidest(in: range, column: column, indent: indent, continuation: continuation)
    }

    private mutating func layLine(_ part: Range<Int>, at indent: Int) {
        breaks[part.lowerBound] = indent
        lay(part, column: indent, indent: indent, continuation: indent + 2)
    }

    /// Puts as many parts on a line as fit.
    private mutating func fill(_ range: Range<Int>, at cuts: [Int], column: Int, _ continuation: Int) {
        var column = column
        for (number, part) in parts(of: range, at: cuts).enumerated() {
            let isOne = !isForced(part)
            if number == 0 {
                column = isOne ? column + width(of: part) : Self.widest
            } else if isOne, atoms[part.lowerBound].comments.isEmpty, column + 1 + width(of: part) <= Self.widest {
                column += 1 + width(of: part)
            } else {
                layLine(part, at: continuation)
                column = isOne ? continuation + width(of: part) : Self.widest
            }
        }
    }

    /// Opens the brackets of a range that can't be on one line, if the rest can.
    private mutating func openBroken(in range: Range<Int>, column: Int, indent: Int) -> Bool {
        let broken = openings(in: range).filter { atoms[$0].isBroken }
        guard !broken.isEmpty else { return false }
        var (start, column) = (range.lowerBound, column)
        for opening in broken {
            guard fitsWithoutBrackets(start..<opening + 1, column) else { return false }
            (start, column) = (atoms[opening].partner ?? opening, indent)
        }
        guard fitsWithoutBrackets(start..<range.upperBound, column) else { return false }
        for opening in broken { open(opening, indent: indent) }
        return true
    }

    /// Whether what stands before, between or after opened brackets is on one line.
    private func fitsWithoutBrackets(_ range: Range<Int>, _ column: Int) -> Bool {
        let hasComment = range.dropFirst().contains { !atoms[$0].comments.isEmpty }
        return !hasComment && column + width(of: range) <= Self.widest
    }

    /// The brackets in a range that are in no other there, and not empty.
    private func openings(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if atoms[index].role == .opening, let partner = atoms[index].partner, partner < range.upperBound {
                if partner > index + 1 { found.append(index) }
                index = partner
            }
            index += 1
        }
        return found
    }

    private mutating func openWidest(in range: Range<Int>, column: Int, indent: Int, continuation: Int) {
        let all = openings(in: range)
        var chosen = all.filter { atoms[$0].isBroken }
        if chosen.isEmpty {
            let widths = all.map { contentWidth($0) }
            let widest = widths.max()
            chosen = zip(all, widths).filter { $1 == widest }.map(\.0)
        }
        // Of equals one in the middle: of thousands in a row, what is left on both sides is then soon little.
        guard !chosen.isEmpty else { return }
        let opening = chosen[(chosen.count - 1) / 2]
        guard let partner = atoms[opening].partner else { return }
        lay(range.lowerBound..<opening + 1, column: column, indent: indent, continuation: continuation)
        open(opening, indent: indent)
        lay(partner..<range.upperBound, column: indent, indent: indent, continuation: continuation)
    }

    private func contentWidth(_ opening: Int) -> Int {
        width(of: opening + 1..<(atoms[opening].partner ?? opening + 1))
    }

    /// Opens a bracket: its contents go on lines of their own.
    private mutating func open(_ opening: Int, indent: Int) {
        guard let partner = atoms[opening].partner else { return }
        let content = opening + 1..<partner
        let inner = indent + 2
        breaks[partner] = indent
        breaks[content.lowerBound] = inner
        if !cuts(in: content, .pipe).isEmpty {
            if !fits(content, column: inner) || hasPipesOnLines(in: content) {
                breakPipes(in: content, indent: inner, pipeIndent: inner)
            }
            return
        }
        let cuts = cuts(in: content, .comma)
        if parts(of: content, at: cuts).contains(where: { !openings(in: $0).isEmpty })
            || cuts.allSatisfy({ atoms[$0].startedLine })
        {
            for part in parts(of: content, at: cuts) { layLine(part, at: inner) }
        } else {
            fill(content, at: cuts, column: inner, inner)
        }
    }

    /// Starts a line with each stage.
    private mutating func breakPipes(in range: Range<Int>, indent: Int, pipeIndent: Int) {
        let parts = parts(of: range, at: cuts(in: range, .pipe))
        for (number, part) in parts.enumerated() {
            if number == 0 {
                lay(part, column: indent, indent: indent, continuation: indent + 4)
            } else {
                breaks[part.lowerBound] = pipeIndent
                lay(part, column: pipeIndent, indent: pipeIndent + 2, continuation: pipeIndent + 4)
            }
        }
    }
}
