/// What is wrong with a `save`.
package enum SaveFault: Fault {
    /// The ending that is no format's.
    case unknownFormat(String)
    /// In an expression, a `let` or a `def`.
    case within
    /// No drawing for `svg`.
    case nothingDrawn
    /// The file and why it can't be saved.
    case cannotSave(String, SaveFailure)
    /// The file that two statements save to.
    case savedTwice(String)

    package var code: String {
        switch self {
        case .unknownFormat: "E321"
        case .within: "E322"
        case .nothingDrawn: "E323"
        case .cannotSave: "E421"
        case .savedTwice: "W321"
        }
    }

    package var message: String {
        switch self {
        case .unknownFormat(let ending): "'\(ending)' is not a format that 'save' can write"
        case .within: "'save' can't be in an expression, a 'let' or a 'def'"
        case .nothingDrawn: "SVG is for drawings, and nothing before 'save' draws"
        case .cannotSave(let path, let failure): "can't save '\(path)': \(failure.message)"
        case .savedTwice(let path): "'\(path)' is saved twice; the second replaces the first"
        }
    }

    package var hint: String {
        switch self {
        case .unknownFormat:
            "it can write " + SaveFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: " ")
        case .within: "name the rows with 'let', then save them: 'name | save …'"
        case .nothingDrawn: "'bars', 'histogram' and 'timeline' draw"
        case .cannotSave(_, let failure): failure.hint
        case .savedTwice: ""
        }
    }

    package var category: FaultCategory {
        if case .cannotSave(_, let failure) = self { failure.category } else { .query }
    }
}

extension SaveFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E321", "'save' can't write this format",
            advice: "The end of the file's name chooses the format: .csv, .json, .html …",
            program: #"items | save "items.xls""#),
        .init(
            "E322", "'save' must be in a statement of its own", program: #"print count(items | save "items.csv")"#),
        .init(
            "E323", "SVG is for drawings: 'bars', 'histogram' or 'timeline' must come before 'save'",
            program: #"items | save "items.svg""#),
        .init(
            "E421", "a file can't be saved",
            advice: """
                Files go to the working folder and where '--allow-write' says, never over what was read; a page or a table \
                of Markdown only over one that 'save' made, or with '--overwrite'. A tour saves nothing unasked.
                """,
            program: #"items | save "/items.csv""#),
        .init(
            "W321", "two statements save to the same file; the second replaces the first",
            program: #"items | save "items.csv"; links | save "items.csv""#),
    ]
}
