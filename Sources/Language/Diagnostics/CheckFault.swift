/// What is wrong with a query in ways that are no matter of form or names.
package enum CheckFault: Fault {
    /// Values of these kinds are never equal, and none is before the other; what may be meant.
    case incomparable(OperationError.Kind, OperationError.Kind, meant: String?)
    /// A kind of which none is before another.
    case unordered(OperationError.Kind)
    /// What rows can't be sorted by.
    case unsortable(OperationError.Kind)
    /// A function with its parameters, how many arguments it was given.
    case argumentCount(String, parameters: [String], given: Int)
    case countOutsideSummarize
    /// An aggregate's name, what it was given, and what could be meant.
    case aggregateWantsList(String, OperationError.Kind, example: String?)
    /// A value that is no list.
    case notRows(OperationError.Kind)
    /// What a stage's `def` gives.
    case stageGivesNoRows(String, OperationError.Kind)
    /// What wants a whole number from 0.
    case notACount(String)
    /// What is wrong with what is to be looked for.
    case wrongSearch(String)
    /// What looks for words, and the text that has none.
    case noWords(String, String)
    case nothingToSearch
    /// A number that a date is compared with, and the part that is meant, as it is written: `date.month`.
    case numberOfDate(String, part: String?)
    /// What no unit's name is, and the nearest.
    case noUnit(String, nearest: String?)
    /// A function or `def` that is no aggregate, and was given a condition.
    case noAggregate(String)
    /// A function that looks at the rows around, where no rows are around, and its call as a column.
    case windowOutsideWith(String, call: String)
    case perWithoutWindow
    /// What `running` was given.
    case runningWantsAggregate
    /// A text that is compared with amounts or dates, and what it is without its quotes.
    case textForAmount(String, literal: String?)
    /// A text where a pattern was to be, as a pattern.
    case patternInQuotes(String)
    /// A count of truths, and what is to be counted.
    case countsFalse(String?)
    /// Rows that are compared with null.
    case neverNull(String, isNegated: Bool)
    /// A number that a percentage is compared with, and what may be meant.
    case smallPercent(String, meant: String)
    /// `max(docs.money.value)`, the field, and whether it is the greatest.
    case extremeOfAll(String, field: String, isMost: Bool)
    /// What is no condition: what wants one, the kind, and a condition that may be meant.
    case noCondition(String, OperationError.Kind, meant: String)
    /// `"n: " + 3`: the text that is meant.
    case joinsTexts(meant: String)
    /// `list[0]`
    case positionZero
    case tooLarge
    /// How many a row may have.
    case tooManyColumns(most: Int)
    /// Its name.
    case unsetParam(String)
    /// The path and why.
    case cannotOpen(String, why: String)
    /// The path of a file that `import … as` names.
    case noTable(String)
    /// The path of a script, and the scripts by way of which.
    case importsItself(String, by: [String])
    /// Its words, and the values that it compares.
    case assertion(String, values: String)
    /// The place, in words.
    case noPlace(String)

    package var code: String {
        switch self {
        case .incomparable: "E311"
        case .argumentCount: "E312"
        case .countOutsideSummarize: "E313"
        case .aggregateWantsList: "E314"
        case .notRows: "E315"
        case .stageGivesNoRows: "E316"
        case .notACount: "E317"
        case .wrongSearch: "E318"
        case .nothingToSearch: "E319"
        case .unordered, .unsortable: "E320"
        case .numberOfDate: "E341"
        case .noUnit: "E342"
        case .noAggregate: "E343"
        case .windowOutsideWith: "E344"
        case .perWithoutWindow: "E345"
        case .runningWantsAggregate: "E346"
        case .textForAmount: "E351"
        case .patternInQuotes: "E352"
        case .countsFalse: "E353"
        case .neverNull: "E354"
        case .noCondition: "E355"
        case .joinsTexts: "E356"
        case .positionZero: "E357"
        case .noWords: "E358"
        case .smallPercent: "W351"
        case .extremeOfAll: "W352"
        case .unsetParam: "E401"
        case .cannotOpen: "E402"
        case .importsItself: "E403"
        case .assertion: "E404"
        case .noPlace: "E405"
        case .noTable: "E406"
        case .tooLarge, .tooManyColumns: "E501"
        }
    }

    package var category: FaultCategory {
        switch self {
        case .cannotOpen, .noTable: .file
        case .tooLarge, .tooManyColumns: .limit
        default: .query
        }
    }
}

