import Session

/// docent.1: the manual page, from what the program tells of its commands.
enum ManualPage {
    static func text(of info: ToolInfo) -> String {
        let program = info.command
        // A second `help` is the parser's own, which ours stands before.
        let commands = (program.subcommands ?? []).filter {
            ($0.shouldDisplay ?? true)
                && !($0.commandName == "help" && $0.abstract?.hasPrefix("Show subcommand") == true)
        }
        let paragraphs = (program.discussion ?? "").split(separator: "\n\n").map(String.init)
        var page = """
            .\\" Made by 'make reference' from the program's own definitions.
            .TH DOCENT 1 "" docent "Docent"
            .SH NAME
            docent \\- \(escaped(lowered(program.abstract ?? "").trimmingStop))
            .SH SYNOPSIS
            .nf
            \\fBdocent\\fR [\\fIDOCUMENT\\fR|\\fIFOLDER\\fR ...]

            """
        for command in commands { page += "\\fBdocent \(command.commandName)\\fR \(synopsis(command))\n" }
        page += ".fi\n.SH DESCRIPTION\n"
        page += paragraphs.filter { !$0.hasPrefix("Exit status") }.map { escaped($0) + "\n" }.joined(separator: ".PP\n")
        page += ".SH COMMANDS\n"
        for command in commands {
            page += ".SS docent \(command.commandName)\n\(escaped(command.abstract ?? ""))\n"
            for paragraph in (command.discussion ?? standing(for: command)?.discussion ?? "").split(separator: "\n\n") {
                page += ".PP\n\(escaped(String(paragraph)))\n"
            }
            page += own(command, among: commands).map(entry).joined()
        }
        page += ".SH OPTIONS\nEvery command that gives answers has these.\n"
        page += shared(commands).map(entry).joined()
        page +=
            ".SH THE SHELL\n.SS Commands\n\(topic("commands")).SS Keys\n\(topic("keys")).SS Settings\n\(topic("settings"))"
        page += ".SH EXIT STATUS\n" + statuses(paragraphs)
        page += examples
        return page
    }

    /// The options that more than one command has.
    private static func shared(_ commands: [ToolInfo.Command]) -> [ToolInfo.Argument] {
        let options = commands.flatMap(visible).filter { $0.kind != .positional }
        var seen: Set<String> = []
        return options.filter { option in
            let name = label(option)
            return options.count { label($0) == name } > 1 && seen.insert(name).inserted
        }
    }

    /// The arguments of a command that it doesn't share.
    private static func own(_ command: ToolInfo.Command, among commands: [ToolInfo.Command]) -> [ToolInfo.Argument] {
        let sharedNames = Set(shared(commands).map(label))
        return visible(command).filter { !sharedNames.contains(label($0)) }
    }

    /// Its arguments, and those of the subcommand that stands for it.
    private static func visible(_ command: ToolInfo.Command) -> [ToolInfo.Argument] {
        ((standing(for: command)?.arguments ?? []) + (command.arguments ?? [])).filter(\.shouldDisplay)
    }

    /// The subcommand that is meant where none is named.
    private static func standing(for command: ToolInfo.Command) -> ToolInfo.Command? {
        command.subcommands?.first { $0.commandName == command.defaultSubcommand }
    }

    /// A topic of help, whose lines have a form and its words in columns, as a list.
    private static func topic(_ name: String) -> String {
        let lines = (Help.text(on: name) ?? "").split(separator: "\n")
        return lines.map { line in
            let columns = String(line).split(separator: /\s{2,}/)
            guard columns.count == 2 else { return ".PP\n\(escaped(columns.joined(separator: " ")))\n" }
            return ".TP\n.B \(escaped(String(columns[0])))\n\(escaped(String(columns[1])))\n"
        }.joined()
    }

    private static func synopsis(_ command: ToolInfo.Command) -> String {
        visible(command).filter { $0.kind == .positional }.map { argument in
            let name = "\\fI\((argument.valueName ?? "").uppercased())\\fR" + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(name)]" : name
        }.joined(separator: " ") + " [\\fIOPTIONS\\fR]"
    }

    /// `-q, --quiet`, `--format format`, or a positional argument's name.
    private static func label(_ argument: ToolInfo.Argument) -> String {
        guard argument.kind != .positional else { return "\\fI\((argument.valueName ?? "").uppercased())\\fR" }
        let names = (argument.names ?? []).map { name in
            "\\fB\(name.kind == "long" ? "\\-\\-" : "\\-")\(escaped(name.name))\\fR"
        }
        let value = argument.kind == .option ? " \\fI\((argument.valueName ?? "value").uppercased())\\fR" : ""
        return names.sorted { $0.count < $1.count }.joined(separator: ", ") + value
    }

    private static func entry(_ argument: ToolInfo.Argument) -> String {
        var words = escaped(argument.abstract ?? "")
        if let values = argument.allValues, !values.isEmpty {
            words += "\nOne of " + values.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ") + "."
        }
        return ".TP\n\(label(argument))\n\(words)\n"
    }

    /// `Exit status: 0 done, 1 …` as a list.
    private static func statuses(_ paragraphs: [String]) -> String {
        guard let paragraph = paragraphs.first(where: { $0.hasPrefix("Exit status: ") }) else { return "" }
        let entries = paragraph.dropFirst("Exit status: ".count).split(separator: /, (?=[0-9] )/)
        return entries.map { entry in
            let parts = entry.split(separator: " ", maxSplits: 1)
            return ".TP\n.B \(parts[0])\n\(escaped(String(parts.last ?? "")).trimmingStop).\n"
        }.joined()
    }

    private static let examples = """
        .SH EXAMPLES
        .TP
        .B docent query 'links | count by host | sort count desc' report.md
        How often each host is linked to.
        .TP
        .B docent query 'money | where value > $100 million | select value, at' reports/
        The large sums in a folder of documents, each with its place.
        .TP
        .B docent reports/
        A shell on them;
        .B :help
        lists what there is to ask.
        .SH FILES
        .TP
        .I PREFIX/share/docent
        Documents to try, scripts to keep, and tours.
        .TP
        .I ~/.local/state/docent
        What the shell remembers: lines, and your place in each tour. XDG_STATE_HOME can name another folder.
        .TP
        .I ~/.cache/docent
        Snapshots of large folders, which may be removed at any time. XDG_CACHE_HOME can name another folder.
        .TP
        .I ~/.editrc
        Keys, as libedit reads them.
        .SH SEE ALSO
        The language, its relations, functions and errors:
        .B docent help
        .IR TOPIC .

        """

    /// Text in which nothing is a request or an escape.
    private static func escaped(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
        return safe.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }.joined(separator: "\n")
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension String {
    /// Without a full stop at its end.
    fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
