import Values

/// The reserved words: no name can be one.
public enum Keyword: String, CaseIterable, Sendable {
    case and, or, not, `if`, then, `else`, has, contains, starts, ends, matches, `in`, between, `is`, mod, `as`, by, on
    case asc, desc, `true`, `false`, null, it

    /// Whether a statement goes on in the next line after it.
    package var continuesLine: Bool {
        switch self {
        case .asc, .desc, .true, .false, .null, .it: false
        default: true
        }
    }

    /// Whether it is a value, or ends one.
    package var endsValue: Bool { !continuesLine }
}

extension Keyword {
    /// The word that these bytes spell, if they spell one.
    package init?(spelled bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 8, bytes.first != 0 else { return nil }
        let letters = Keyword.letters(bytes)
        let low = Keyword.spelled.partitioningIndex { $0.letters >= letters }
        guard low < Keyword.spelled.count, Keyword.spelled[low].letters == letters else { return nil }
        self = Keyword.spelled[low].keyword
    }

    /// All words by their letters, of which none has more than eight.
    private static let spelled = allCases.map { (letters: letters(ArraySlice($0.rawValue.utf8)), keyword: $0) }
        .sorted { $0.letters < $1.letters }

    /// Up to eight bytes as a number.
    private static func letters(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
