extension Function {
    /// How it is written: `round(number, places = 0)`.
    public var form: String { "\(name)(\(parameters.map(\.form).joined(separator: ", ")))" }
}

extension Function.Parameter {
    /// Its name, and what it is if it isn't given.
    fileprivate var form: String {
        if case .value(.number(let number)) = self.default { "\(name) = \(number)" } else { name }
    }
}
