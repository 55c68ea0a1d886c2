/// Something that must hold, and does not.
package struct Violation: Error, CustomStringConvertible {
    /// What does not hold, and where.
    package let description: String

    init(_ description: String) { self.description = description }

    /// Passes on what an oracle found, if it found anything.
    static func check(_ found: String?) throws(Violation) {
        if let found { throw Violation(found) }
    }

    /// Passes on that a condition is not met.
    static func unless(_ holds: Bool, _ words: @autoclosure () -> String) throws(Violation) {
        if !holds { throw Violation(words()) }
    }
}
