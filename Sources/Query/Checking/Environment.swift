/// The names that statements have made so far.
struct Environment: Sendable {
    /// `let` and `param`: the place of the value among the globals.
    var names: [String: Int] = [:]
    var definitions: [String: Definition] = [:]
    /// The place of the last result.
    var it: Int?
}
