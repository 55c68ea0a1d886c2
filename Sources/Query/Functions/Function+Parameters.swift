/// The parameters that several functions have.
extension Function.Parameter {
    static let list = Self("list", [.list])
    /// What has a sum.
    static let amounts = Self("list", [.list], elements: [.number, .quantity, .duration])
    /// What has a least and a greatest.
    static let comparables = Self(
        "list", [.list], elements: [.truth, .number, .quantity, .date, .duration, .text])
    static let text = Self("text", [.text])
    static let number = Self("number", [.number, .quantity])
    /// Without a unit.
    static let plainNumber = Self("number", [.number])
    /// A number is a year.
    static let date = Self("date", [.date, .number])
    static let any = Self("value", Set(OperationError.Kind.allCases))
    static let node = Self("node", [.node], default: .rowNode)
}
