/// `[a, b]`
struct ListMaker: Computation {
    let elements: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var list: [Value] = []
        for element in elements { list.append(try element.value(in: &frame)) }
        return try Value.list(list).within(Largest.list, at: place)
    }
}
