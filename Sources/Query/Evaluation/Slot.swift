/// What an expression depends on: a row or a value by its slot.
enum Slot: Hashable, Sendable {
    case row(Int)
    case value(Int)
}