extension CheckFault {
    package var message: String {
        switch self {
        case .incomparable(let left, let right, _): "\(left.words) and \(right.words) can't be compared"
        case .unordered(.rows): "rows have no order, so they can't be less or more than anything"
        case .unordered(let kind): "\(kind.words) has no order, so it can't be less or more than anything"
        case .unsortable(.rows): "rows have no order, so nothing can be sorted by them"
        case .unsortable(let kind): "\(kind.words) has no order, so nothing can be sorted by it"
        case .argumentCount(let name, let parameters, let given):
            "'\(name)(\(parameters.joined(separator: ", ")))' was given \(CheckFault.arguments(given))"
        case .countOutsideSummarize: "'count()' counts the rows of a group, and works only in 'summarize'"
        case .aggregateWantsList(let name, let kind, _): "'\(name)' needs a list, not \(kind.words)"
        case .notRows(let kind): "\(kind.words) can't be piped"
        case .stageGivesNoRows(let name, let kind): "'\(name)' gives \(kind.words), not rows"
        case .notACount(let stage): "'\(stage)' needs a whole number, 0 or more"
        case .wrongSearch(let words): words
        case .noWords(let name, let text): "'\(name)' looks for words, and '\(text)' has none"
        case .nothingToSearch: "these rows have no text to search in"
        case .noAggregate(let name): "'\(name)' is not an aggregate, so it takes no condition"
        case .windowOutsideWith(let name, _): "'\(name)' looks at the surrounding rows, and works only in 'with'"
        case .perWithoutWindow: "'per' has no effect: nothing in this 'with' looks at the surrounding rows"
        case .runningWantsAggregate: "'running' needs an aggregate"
        case .noUnit(let name, _): "no unit is named '\(name)'"
        case .numberOfDate(let number, _): "a date is a span of days, so it never equals \(number)"
        case .unsetParam(let name): "'\(name)' has no value"
        case .cannotOpen(let path, let why): "can't open '\(path)': \(why)"
        case .noTable(let path): "'\(path)' is not a table"
        case .importsItself(let path, _): "'\(path)' imports itself"
        case .assertion(let words, _): words
        case .noPlace(let place): "no open document has \(place)"
        case .textForAmount(let text, _): "a number, quantity or date never equals the text \"\(text)\""
        case .patternInQuotes: "a pattern goes between slashes, not in quotes"
        case .countsFalse: "'count' counts every value that is not null, even false"
        case .neverNull(let rows, _): "'\(rows)' are rows: there may be none, but they are never null"
        case .noCondition(let operation, let kind, _): "'\(operation)' needs true or false, not \(kind.words)"
        case .joinsTexts: "'+' joins a text only with another text"
        case .positionZero: "there is no position 0: the first is 1"
        case .smallPercent(let number, _): "'\(number)' means \(number)% here"
        case .extremeOfAll(let call, _, let isMost):
            "'\(call)' is the \(isMost ? "greatest" : "least") in all documents"
        case .tooLarge: "the query is too large once its 'def's are expanded"
        case .tooManyColumns(let most): "a row has more than \(most) columns"
        }
    }

    package var replacement: String? { if case .noUnit(_, let nearest) = self { nearest } else { nil } }

