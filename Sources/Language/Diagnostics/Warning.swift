/// What is worth a second look in a script that is right: `docent check` tells.
package enum Warning: Fault {
    /// `let a = 1`: a name that nothing uses, and what made it.
    case unusedName(String, of: String)
    /// `import "lib/numbers.docent"`, whose names nothing uses.
    case unusedImport(String)
    /// `items as text | where text.label is null`: a name of rows that one of their own columns or fields has, too.
    case rowNameHidesColumn(String)
    /// `highlights | where kind == "bolt"`: a field of few values, one that it never has, and those that it has.
    case neverIs(String, value: String, choices: [String])
    /// `money | where value > $5 and value < $3`: two conditions that are never true of one row.
    case excludeEachOther(String, String)
    /// `items | where depth > null`
    case comparedWithNull(String)
    /// `items | where false`
    case neverTrue
    /// `items | sort depth | sort depth`: the stage, and why it changes nothing.
    case noEffect(String, why: String)
    /// `year(a) - year(b)`, and the number that is meant by the first: `a.year`.
    case differenceInDays(String)

    package var code: String {
        switch self {
        case .unusedName: "W202"
        case .unusedImport: "W203"
        case .rowNameHidesColumn: "W204"
        case .neverIs: "W301"
        case .excludeEachOther: "W302"
        case .comparedWithNull: "W303"
        case .neverTrue: "W304"
        case .noEffect: "W305"
        case .differenceInDays: "W341"
        }
    }

    package var message: String {
        switch self {
        case .unusedName(let name, let what): "the \(what) '\(name)' is never used"
        case .unusedImport(let path): "nothing from '\(path)' is used"
        case .rowNameHidesColumn(let name): "the rows' name '\(name)' hides their own '\(name)'"
        case .neverIs(let field, let value, _): "'\(field)' is never \"\(value)\""
        case .excludeEachOther(let first, let second): "'\(first)' and '\(second)' are never both true"
        case .comparedWithNull(let sign): "a comparison '\(sign) null' is never true"
        case .neverTrue: "this is never true"
        case .noEffect(let stage, let why): "'\(stage)' has no effect: \(why)"
        case .differenceInDays: "the difference of two dates is in days"
        }
    }

    package var replacement: String? {
        guard case .neverIs(_, let value, let choices) = self else { return nil }
        return NearestName.nearest(to: value, among: choices).map { "\"\($0)\"" }
    }

    package var hint: String {
        switch self {
        case .neverIs(_, let value, let choices):
            NearestName.nearest(to: value, among: choices).map { "did you mean \"\($0)\"?" }
                ?? "it is one of \(choices.joined(separator: ", "))"
        case .comparedWithNull: "'is null' says whether there is no value"
        case .rowNameHidesColumn(let name): "'\(name).\(name)' is still theirs"
        case .differenceInDays(let part): "'\(part)' is a number"
        default: ""
        }
    }
}

extension Warning {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("W202", "a name that is never used", program: "let least = 3\nitems | count"),
        .init(
            "W203", "an import that is never used",
            program: "import \"lib/numbers.docent\"\nitems | count"),
        .init(
            "W204", "a name of rows that one of their own columns or fields has, too",
            program: "items as line | where line.depth > 1"),
        .init(
            "W301", "a field with a fixed set of values is compared with another one",
            program: "highlights | where kind == \"bolt\""),
        .init(
            "W302", "two conditions that are never both true", program: "money | where value > $5 and value < $3"),
        .init(
            "W303", "a comparison with null is never true",
            advice: "'==' and '!=' treat null as a value; other comparisons with it are null.",
            program: "items | where depth > null"),
        .init("W304", "a condition that is never true", program: "items | where false"),
        .init("W305", "a stage without effect", program: "items | sort depth | count"),
        .init(
            "W341", "the difference of two years is in days, as for all dates", advice: "'date.year' is a number.",
            program: "dates | select year(value) - 2000"),
    ]
}
