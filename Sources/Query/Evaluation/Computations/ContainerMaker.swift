/// What makes a list or a record. How deep it is nested is looked at once, in the outermost: `[[[a]]]`.
protocol ContainerMaker: Sendable {
    /// The value, whose extent nobody has looked at.
    func part(in frame: inout Frame) throws(Interruption) -> Value
}

/// A list or record within another one.
struct PartMaker: Computation {
    let maker: any ContainerMaker

    func value(in frame: inout Frame) throws(Interruption) -> Value { try maker.part(in: &frame) }
}