    package var hint: String {
        switch self {
        case .aggregateWantsList(let name, _, let example?): "for all of them: '\(name)(\(example))'"
        case .aggregateWantsList(let name, _, nil): "'summarize \(name)(…)' makes one value of many rows"
        case .unordered(.node), .unordered(.row): "one of its fields may have one: 'doc.date'"
        case .unsortable(.rows): "'count(…)' is their number"
        case .unsortable(.row): "one of its columns may have one"
        case .unsortable(.record): "one of its values may have one"
        case .incomparable(_, _, let meant?): "write '\(meant)'"
        case .incomparable(.list, _, _), .unordered(.list): "'any(list | where value …)' tests each element"
        case .incomparable(.rows, _, _), .unordered(.rows):
            "'… | where value …' keeps some of them, and 'any(…)' says whether there are any"
        case .textForAmount(_, let literal?): "write '\(literal)', without quotes"
        case .patternInQuotes(let pattern): "write '\(pattern)'"
        case .countsFalse(let meant?): "write '\(meant)'"
        case .countsFalse(nil): "'count(… | where …)' counts those for which it is true"
        case .neverNull(let rows, let isNegated): "write '\(isNegated ? "" : "not ")any(\(rows))'"
        case .noCondition(_, _, let meant), .joinsTexts(let meant): "write '\(meant)'"
        case .positionZero: "write '1'; the last is '-1'"
        case .smallPercent(let number, let meant): "write '\(meant)', or '\(number)%' if that is meant"
        case .extremeOfAll(_, let field, true): "for the rows here: 'top 1 by \(field)'"
        case .extremeOfAll(_, let field, false): "for the rows here: 'sort \(field) | take 1'"
        case .noWords("has", _): "'contains' looks for letters and signs"
        case .wrongSearch: "such as: \"a phrase\" word -not econ*"
        case .assertion(_, let values): values
        case .importsItself(_, let others) where !others.isEmpty:
            "by way of \(others.map { "'\($0)'" }.joined(separator: ", "))"
        case .noAggregate: "'count(… where …)', 'sum(… where …)' and the like do"
        case .windowOutsideWith(_, let call): "make it a column: 'with \(call) as name | …'"
        case .perWithoutWindow: "'lag(x)', 'rank(x)', 'position()' and 'running(sum(x))' do"
        case .runningWantsAggregate: "such as 'running(sum(value))' or 'running(count())'"
        case .noUnit(_, let nearest?): "did you mean '\(nearest)'?"
        case .noUnit(_, nil): "there are 'km', 'miles', 'kg', 'MW', 'days' and more: ':help units'"
        case .numberOfDate(_, let part?): "'\(part)' is a number"
        case .numberOfDate(_, nil): "'.year', '.quarter', '.month' and '.day' are the numbers of a date"
        case .noTable: "'import … as' takes CSV and TSV; for a document's tables: 'open \"FILE\" | tables'"
        case .notRows: "a list can be: '[…]'"
        case .unsetParam(let name): "set it with '--set \(name)=…'"
        default: ""
        }
    }

    private static func arguments(_ count: Int) -> String {
        count == 0 ? "no arguments" : count == 1 ? "1 argument" : "\(count) arguments"
    }
}

