import Corpus
import Documents
import Query
import Session

/// `docent mcp`: documents for agents, by the Model Context Protocol on standard streams.
package final class MCPServer: Server {
    let workbench: Workbench
    private weak var connection: Connection?
    /// The files and folders that the command line names.
    private let named: [String]
    /// The folders that the client shows; nil where it shows none.
    private(set) var roots: [String]?

    /// - Parameters:
    ///   - named: Documents and folders that may be read besides the client's roots.
    ///   - connection: For what the server asks the client.
    package init(_ workbench: Workbench, named: [String]) {
        (self.workbench, self.named) = (workbench, named)
        limitReading()
    }

    /// Lets the server ask the client, too.
    package func connect(_ connection: Connection) { self.connection = connection }

    package var stopFlag: StopFlag { workbench.session.stopFlag }
    /// The client ends it by closing its standard input.
    package var exitStatus: Int32? { nil }

    /// The versions of the protocol, newest first.
    static let versions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

    package func result(of call: Call) throws(RPCError) -> JSON {
        let parameters = call.parameters
        switch call.method {
        case "initialize": return initialize(parameters)
        case "notifications/initialized": askForRoots()
        case "notifications/roots/list_changed": askForRoots()
        case "ping": break
        case "tools/list":
            return ["tools": .list(MCPTool.all.map { $0.json(isReadOnly: workbench.session.writingRules.isReadOnly) })]
        case "tools/call": return try callTool(parameters)
        case "resources/list": return try MCPResources(self).list(after: parameters["cursor"])
        case "resources/templates/list": return MCPResources.templates
        case "resources/read": return try MCPResources(self).read(parameters["uri"]?.text ?? "")
        default:
            // A notification that isn't known asks for nothing.
            guard call.id != nil else { break }
            throw RPCError(.methodNotFound, "no method '\(call.method)'")
        }
        return .object([])
    }

    private func initialize(_ parameters: FieldValue) -> JSON {
        let wanted = parameters["protocolVersion"]?.text ?? ""
        mayAskForRoots = parameters["capabilities"]?["roots"]?.isRecord ?? false
        return [
            "protocolVersion": .text(Self.versions.contains(wanted) ? wanted : Self.versions[0]),
            "capabilities": [
                "tools": ["listChanged": false], "resources": ["subscribe": false, "listChanged": false],
            ],
            "serverInfo": ["name": "docent", "title": "Docent", "version": .text(Version.text)],
            "instructions": .text(Self.instructions),
        ]
    }

    private static let instructions = """
        Docent answers queries on documents (Markdown, HTML, text, tables, notebooks): their sections, items, links, tables, \
        sentences, quotations, sums of money, dates and other figures, each with its place. A query is a relation and then \
        stages: 'money | where value > $1 million | select value, sentence.text, at'. Call 'describe' without a topic for all \
        relations and stages, and with one ('money', 'where', 'functions') for more. Errors name the nearest word: mend the query \
        and ask again. Narrow and count in the query rather than asking for all rows. Cite places (column 'at'), and check what you \
        quote with 'verify'.
        """

    // MARK: Roots

    private var mayAskForRoots = false
    private var asked = 0

    private func askForRoots() {
        guard mayAskForRoots else { return }
        asked += 1
        connection?.request("roots/list", id: "roots-\(asked)")
    }

    package func take(_ response: FieldValue, to id: RequestID) {
        guard id == .text("roots-\(asked)"), let list = response["roots"]?.list else { return }
        roots = list.compactMap { $0["uri"]?.text.flatMap(FileAddress.path) }
        limitReading()
    }

    /// What the command line names and what is in the client's roots may be read, and nothing else.
    private func limitReading() {
        workbench.session.readingRules = ReadingRules(folders: roots ?? [], named: named)
    }

    /// Where a path leads: a relative one that isn't there, from the first root that has it.
    private func located(_ path: String) -> String {
        guard path.utf8.first != UInt8(ascii: "/"), Folder.realPath(path) == nil else { return path }
        for root in roots ?? [] where Folder.realPath(root + "/" + path) != nil { return root + "/" + path }
        return path
    }

    // MARK: Tools

    /// A tool's answer. What is wrong with what was asked is an answer, too, for the model to read.
    private func callTool(_ parameters: FieldValue) throws(RPCError) -> JSON {
        let name = parameters["name"]?.text ?? ""
        guard let tool = MCPTool.all.first(where: { $0.operation.name == name }) else {
            throw RPCError(
                .invalidParams,
                "no tool '\(name)'; there are \(MCPTool.all.map(\.operation.name).joined(separator: ", "))")
        }
        let answer: MCPTool.Answer
        do throws(RPCError) {
            let arguments = try Arguments(parameters["arguments"] ?? .record([]), for: tool.operation)
            try workbench.open((arguments.texts("documents") ?? []).map(located))
            answer = try tool.answer(arguments, workbench)
        } catch {
            if workbench.session.stopFlag.isStopped { throw error }
            answer = .init(text: "error: \(error.message)", isError: true)
        }
        return [
            "content": [["type": "text", "text": .text(answer.text)]], "isError": .truth(answer.isError),
        ]
    }
}
