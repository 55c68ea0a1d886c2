/// The reserved words: no name can be one.
public enum Keyword: String, CaseIterable, Sendable {
    case and, or, not, `if`, then, `else`, has, contains, starts, ends, matches, `in`, between, `is`, mod, `as`, by, on
    case asc, desc, `true`, `false`, null, it

    /// Whether a statement goes on in the next line after it.
    var continuesLine: Bool {
        switch self {
        case .asc, .desc, .true, .false, .null, .it: false
        default: true
        }
    }

    /// Whether it is a value, or ends one.
    var endsValue: Bool { !continuesLine }
}
