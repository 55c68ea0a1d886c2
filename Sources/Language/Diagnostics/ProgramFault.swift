/// What is wrong with a `| !command`.
package enum ProgramFault: Fault {
    /// Nothing stands after the `!`.
    case noCommand
    /// In an expression, a `let` or a `def`.
    case within
    /// Another stage follows.
    case notLast
    /// The command and why it can't be run.
    case cannotRun(String, SaveFailure)

    package var code: String {
        switch self {
        case .noCommand: "E336"
        case .within: "E337"
        case .notLast: "E338"
        case .cannotRun: "E431"
        }
    }

    package var message: String {
        switch self {
        case .noCommand: "there is no command after '!'"
        case .within: "'!' can't be in an expression, a 'let' or a 'def'"
        case .notLast: "'!' must be the last stage: what the program makes of the rows are no rows"
        case .cannotRun(let command, let failure): "can't run '\(command)': \(failure.message)"
        }
    }

    package var hint: String {
        switch self {
        case .noCommand: "such as '| !sort'"
        case .within: "name the rows with 'let', then send them: 'name | !command'"
        case .notLast: "the command goes on to the end of its line, and may have '|' itself"
        case .cannotRun(_, let failure): failure.hint
        }
    }

    package var category: FaultCategory {
        if case .cannotRun(_, let failure) = self { failure.category } else { .query }
    }
}

extension ProgramFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E336", "a command must follow '!'", program: "items | !"),
        .init("E337", "'!' must be in a statement of its own", program: "let a = items | !sort"),
        .init(
            "E338", "'!' must be the last stage",
            advice: "The command goes on to the end of its line; what stands on the next line is no part of it.",
            program: "items | !sort\n| count"),
        .init(
            "E431", "a program can't be run",
            advice: """
                At a terminal, '| !command' hands the rows to a program. Scripts, pipes and 'docent query' may run programs only \
                with '--allow-run', tours only if you say yes when asked.
                """,
            program: "items | !sort"),
    ]
}
