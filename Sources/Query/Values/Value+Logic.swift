/// Three-valued logic: null is 'not known'.
public enum Logic {
    /// `and`: false if either is false, else null if either is null.
    public static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        return left == nil || right == nil ? nil : true
    }

    /// `or`: true if either is true, else null if either is null.
    public static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == true || right == true { return true }
        return left == nil || right == nil ? nil : false
    }

    /// `not`: null of null.
    public static func not(_ value: Bool?) -> Bool? { value.map { !$0 } }
}

extension Value {
    /// A truth, or null.
    public init(_ truth: Bool?) {
        self = truth.map(Value.truth) ?? .null
    }

    /// Its truth, nil for null; an error for what is no truth.
    public func truth(for operation: String) throws(OperationError) -> Bool? {
        switch self {
        case .truth(let truth): return truth
        case .null: return nil
        default: throw .wrongArgument(operation: operation, kind: kind, wanted: "true or false")
        }
    }
}
