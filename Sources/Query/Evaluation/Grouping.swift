/// Puts rows in groups of equal keys, in order of first appearance.
struct Grouping {
    let slot: Int
    let keys: [any Computation]
    /// The keys of each group.
    private(set) var groups: [[Value]] = []
    private var numbers = KeyNumbers<[Value]>()
    private var numbersOfOne = KeyNumbers<Value>()

    init(slot: Int, keys: [any Computation]) {
        self.slot = slot
        self.keys = keys
    }

    /// The group of the row in the slot.
    mutating func group(in frame: inout Frame) throws(Interruption) -> Int {
        if keys.count == 1 {
            let key = try keys[0].value(in: &frame)
            let group = numbersOfOne.number(of: key)
            if group == groups.count { groups.append([key]) }
            return group
        }
        var values: [Value] = []
        for key in keys { values.append(try key.value(in: &frame)) }
        let group = numbers.number(of: values)
        if group == groups.count { groups.append(values) }
        return group
    }

    /// Lets go of all.
    mutating func discard() {
        Discarded.take(&groups)
        numbers.discard()
        numbersOfOne.discard()
    }
}
