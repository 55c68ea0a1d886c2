/// An error, a warning or a note, with its place.
public struct Diagnostic: Error, Sendable {
    /// How bad it is: only an error keeps a query from its result.
    public enum Severity: String, Sendable {
        case error, warning, note
    }

    /// What is wrong.
    public let fault: any Fault
    /// Where.
    public let place: Place
    /// Where a `def` was called whose body the place is in; the innermost first.
    public var calls: [Place]
    /// The `import` statements by which a script came to the place's script; the innermost first.
    public var imports: [Place]

    public init(_ fault: any Fault, at place: Place, calls: [Place] = [], imports: [Place] = []) {
        self.fault = fault
        self.place = place
        self.calls = calls
        self.imports = imports
    }

    /// How bad it is.
    public var severity: Severity {
        switch fault.code.first {
        case "W": .warning
        case "N": .note
        default: .error
        }
    }
    /// `E201`
    public var code: String { fault.code }
    /// One line.
    public var message: String { fault.message }
    /// What could be done, or nothing.
    public var hint: String { fault.hint }
    /// What is at fault.
    public var category: FaultCategory { fault.category }
}
