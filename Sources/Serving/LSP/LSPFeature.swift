import Documents
import Session

/// What an editor can ask for: each request with what answers it.
enum LSPFeature {
    typealias Answer = @Sendable (LSPServer, FieldValue) throws(RPCError) -> JSON

    static let all: [String: Answer] = [
        "textDocument/completion": { server, parameters in server.completions(parameters) },
        "textDocument/hover": { server, parameters in server.hover(parameters) },
        "textDocument/signatureHelp": { server, parameters in server.signature(parameters) },
        "textDocument/definition": { server, parameters in server.definition(parameters) },
        "textDocument/references": { server, parameters in server.references(parameters) },
        "textDocument/documentHighlight": { server, parameters in server.highlights(parameters) },
        "textDocument/prepareRename": { (server, parameters) throws(RPCError) in try server.prepareRename(parameters) },
        "textDocument/rename": { (server, parameters) throws(RPCError) in try server.renaming(parameters) },
        "textDocument/codeAction": { server, parameters in server.quickFixes(parameters) },
        "textDocument/formatting": { server, parameters in server.formatting(parameters) },
        "textDocument/documentSymbol": { server, parameters in server.outline(parameters) },
        "textDocument/semanticTokens/full": { server, parameters in server.colours(parameters) },
        "textDocument/codeLens": { server, parameters in server.lenses(parameters) },
        "workspace/executeCommand": { (server, parameters) throws(RPCError) in try server.execute(parameters) },
    ]

    /// What an editor is told of them.
    static func capabilities(_ encoding: PositionEncoding) -> JSON {
        [
            "positionEncoding": .text(encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": true],
            "completionProvider": ["triggerCharacters": [".", "|", " ", "(", "\"", "'"]],
            "hoverProvider": true, "signatureHelpProvider": ["triggerCharacters": ["(", ","]],
            "definitionProvider": true, "referencesProvider": true, "documentHighlightProvider": true,
            "renameProvider": ["prepareProvider": true], "codeActionProvider": ["codeActionKinds": ["quickfix"]],
            "documentFormattingProvider": true, "documentSymbolProvider": true,
            "semanticTokensProvider": [
                "legend": ["tokenTypes": .list(TokenType.allCases.map { .text($0.rawValue) }), "tokenModifiers": []],
                "full": true,
            ],
            "codeLensProvider": ["resolveProvider": false],
            "executeCommandProvider": ["commands": .list(LensCommand.allCases.map { .text($0.rawValue) })],
            "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
        ]
    }
}

/// How parts of statements are coloured: LSP's names for what is most like them.
enum TokenType: String, CaseIterable {
    case keyword, method, `class`, property, function, number, string, regexp, comment, variable

    /// Of a style of the shell; nil where it has no colour.
    init?(_ style: Highlighting.Style) {
        switch style {
        case .keyword: self = .keyword
        case .stage: self = .method
        case .relation: self = .class
        case .field: self = .property
        case .function: self = .function
        case .number: self = .number
        case .text: self = .string
        case .pattern: self = .regexp
        case .comment: self = .comment
        case .command, .wrong: return nil
        }
    }
}

/// What stands above a statement, to be clicked.
enum LensCommand: String, CaseIterable {
    case run = "docent.run"
    case explain = "docent.explain"

    var title: String { self == .run ? "Run" : "Explain" }
}
