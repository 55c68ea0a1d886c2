import Query
import Session

/// What programs need in which a person types to the session: notebooks, consoles.
extension Operation {
    static let answer = Operation(
        "answer",
        "Answers an input as the shell does, commands such as ':fields' too, and gives what a person is to see.",
        [
            Parameter("input", .text, required: true, "Statements, or a command."),
            Parameter("rows", .count, "How many rows of a table are shown, if ':set rows' says nothing else; 100."),
            Parameter("width", .count, "How many columns wide text is, if ':set width' says nothing else; 100."),
            Parameter("colors", .truth, "Whether text has the terminal's colours, as its sequences."),
        ],
        result: """
            'parts' in their order, each with its 'kind' and its 'text' as in a terminal: "rows" with 'html', a table, and \
            the 'count' of all rows; "drawing" with 'svg'; "value", "text" and "note"; "error" and "warning", with 'message' \
            and, where there is one, 'code'. 'ending': "done", "assertionFailed", "wrong", "unreadable" or "stopped"; and \
            'isLast' after ':quit'. The documents that have changed are read anew first.
            """
    ) { arguments, workbench throws(RPCError) in
        var look = SeenPart.Look()
        look.rows = arguments.count("rows") ?? look.rows
        look.width = max(arguments.count("width") ?? look.width, 20)
        look.hasColors = arguments.truth("colors")
        return workbench.converse(arguments.text("input") ?? "", look)
    }

    static let inspect = Operation(
        "inspect", "Tells what is at a place of an input: help on its word, or a name's first rows.",
        [
            Parameter("text", .text, required: true, "The input so far."),
            Parameter("cursor", .count, "The place, in bytes of its UTF-8; without it, its end."),
        ],
        result: "'text' with 'start' and 'end' of the word in bytes; nothing where nothing is known."
    ) { arguments, workbench throws(RPCError) in
        let text = arguments.text("text") ?? ""
        guard let found = workbench.inspect(text, at: arguments.count("cursor") ?? text.utf8.count) else { return [:] }
        return [
            "text": .text(found.text), "start": .count(found.span.lowerBound), "end": .count(found.span.upperBound),
        ]
    }

    static let whole = Operation(
        "whole", "Says whether an input can be answered, or goes on in the next line.",
        [Parameter("text", .text, required: true, "The input so far.")],
        result: "'state': \"whole\", \"open\" where it goes on, or \"wrong\" where its form is wrong, whatever follows."
    ) { arguments, workbench throws(RPCError) in
        ["state": .text(workbench.session.wholeness(of: arguments.text("text") ?? "").rawValue)]
    }
}
