import Values

/// Why an operation or a function has no value. It has no place: the evaluator adds that of the expression.
public enum OperationError: Error, Sendable, Equatable {
    /// `"a" - 1`: an operation that these kinds of value don't have.
    case wrongKinds(operation: String, left: Kind, right: Kind)
    /// `-"a"`, `round("a")`: an argument of a kind that isn't taken; what is.
    case wrongArgument(operation: String, kind: Kind, wanted: String)
    /// `$1 + €1`, `sum(money.value)` of several currencies.
    case unlikeUnits(operation: String, left: Unit, right: Unit)
    /// `99999999999999999999999999999999999999 * 10.1`: more than 38 digits.
    case tooLarge(operation: String)
    /// `"a" matches /(/`: what is wrong, and the offset in the pattern.
    case badPattern(message: String, offset: Int)
    /// `x matches /^(a+)+$/` on the wrong text: the match was given up.
    case costlyMatch(message: String)
    /// `percentile(list, 200)`: an argument of the right kind with a wrong value; what is wanted.
    case wrongValue(operation: String, wanted: String)

    /// `replace` of a text that becomes too long: what it takes in bytes, where that is known, what is taken already, and
    /// what there may be.
    case tooMuchMemory(_ operation: String, _ bytes: Int?, before: Int, budget: Int)
    /// `[[[…]]]`: a value nested too deeply, or with too many parts, to be compared, sorted and written.
    case tooDeep(operation: String)
    case tooManyParts(operation: String)

    /// The kinds of value, as messages name them.
    public enum Kind: String, Sendable, CaseIterable {
        case null, truth, number, quantity, date, duration, text, pattern, list, record, range, node, row, rows
    }
}
