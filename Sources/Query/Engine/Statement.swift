/// A statement that has been checked.
struct Statement: Sendable {
    let place: Place
    let kind: Kind
    let slots: SlotCounts
    /// The names after it.
    let environment: Environment
    /// Whether it asks documents.
    let looksAround: Bool
    /// Warnings.
    let warnings: [Diagnostic]

    enum Kind: Sendable {
        /// Stores a value among the globals.
        case assign(Int, any Computation)
        /// A `param`: what it is if it isn't set.
        case param(Int, name: String, defaultValue: (any Computation)?)
        /// `import`: another script's statements that make names.
        case imported([Statement])
        /// A `def`; nothing runs.
        case nothing
        case print(any Computation)
        case assert(any Computation, message: any Computation, AssertedValues, Place)
        /// A pipeline; its rows become `it`, at that index, and are shown unless its last stage shows them.
        case rows(Pipeline, it: Int, isShown: Bool)
        /// An expression; its value becomes `it`, at that index, unless it only reads what was there.
        case value(any Computation, it: Int?)
    }
}
