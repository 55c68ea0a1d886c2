extension NameFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E201", "no such name", program: "print nothing"),
        .init(
            "E202", "these nodes have no such field; ':fields RELATION' has those there are",
            program: "items | where lable == 'a'"),
        .init(
            "E203", "these rows have no such column",
            advice: "After 'select', 'summarize' and 'count' only the columns made there are left.",
            program: "items | summarize count() as n | where m > 1"),
        .init("E204", "no such stage; ':help stages' has those there are", program: "items | were text has 'a'"),
        .init("E205", "no such function; ':help functions' has those there are", program: "print cout([1])"),
        .init("E206", "a value of that kind has no fields", program: "print 'a'.b"),
        .init(
            "E207", "such nodes are never inside the others",
            advice: "The one around a node goes by the singular: 'link.sentence'.",
            program: "links | where any(sentences)"),
        .init("E208", "such a node is never around the others; the plural goes down", program: "docs | section"),
        .init(
            "E209", "these rows have no node, so nothing is inside or around them",
            advice: "'docs.items' are those of all documents.", program: "items | summarize count() | links"),
        .init("E210", "the name is taken", program: "let items = 3"),
        .init("E211", "two columns of one name", program: "items | select text as a, label as a"),
        .init("E212", "two parameters of one name", program: "def f(a, a) = a"),
        .init("E213", "two keys of one name", program: "print {a: 1, a: 2}"),
        .init(
            "E214", "in 'summarize', a column is a key or in an aggregate: first(x), list(x), sum(x)",
            program: "items | summarize label by section"),
        .init("E215", "there is no result yet for 'it' to be", program: "print it"),
        .init(
            "E216", "the name is of the rows around; name those: '… as a', then 'a.name'",
            program: "sections | where any(items | where text == heading)"),
        .init(
            "E217", "the function wants the row's node, and these rows have none",
            program: "items | summarize count() | select next()"),
        .init("W201", "the column hides a 'let' of its name", program: "let least = 1\nitems | with depth as least"),
    ]
}
