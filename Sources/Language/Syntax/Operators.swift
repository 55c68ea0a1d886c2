/// The operators that look for something in a text.
public enum TextOperation: String, Sendable, CaseIterable {
    case has, contains, starts, ends, matches
}

/// How two values compare.
public enum ComparisonSign: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The same of the operands in the other order.
    package var mirrored: ComparisonSign {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
