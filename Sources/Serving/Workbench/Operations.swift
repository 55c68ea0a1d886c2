import Corpus
import Documents
import Query
import Rendering
import Session
import Values

extension Operation {
    /// All, in the order in which they are told.
    package static let all: [Operation] = [
        query, answer, check, explain, describe, verify, read, open, close, documents, complete, inspect, whole, format,
    ]

    private static let queryText = Parameter("query", .text, required: true, "Statements of the language.")

    static let query = Operation(
        "query", "Runs statements on the open documents and gives their results.",
        [
            queryText,
            Parameter("rows", .count, "How many rows of each result are wanted; 1000 if it is not given."),
            Parameter("documents", .texts, "Files and folders to open first."),
            Parameter(
                "width", .count, "If people are to see it, too: how many columns wide text may be."),
        ],
        result: """
            'results': for rows 'kind' ("rows", or "drawing" with its 'drawing' as text), 'columns', 'rows' as \
            'docent query --format json' writes them with their places, 'count' of all rows and whether they are 'cut'; else \
            'kind' "value" with 'value', or "text" with 'text'. With 'width', rows have besides what people see: 'text' as in \
            a terminal, and 'html' or 'svg', of the first 100. 'notes' and 'diagnostics' besides. Names made by 'let', 'def' and \
            'param', and 'it', are kept for the next query.
            """
    ) { arguments, workbench throws(RPCError) in
        try workbench.open(arguments.texts("documents") ?? [])
        var limits = ShownResult.Limits()
        if let rows = arguments.count("rows") { limits.rows = rows }
        if let width = arguments.count("width") {
            var look = SeenPart.Look()
            (look.rows, look.width) = (min(look.rows, limits.rows), max(width, 20))
            limits.look = look
        }
        let said = try workbench.answer(arguments.text("query") ?? "", .json, limits)
        try workbench.check(said)
        return workbench.json(of: said)
    }

    static let check = Operation(
        "check", "Says what is wrong with a script, and what is odd, without running it.",
        [
            Parameter("text", .text, required: true, "The script."),
            Parameter("path", .text, "Where it stands, for its imports and for messages."),
        ],
        result: "'diagnostics', as 'docent check --format json' writes them."
    ) { arguments, workbench throws(RPCError) in
        let path = arguments.text("path")
        let script = Script(arguments.text("text") ?? "", path: path)
        return ["diagnostics": Workbench.json(of: workbench.session.inspect(script), path: path ?? "")]
    }

    static let explain = Operation(
        "explain", "Says what each stage of a query does and how many rows it leaves, or what an error code means.",
        [Parameter("query", .text, required: true, "A query, or a code such as E102.")],
        result: "'steps': each with its 'source', its 'words' and its 'rows'; or for a code its 'text'."
    ) { arguments, workbench throws(RPCError) in
        switch try workbench.explain(arguments.text("query") ?? "") {
        case .code(let text): return ["text": .text(text)]
        case .steps(let steps):
            return [
                "steps": .list(
                    steps.map { step in
                        .object(leavingOutNil: [
                            "source": .text(step.source), "words": .text(step.words),
                            "rows": step.rows.map { .count($0) },
                        ])
                    })
            ]
        }
    }

    static let describe = Operation(
        "describe", "Tells what there is to ask: help on a topic, or all relations, stages and functions.",
        [Parameter("topic", .text, "A word of the language, an error code or a list such as 'functions'.")],
        result: """
            'text' of a topic; else 'relations' (each with its 'fields'), 'stages', 'functions' and 'topics', each with its \
            'help'.
            """
    ) { arguments, workbench throws(RPCError) in
        if let topic = arguments.text("topic") {
            return ["topic": .text(topic), "text": .text(try workbench.help(on: topic))]
        }
        return Reference.json
    }

    static let verify = Operation(
        "verify", "Says whether the receipts of a result's rows, or a quotation, still stand in the documents.",
        [
            Parameter("rows", .objects, "Rows of a result, each with its 'sources'."),
            Parameter("quotation", .text, "Words that an open document should have."),
        ],
        result: """
            Of rows: 'rows', how many are 'standing', and 'findings', one for each passage that is not as it was. Of a \
            quotation: whether it is 'standing', and its 'places'.
            """
    ) { arguments, workbench throws(RPCError) in
        guard arguments.has("rows") != arguments.has("quotation") else {
            throw RPCError(.invalidParams, "'verify' needs either 'rows' or 'quotation'")
        }
        if let quotation = arguments.text("quotation") {
            let places = try workbench.places(of: quotation)
            return ["standing": .truth(!places.isEmpty), "places": .list(places)]
        }
        let rows = arguments.list("rows") ?? []
        return try workbench.verify(rows)
    }

