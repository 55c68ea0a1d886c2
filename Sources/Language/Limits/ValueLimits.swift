/// How far values may go, besides the memory that they take.
package enum ValueLimits {
    /// How deep lists, records and rows may be within each other: they are compared, sorted and written by recursion.
    package static let depth = 250
    /// How many parts a list or record may have, all lists in it included: those of one list twice, again and again, take
    /// no memory, but soon are too many to look through.
    package static let parts = 10_000_000
}
