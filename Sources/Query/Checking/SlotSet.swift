/// What an expression depends on, as a set.
///
/// Nearly all slots are small numbers, which are bits of a word; so a set costs nothing to make, for each expression has one.
struct SlotSet: ExpressibleByArrayLiteral, Equatable {
    private var bits: UInt64 = 0
    /// Those that have no bit.
    private var others: Set<Slot> = []
    /// What depends on a row only by way of these.
    private var containers: Set<RowContainer> = []

    init() {}

    /// What depends on the container of a row.
    init(_ container: RowContainer) { containers = [container] }

    /// The one container that all depends on, if it depends on nothing else.
    var onlyContainer: RowContainer? {
        bits == 0 && others.isEmpty && containers.count == 1 ? containers.first : nil
    }

    init(arrayLiteral slots: Slot...) { slots.forEach { insert($0) } }

    var isEmpty: Bool { bits == 0 && others.isEmpty && containers.isEmpty }

    func contains(_ slot: Slot) -> Bool {
        if !containers.isEmpty, containers.contains(where: { .row($0.row) == slot }) { return true }
        return if let bit = Self.bit(of: slot) { bits & bit != 0 } else { others.contains(slot) }
    }

    mutating func insert(_ slot: Slot) {
        if let bit = Self.bit(of: slot) { bits |= bit } else { others.insert(slot) }
    }

    mutating func remove(_ slot: Slot) {
        if !containers.isEmpty { containers = containers.filter { .row($0.row) != slot } }
        if let bit = Self.bit(of: slot) { bits &= ~bit } else { others.remove(slot) }
    }

    mutating func formUnion(_ other: SlotSet) {
        bits |= other.bits
        if !other.others.isEmpty { others.formUnion(other.others) }
        if !other.containers.isEmpty { containers.formUnion(other.containers) }
    }

    func union(_ other: SlotSet) -> SlotSet {
        var all = self
        all.formUnion(other)
        return all
    }

    /// The lower half of the bits is for rows, the upper for values.
    private static func bit(of slot: Slot) -> UInt64? {
        switch slot {
        case .row(let index): index < 32 ? 1 << UInt64(index) : nil
        case .value(let index): index < 32 ? 1 << UInt64(index + 32) : nil
        }
    }
}
