/// When what a sentence says happens.
public enum Tense: UInt8, Sendable, CaseIterable {
    case past, present, future

    /// As the model writes it: `past`.
    public var name: String {
        switch self {
        case .past: "past"
        case .present: "present"
        case .future: "future"
        }
    }
}
