import Query

/// Functions.md: each function with what it takes, and an example.
enum FunctionsPage {
    static var text: String {
        var text = """
            # Functions

            \(Pages.notice)

            A name before `(` is a function. All of them accept null, and most give null for it. [Language.md](Language.md#functions)
            says how lists, rows and nodes become arguments; in the shell, `?round` shows what is here.

            | group | functions |
            | --- | --- |

            """
        for group in Function.Group.allCases {
            let links = functions(of: group).map { "[`\($0.name)`](#\(anchor($0)))" }
            text += "| \(group.rawValue) | \(links.joined(separator: ", ")) |\n"
        }
        for group in Function.Group.allCases {
            text += "\n## \(group.title)\n"
            if let words = group.words { text += "\n\(words)\n" }
            for function in functions(of: group) { text += entry(function) }
        }
        return text
    }

    private static func functions(of group: Function.Group) -> [Function] {
        FunctionTable.all.filter { $0.group == group }
    }

    private static func entry(_ function: Function) -> String {
        let parameters = function.parameters.map(\.words).joined(separator: "; ")
        return """

            ### \(function.form)

            \(function.help)\(function.isAggregate ? " An aggregate." : "")
            \(parameters.isEmpty ? "" : "\n\(parameters).\n")
            ```docent
            \(function.example)
            ```

            """
    }

    /// The anchor that a heading has on a forge: letters, digits, `-` and `_` stay, spaces become `-`.
    private static func anchor(_ function: Function) -> String {
        String(
            function.form.lowercased().compactMap { character in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || character == "-" || character == "_"
                    ? character : nil
            })
    }
}

extension Function.Group {
    var title: String { self == .windows ? "Surrounding rows" : rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var words: String? {
        switch self {
        case .lists:
            """
            All but `unique` and `list` make one value of a list. In `summarize`, those marked as aggregates make one value
            of a group: their first argument is evaluated for each row.
            """
        case .dates:
            """
            A date also has parts, written after a dot: `date.year`, `date.quarter`, `date.month` and `date.day` are numbers,
            `date.weekday` is a text from `Monday` to `Sunday`; a part is null where the date is longer. The functions give
            spans of the calendar, which are dates. As in ISO 8601, a week belongs to the year that its Thursday is in; a
            winter belongs to the year that it begins in.
            """
        case .windows:
            """
            These look at the surrounding rows, in `with` only, in the order in which the rows come: after a `sort`, in that of
            the `sort`. With `per` at the end, the surrounding rows are those of the same group.
            """
        default: nil
        }
    }
}

extension Function.Parameter {
    /// What it takes: "`list` is a list of numbers".
    var words: String {
        let given: String
        switch self.default {
        case .required: given = ""
        case .value: given = ", if it is given"
        case .rowNode: given = ", the row's if it isn't given"
        }
        return "`\(name)` is \(kindWords)\(given)"
    }

    private var kindWords: String {
        if kinds.count == OperationError.Kind.allCases.count { return "anything" }
        if kinds == [.list], !elements.isEmpty {
            let names = OperationError.Kind.allCases.filter(elements.contains).map { plural($0) }
            return "a list of \(joined(names))"
        }
        return joined(OperationError.Kind.allCases.filter(kinds.contains).map { "a \($0.rawValue)" })
    }

    private func plural(_ kind: OperationError.Kind) -> String {
        kind.rawValue.hasSuffix("y") ? kind.rawValue.dropLast() + "ies" : kind.rawValue + "s"
    }

    private func joined(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
