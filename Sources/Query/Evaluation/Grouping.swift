import Documents

/// Puts rows in groups of equal keys, in order of first appearance.
struct Grouping {
    let slot: Int
    let keys: [any Computation]
    /// The keys of each group.
    private(set) var groups: [[Value]] = []
    /// The last long text that was a key, and its group.
    private var last: (text: String, group: Int)?
    private static let longText = 256
    /// The numbers of the values that are the only key, where many rows have the same.
    private var rowNumbers: RowNumbers?
    /// The groups of these numbers; -1 is none yet.
    private var groupsOfNumbers: (meaning: Int, groups: [Int]) = (-1, [])
    /// The groups of the numbers that values have in all documents; -1 is none yet.
    private var groupsOfShared: [Int32] = []
    /// Such a number of each group; -1 where it has none.
    private var sharedOfGroups: [Int32] = []
    private var numbers = KeyNumbers<[Value]>()
    private var numbersOfOne = KeyNumbers<Value>()

    init(slot: Int, keys: [any Computation]) {
        self.slot = slot
        self.keys = keys
        if keys.count == 1, let field = keys[0] as? RowField, field.slot == slot { rowNumbers = RowNumbers(of: field) }
    }

    /// The group of the row in the slot.
    mutating func group(in frame: inout Frame) throws(Interruption) -> Int {
        let before = groups.count
        if keys.count == 1 {
            let number = rowNumbers?.number(of: frame.rows[slot].node, in: frame.run)
            if let number, let known = knownGroup(ofNumber: number) { return known }
            let key = try keys[0].value(in: &frame)
            // Of rows that share a long text, one after the other, it is looked through once.
            if let last, case .text(let text) = key, text == last.text { return last.group }
            let group = group(ofOne: key, isShared: number.flatMap { rowNumbers?.shared($0) } != nil)
            if group == before { try frame.keepKey([key]) }
            if let number { note(group, ofNumber: number) }
            if case .text(let text) = key, text.utf8.count > Self.longText { last = (text, group) }
            return group
        }
        var values: [Value] = []
        for key in keys { values.append(try key.value(in: &frame)) }
        let group = group(of: values)
        if group == before { try frame.keepKey(values) }
        return group
    }

    /// The numbers of the only key of all rows of a relation in a document; nil where they have none, or are no help. `knownGroup` knows them until others
    /// are asked for.
    mutating func valueNumbers(of nodes: NodeRun, in run: Run) -> ValueNumbers? {
        let count = nodes.indices.count
        guard let numbers = rowNumbers?.numbers(of: nodes.relation, in: nodes.document, for: count, run),
            RowNumbers.isWorthwhile(numbers.count, for: count)
        else { return nil }
        return numbers
    }

    /// The group of the rows whose only key has a number; nil where there is none yet.
    mutating func knownGroup(ofNumber number: Int) -> Int? {
        if let meaning = rowNumbers?.meaning, meaning != groupsOfNumbers.meaning {
            groupsOfNumbers = (meaning, Array(repeating: -1, count: rowNumbers?.count ?? 0))
        }
        if groupsOfNumbers.groups[number] < 0, let shared = rowNumbers?.shared(number),
            let group = knownGroup(of: shared)
        {
            groupsOfNumbers.groups[number] = group
        }
        let group = groupsOfNumbers.groups[number]
        return group < 0 ? nil : group
    }

    private func knownGroup(of shared: Int) -> Int? {
        guard shared < groupsOfShared.count, groupsOfShared[shared] >= 0 else { return nil }
        return Int(groupsOfShared[shared])
    }

    private mutating func note(_ group: Int, ofNumber number: Int) {
        groupsOfNumbers.groups[number] = group
        if let shared = rowNumbers?.shared(number) { note(group, of: shared) }
    }

    private mutating func note(_ group: Int, of shared: Int) {
        if shared >= groupsOfShared.count {
            groupsOfShared += repeatElement(-1, count: max(shared + 1, 2 * groupsOfShared.count) - groupsOfShared.count)
        }
        groupsOfShared[shared] = Int32(group)
        if group >= sharedOfGroups.count {
            sharedOfGroups += repeatElement(-1, count: group + 1 - sharedOfGroups.count)
        }
        sharedOfGroups[group] = Int32(shared)
    }

    /// The group of a row whose keys are known, as many as there are.
    mutating func group(of values: [Value]) -> Int {
        if values.count == 1 { return group(ofOne: values[0]) }
        let group = numbers.number(of: values)
        if group == groups.count { groups.append(values) }
        return group
    }

    /// The group here that another's, by the same keys, is a part of; whether it is new. Without keys all rows are one group.
    mutating func take(_ index: Int, of other: Grouping, in frame: inout Frame) -> (group: Int, isNew: Bool) {
        guard !keys.isEmpty else { return (0, false) }
        let before = groups.count
        let shared = index < other.sharedOfGroups.count ? Int(other.sharedOfGroups[index]) : -1
        let known = shared < 0 ? nil : knownGroup(of: shared)
        let group =
            known
            ?? (shared < 0 ? group(of: other.groups[index]) : group(ofOne: other.groups[index][0], isShared: true))
        if known == nil, shared >= 0 { note(group, of: shared) }
        // Both have counted the keys.
        if group < before { frame.releaseKey(groups[group]) }
        return (group, group == before)
    }

    /// - Parameter isShared: Whether its group would be known by its number, if there were one: with such keys alone they need
    ///   not be compared.
    private mutating func group(ofOne key: Value, isShared: Bool = false) -> Int {
        if isShared, numbersOfOne.count == 0 {
            groups.append([key])
            return groups.count - 1
        }
        while numbersOfOne.count < groups.count { _ = numbersOfOne.number(of: groups[numbersOfOne.count][0]) }
        let group = numbersOfOne.number(of: key)
        if group == groups.count { groups.append([key]) }
        return group
    }

    /// Settles how a group's keys are spelled, as equal ones may be in more than one way.
    mutating func spell(_ group: Int, as keys: [Value]) { groups[group] = keys }

    /// The indices of the rows of each group, in order; without keys all rows are one.
    static func indices(
        of rows: [Row], slot: Int, keys: [any Computation], in frame: inout Frame
    ) throws(Interruption) -> [[Int]] {
        guard !keys.isEmpty else { return rows.isEmpty ? [] : [Array(rows.indices)] }
        var grouping = Grouping(slot: slot, keys: keys)
        defer { grouping.discard() }
        var groups: [[Int]] = []
        for (index, row) in rows.enumerated() {
            try frame.begin(row, in: slot)
            let group = try grouping.group(in: &frame)
            if group == groups.count { groups.append([]) }
            groups[group].append(index)
            try frame.keep(2 * MemoryLayout<Int>.stride)
        }
        return groups
    }

    /// Lets go of all.
    mutating func discard() {
        BackgroundRelease.release(&groups)
        numbers.discard()
        numbersOfOne.discard()
    }
}