    static let read = Operation(
        "read", "Gives the text of a section, or of a whole document.",
        [
            Parameter(
                "section", .text, "Its heading, or the beginning or a part of it; without it, the whole document."),
            Parameter("document", .text, "The document's path; without it, any that is open."),
            Parameter("bytes", .count, "How much text is wanted at most; 1000000 if it is not given."),
        ],
        result: "'text', whether it is 'cut', and its place: 'doc', 'heading', 'line', 'endLine', 'start' and 'end'."
    ) { arguments, workbench throws(RPCError) in
        let passage = try workbench.read(arguments.text("section"), of: arguments.text("document"))
        let most = min(arguments.count("bytes") ?? 1_000_000, ShownResult.Limits().bytes)
        let lines = passage.lines
        let isCut = passage.text.utf8.count > most
        return .object(leavingOutNil: [
            "doc": .text(passage.document.path), "heading": passage.heading.map { .text($0) },
            "line": .count(lines.lowerBound), "endLine": .count(lines.upperBound),
            "start": .count(Int(passage.span.lowerBound)), "end": .count(Int(passage.span.upperBound)),
            "text": .text(passage.text.beginning(most)), "cut": .truth(isCut),
        ])
    }

    static let open = Operation(
        "open", "Opens documents and folders, besides those that are open.",
        [Parameter("paths", .texts, required: true, "Files and folders.")],
        result: "'documents', how many are open now."
    ) { arguments, workbench throws(RPCError) in
        try workbench.open(arguments.texts("paths") ?? [])
        return ["documents": .count(workbench.session.library.given.count)]
    }

    static let close = Operation(
        "close", "Closes documents: relations no longer ask them, and opened again they are read again.",
        [Parameter("paths", .texts, required: true, "Their paths; a folder's for all in it.")],
        result: "'closed', how many these were, and 'documents', how many are open now."
    ) { arguments, workbench throws(RPCError) in
        let closed = workbench.session.close(arguments.texts("paths") ?? [])
        return ["closed": .count(closed), "documents": .count(workbench.session.library.given.count)]
    }

    static let documents = Operation(
        "documents", "Lists the open documents.", result: "'documents', each with its 'path' and 'bytes'."
    ) { _, workbench throws(RPCError) in
        let documents = workbench.session.library.givenDocuments
        return [
            "documents": .list(documents.map { ["path": .text($0.path), "bytes": .count($0.fileCount)] })
        ]
    }

    static let complete = Operation(
        "complete", "Says what can stand at a place of a query.",
        [
            Parameter("text", .text, required: true, "The query so far."),
            Parameter("cursor", .count, "The place, in bytes of its UTF-8; without it, its end."),
        ],
        result:
            """
            'candidates', each with its 'text', 'label', 'help' and 'kind' ("function", "stage", "relation", "field", "word", \
            "value" or "name"), and what they replace: 'start' and 'end' in bytes; \
            'isIncomplete' while documents are looked through for more, so that it is worth asking again.
            """
    ) { arguments, workbench throws(RPCError) in
        let text = arguments.text("text") ?? ""
        let cursor = min(arguments.count("cursor") ?? text.utf8.count, text.utf8.count)
        let completions = workbench.session.completions(text, at: cursor)
        return .object(leavingOutNil: [
            "start": .count(completions.replaced.lowerBound), "end": .count(completions.replaced.upperBound),
            "candidates": .list(
                completions.candidates.map {
                    [
                        "text": .text($0.text), "label": .text($0.label), "help": .text($0.help),
                        "kind": .text(CandidateKind($0).rawValue),
                    ]
                }),
            "isIncomplete": completions.progress == nil ? nil : .truth(true),
        ])
    }

    static let format = Operation(
        "format", "Brings a script into the standard layout.",
        [Parameter("text", .text, required: true, "The script.")], result: "'text'."
    ) { arguments, workbench throws(RPCError) in
        switch ScriptFormatter.format(Script(arguments.text("text") ?? "")) {
        case .success(let text): return ["text": .text(text)]
        case .failure(let failure):
            throw RPCError(
                .failed,
                failure.diagnostics.first.map(Workbench.line) ?? "no layout was found that keeps its meaning",
                data: ["diagnostics": Workbench.json(of: failure.diagnostics)])
        }
    }
}
