/// `[a, b]`
struct ListMaker: Computation, ContainerMaker {
    let elements: [any Computation]
    let place: Place

    init(elements: [any Computation], place: Place) {
        self.elements = elements.map { ($0 as? any ContainerMaker).map(PartMaker.init) ?? $0 }
        self.place = place
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try frame.checked(part(in: &frame), of: "[ ]", at: place)
    }

    func part(in frame: inout Frame) throws(Interruption) -> Value {
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for element in elements { list.append(try element.value(in: &frame)) }
        try frame.make(MemorySize.values(list.count), by: "[ ]", at: place)
        return .list(list)
    }
}
