extension CheckFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E311", "values of these kinds are never equal, and none is before the other",
            program: "items | where text == 3"),
        .init("E312", "too few or too many arguments", program: "print round()"),
        .init(
            "E313", "'count()' without a list counts rows, in 'summarize' only", program: "items | where count() > 1"),
        .init(
            "E314", "it makes one value of a list",
            advice: "'avg(docs.money.value)' has one, 'avg(value)' in a row only one value.",
            program: "items | where avg(line) > 1"),
        .init("E315", "only rows and lists can be piped", program: "'a' | take 1"),
        .init(
            "E316", "the 'def' gives no rows, and can't be a stage", program: "def n(these) = count(these)\nitems | n()"
        ),
        .init("E317", "a whole number is wanted, 0 or more", program: "items | take -1"),
        .init(
            "E318", "a search that can't be read",
            advice: "It has words, phrases in double quotes, '-' before what must not be there, '*' at a word's end.",
            program: #"items | search '"space'"#),
        .init("E319", "rows that have no text can't be searched", program: "items | count | search 'space'"),
        .init(
            "E320", "values of that kind have no order", advice: "A field of a node may have: 'doc.date'.",
            program: "dates | where value > doc"),
        .init("E401", "a 'param' without a value; give it with --set", program: "param least"),
        .init("E402", "a file can't be opened", program: #"open "missing.md" | items"#),
        .init("E403", "a script imports itself", program: #"import "circle.docent""#),
        .init("E404", "an 'assert' was not true", program: "assert 1 > 2, 'no'"),
        .init("E405", "no open document has such a place", program: "at 99999:1"),
        .init("E501", "the query is too large once its 'def's are put in", program: manyCalls),
    ]

    /// A chain of `def`s, each of which calls the one before it many times.
    private static let manyCalls =
        "def f0(x) = x + x\n"
        + (1...6).map {
            "def f\($0)(x) = " + Array(repeating: "f\($0 - 1)(x)", count: 8).joined(separator: " + ") + "\n"
        }
        .joined() + "f6(1)"
}
