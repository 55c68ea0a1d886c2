/// An error, a warning or a note, with its place.
public struct Diagnostic: Error, Sendable {
    public enum Severity: String, Sendable {
        case error, warning, note
    }

    public let fault: any Fault
    public let place: Place
    /// Where a `def` was called whose body the place is in; the innermost first.
    public var calls: [Place]

    public init(_ fault: any Fault, at place: Place, calls: [Place] = []) {
        self.fault = fault
        self.place = place
        self.calls = calls
    }

    public var severity: Severity {
        switch fault.code.first {
        case "W": .warning
        case "N": .note
        default: .error
        }
    }
    public var code: String { fault.code }
    public var message: String { fault.message }
    public var hint: String { fault.hint }
    public var blame: FaultBlame { fault.blame }
}
