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
        case .unknownFormat(let ending): "'\(ending)' is no format that 'save' can write"
        case .within: "'save' stands in a statement of its own, not in an expression, 'let' or 'def'"
        case .nothingDrawn: "svg is a drawing, and nothing before 'save' draws one"
        case .cannotSave(let path, let failure): "can't save '\(path)': \(failure.message)"
        case .savedTwice(let path): "'\(path)' is saved twice; the later one stays"
        }
    }

    package var hint: String {
        switch self {
        case .unknownFormat:
            "there are " + SaveFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: " ")
        case .within: "give the rows a name by 'let', then save them: 'name | save …'"
        case .nothingDrawn: "'bars', 'histogram' and 'timeline' draw"
        case .cannotSave(_, let failure): failure.hint
        case .savedTwice: ""
        }
    }

    package var blame: FaultBlame {
        if case .cannotSave(_, let failure) = self { failure.blame } else { .query }
    }
}

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
            advice: """
                Files go to the working folder and where '--allow-write' says, never over what was read; a page or a table \
                of Markdown only over one that 'save' made, or with '--overwrite'. A tour saves nothing unasked.
                """,
            program: #"items | save "/items.csv""#),
        .init(
            "W321", "two statements save to one file; the later one stays",
            program: #"items | save "items.csv"; links | save "items.csv""#),
    ]
}
