/// Puts rows in groups of equal keys, in order of first appearance.
struct Grouping {
    let slot: Int
    let keys: [any Computation]
    /// The keys of each group.
    private(set) var groups: [[Value]] = []
    private var places: [[Value]: Int] = [:]
    private var placesOfOne: [Value: Int] = [:]

    init(slot: Int, keys: [any Computation]) {
        self.slot = slot
        self.keys = keys
    }

    /// The group of the row in the slot.
    mutating func group(in frame: inout Frame) throws(Interruption) -> Int {
        if keys.count == 1 {
            let key = try keys[0].value(in: &frame)
            if let place = placesOfOne[key] { return place }
            placesOfOne[key] = groups.count
            groups.append([key])
            return groups.count - 1
        }
        var values: [Value] = []
        for key in keys { values.append(try key.value(in: &frame)) }
        if let place = places[values] { return place }
        places[values] = groups.count
        groups.append(values)
        return groups.count - 1
    }
}
