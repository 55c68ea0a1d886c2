/// How many slots a statement needs.
struct SlotCounts: Sendable {
    var rows = 0
    var values = 0
}
