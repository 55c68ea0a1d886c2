extension Note {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "N301", "values in unlike units were not compared; their rows were left out",
            program: "money | where value > €1 million"),
        .init("N421", "rows were saved to a file", program: #"items | save "items.csv""#),
    ]
}
