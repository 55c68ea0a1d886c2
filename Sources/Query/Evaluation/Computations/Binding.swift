/// Works out a value, puts it into a slot, and goes on: the arguments of a `def`, and what stands in it.
struct Binding: Computation {
    let bound: any Computation
    let slot: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        frame.values[slot] = try bound.value(in: &frame)
        return try body.value(in: &frame)
    }
}
