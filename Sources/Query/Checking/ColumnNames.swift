/// Names of columns that have no `as`.
struct ColumnNames {
    private var taken: Set<String>
    private var unnamed = 0

    init(taken: some Sequence<String> = []) { self.taken = Set(taken) }

    /// A name that was given.
    mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

    /// The last name of a path, or the function, else `column1` …; a repeat gets `_2`.
    mutating func name(for expression: ExpressionSyntax) -> String {
        if let name = ColumnNames.name(of: expression) { return free(name) }
        unnamed += 1
        return free("column\(unnamed)")
    }

    /// A name that no other column has: a repeat gets `_2`.
    mutating func free(_ name: String) -> String {
        if taken.insert(name).inserted { return name }
        var number = 2
        while !taken.insert("\(name)_\(number)").inserted { number += 1 }
        return "\(name)_\(number)"
    }

    private static func name(of expression: ExpressionSyntax) -> String? {
        switch expression.kind {
        case .name(let name): return name
        case .call(let name, let arguments, _):
            // `running(sum(value))` is a sum.
            if name.text == FunctionName.running.rawValue, let inner = arguments.first?.expression {
                return self.name(of: inner) ?? name.text
            }
            return name.text
        case .path(let base, let steps):
            for step in steps.reversed() { if case .name(let name) = step { return name.text } }
            return name(of: base)
        case .pipeline(let pipeline): return pipeline.expression.flatMap { name(of: $0) }
        default: return nil
        }
    }
}
