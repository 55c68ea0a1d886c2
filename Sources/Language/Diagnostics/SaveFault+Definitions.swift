extension SaveFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E321", "no format of a file to save", advice: "The end of its name says which: .csv, .json, .html …",
            program: #"items | save "items.xls""#),
        .init(
            "E322", "'save' stands in a statement of its own", program: #"print count(items | save "items.csv")"#),
        .init(
            "E323", "svg is a drawing: 'bars', 'histogram' or 'timeline' come before 'save'",
            program: #"items | save "items.svg""#),
        .init(
            "E421", "a file can't be saved",
            advice: "Files go to the working folder and where '--allow-write' says, never over an open document.",
            program: #"items | save "/items.csv""#),
        .init(
            "W321", "two statements save to one file; the later one stays",
            program: #"items | save "items.csv"; links | save "items.csv""#),
    ]
}
