extension Warning {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("W202", "a name that nothing uses", program: "let least = 3\nitems | count"),
        .init(
            "W203", "an import of which nothing is used",
            program: "import \"lib/numbers.docent\"\nitems | count"),
        .init(
            "W204", "a name of rows that their own column or field has, too",
            program: "items as label | where label.depth > 1"),
        .init(
            "W301", "a field of few values is compared with one that it never has",
            program: "highlights | where kind == \"bolt\""),
        .init(
            "W302", "two conditions that are never both true", program: "money | where value > $5 and value < $3"),
        .init(
            "W303", "a comparison with null is never true",
            advice: "'==' and '!=' take null as a value; other comparisons with it are null.",
            program: "items | where depth > null"),
        .init("W304", "a condition that is never true", program: "items | where false"),
        .init("W305", "a stage without effect", program: "items | sort depth | sort label"),
    ]
}