extension CheckFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E311", "values of these kinds are never equal, and have no common order",
            program: "items | where text == 3"),
        .init("E312", "too few or too many arguments", program: "print round()"),
        .init(
            "E313", "'count()' without a list counts rows, and works only in 'summarize'",
            program: "items | where count() > 1"),
        .init(
            "E314", "the function makes one value of a list, and needs one",
            advice: "'avg(docs.money.value)' has a list; 'avg(value)' in a row has only one value.",
            program: "items | where avg(line) > 1"),
        .init("E315", "only rows and lists can be piped", program: "'a' | take 1"),
        .init(
            "E316", "the 'def' gives no rows, so it can't be a stage",
            program: "def n(these) = count(these)\nitems | n()"
        ),
        .init("E317", "the stage needs a whole number, 0 or more", program: "items | take -1"),
        .init(
            "E318", "a search that can't be read",
            advice:
                "It has words, phrases in double quotes, '-' before what must not occur, and '*' at the end of a word.",
            program: #"items | search '"space'"#),
        .init("E319", "rows that have no text can't be searched", program: "items | count | search 'space'"),
        .init(
            "E320", "values of that kind have no order", advice: "One of a node's fields may have one: 'doc.date'.",
            program: "dates | where value > doc"),
        .init(
            "E341", "a date is compared with a number that is not a year",
            advice: "'month(date)' is a date, '2024-11'; 'date.month' is the number 11.",
            program: "dates | where month(value) == 11"),
        .init(
            "E343", "only an aggregate takes a condition: 'sum(value where …)'",
            program: "items | select length(text where depth > 1)"),
        .init(
            "E344", "what looks at the surrounding rows works only in 'with'; later stages can use its column",
            program: "items | where lag(line) is null"),
        .init(
            "E345", "no column of the 'with' looks at the surrounding rows, so 'per' has no effect",
            program: "items | with depth + 1 as d per section"),
        .init(
            "E346", "'running' takes an aggregate: 'running(sum(value))'", program: "items | with running(line) as r"),
        .init("E342", "'convert' doesn't know this unit", program: "print convert(5 miles, 'klm')"),
        .init(
            "E351", "a text is compared with a quantity or a date",
            advice: "Write dates and quantities without quotes: 'value > 2024-01-01'.",
            program: "dates | where value > \"2024-01-01\""),
        .init(
            "E352", "a pattern goes between slashes: 'matches /US(AID)?/'",
            program: "items | where text matches \"USAID\""),
        .init(
            "E353", "'count' of a condition also counts the rows where it is false",
            advice: "'count(where depth > 1)' counts only those where it is true.",
            program: "items | summarize count(depth > 1)"),
        .init(
            "E354", "rows are never null; 'any(links)' says whether there are any",
            program: "items | where links is null"),
        .init(
            "E355", "a condition must be true or false",
            program: "sections | where items and links"),
        .init(
            "E356", "'+' joins only texts; put other values in braces inside a text: \"n: {3}\"",
            program: "print \"n: \" + 3"),
        .init(
            "E357", "positions count from 1, or from the end with -1; there is no position 0",
            program: "sentences[0]"),
        .init(
            "E358", "the text has no words that could be looked for", advice: "'contains' looks for letters and signs.",
            program: "items | where text has '%'"),
        .init(
            "W351", "a percentage is compared with a number below 1, which means less than one percent",
            advice: "A number takes the unit of what it is compared with: '0.5' is half a percent, '50%' is a half.",
            program: "percents | where value > 0.5"),
        .init(
            "W352", "the greatest or least value in all documents, compared with values inside one row",
            program: "sections | select (money | where value == max(docs.money.value) | select text)"),
        .init("E401", "a 'param' has no value; set it with --set", program: "param least"),
        .init("E402", "a file can't be opened", program: #"open "missing.md" | items"#),
        .init("E403", "a script imports itself", program: #"import "circle.docent""#),
        .init("E404", "an assertion failed", program: "assert 1 > 2, 'no'"),
        .init("E405", "no open document has such a place", program: "at 99999:1"),
        .init(
            "E406", "the file that 'import … as' names is not a table",
            advice: "It takes CSV and TSV files; 'open \"FILE\" | rows' has the rows of a document's tables.",
            program: #"import "notes.md" as notes"#),
        .init(
            "E501", "the query is too large",
            advice: "What counts is the query once its 'def's are expanded, and how many columns a row has.",
            program: manyCalls),
    ]

    /// A chain of `def`s, each of which calls the one before it many times.
    private static let manyCalls =
        "def f0(x) = x + x\n"
        + (1...6).map {
            "def f\($0)(x) = " + Array(repeating: "f\($0 - 1)(x)", count: 8).joined(separator: " + ") + "\n"
        }
        .joined() + "f6(1)"
}
