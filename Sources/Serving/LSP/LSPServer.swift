import Corpus
import Documents
import Query
import Session

/// `docent lsp`: scripts and tours in editors, by the Language Server Protocol 3.17 on standard streams.
package final class LSPServer: Server {
    package let stopFlag = StopFlag()
    package var exitStatus: Int32? { life.exitStatus }
    package let abandonedStatus: Int32 = 1

    var encoding = PositionEncoding.utf16
    /// What is open, by its URI.
    private(set) var open: [String: OpenScript] = [:]
    /// The folders of the workspace.
    private(set) var folders: [String] = []
    private(set) var sessions: SessionsOfScripts
    private weak var connection: Connection?
    private var isInitialized = false
    private var life = ServerLife()
    /// Those whose diagnostics are to be told, as soon as nothing else is to be done.
    private var waiting: [String] = []
    /// What is known of each from when it was looked at last.
    private var memos: [String: InspectionMemo] = [:]
    /// What was told last of each, so that nothing is told twice.
    private var told: [String: [UInt8]] = [:]

    /// - Parameters:
    ///   - memory: How much a statement that is run may take; nil for a share of the machine's.
    ///   - documents: What scripts ask that name no documents; empty for the workspace's.
    package init(memory: MemorySize? = nil, documents: [String] = []) {
        sessions = SessionsOfScripts(stopFlag: stopFlag, memory: memory, documents: documents)
    }

    /// Lets the server tell the client of what it has not asked for.
    package func connect(_ connection: Connection) { self.connection = connection }

    // MARK: Life

    package func result(of call: Call) throws(RPCError) -> JSON {
        if try life.ends(with: call.method) { return .null }
        switch call.method {
        case "initialize":
            guard !isInitialized else { throw RPCError(.invalidRequest, "'initialize' may come only once") }
            return initialize(call.parameters)
        case _ where !isInitialized:
            throw RPCError(.unavailable, "'initialize' must come first")
        case "shutdown":
            life.shutDown()
            return .null
        default: break
        }
        if call.id == nil {
            take(call.method, call.parameters)
            return .null
        }
        guard let feature = LSPFeature.all[call.method] else {
            throw RPCError(.methodNotFound, "no method '\(call.method)'")
        }
        return try feature(self, call.parameters)
    }

    private func initialize(_ parameters: FieldValue) -> JSON {
        isInitialized = true
        let encodings = parameters["capabilities"]?["general"]?["positionEncodings"]?.list?.compactMap(\.text) ?? []
        encoding = encodings.contains(PositionEncoding.utf8.rawValue) ? .utf8 : .utf16
        let named = parameters["workspaceFolders"]?.list?.compactMap { $0["uri"]?.text } ?? []
        let root = parameters["rootUri"]?.text.map { [$0] } ?? []
        folders = (named.isEmpty ? root : named).compactMap(FileAddress.path)
        sessions.folders = folders
        return [
            "capabilities": LSPFeature.capabilities(encoding),
            "serverInfo": ["name": "docent", "version": .text(Version.text)],
        ]
    }

    // MARK: Notifications

    private func take(_ method: String, _ parameters: FieldValue) {
        let item = parameters["textDocument"]
        let uri = item?["uri"]?.text ?? ""
        switch method {
        case "textDocument/didOpen":
            open[uri] = OpenScript(
                uri: uri, language: item?["languageId"]?.text ?? "", version: item?["version"]?.int,
                text: item?["text"]?.text ?? "")
            changed(uri)
        case "textDocument/didChange":
            guard var script = open[uri] else { return }
            // Those that run on the place of the text are read by nobody meanwhile.
            open[uri] = nil
            script.version = item?["version"]?.int
            var document = script.document
            for change in parameters["contentChanges"]?.list ?? [] { apply(change, to: &document) }
            script.document = document
            open[uri] = script
            changed(uri)
        case "textDocument/didClose":
            (open[uri], memos[uri]) = (nil, nil)
            waiting.removeAll { $0 == uri }
            told[uri] = nil
            publish(uri, version: nil, [])
            open.keys.forEach(changed)
        case "workspace/didChangeWorkspaceFolders":
            let event = parameters["event"]
            func paths(_ key: String) -> [String] {
                (event?[key]?.list ?? []).compactMap { $0["uri"]?.text.flatMap(FileAddress.path) }
            }
            let removed = paths("removed")
            folders = folders.filter { !removed.contains($0) } + paths("added")
            sessions.folders = folders
        case "workspace/didChangeWatchedFiles", "textDocument/didSave":
            sessions.forget()
            open.keys.forEach(changed)
        default: break
        }
    }

    private func apply(_ change: FieldValue, to document: inout TextDocument) {
        guard let text = change["text"]?.text else { return }
        guard let range = change["range"], !range.isNull else {
            document = TextDocument(text)
            return
        }
        let start = offset(range["start"], in: document)
        let end = offset(range["end"], in: document)
        document.replace(min(start, end)..<max(start, end), with: text)
    }

    private func offset(_ position: FieldValue?, in document: TextDocument) -> Int {
        document.offset(
            of: LSPPosition(line: position?["line"]?.int ?? 0, character: position?["character"]?.int ?? 0), encoding)
    }

    /// Notes that diagnostics may be other ones: of a script, and of those that may import it.
    private func changed(_ uri: String) {
        sessions.forgetNames(except: open[uri]?.path ?? "")
        for other in open.values where other.uri == uri || other.syntax.contains(where: \.importsScript) {
            if !waiting.contains(other.uri) { waiting.append(other.uri) }
        }
    }

    package func whenIdle() {
        while let uri = waiting.popLast() {
            guard let script = open[uri] else { continue }
            publish(uri, version: script.version, diagnostics(of: script).map { $0.json(in: script, encoding) })
        }
    }

    private func publish(_ uri: String, version: Int?, _ diagnostics: [JSON]) {
        let list = JSON.list(diagnostics)
        let bytes = list.bytes
        // An editor that has moved on wants to know of its new version even where nothing has changed.
        let key = bytes + Array("\(version ?? -1)".utf8)
        guard told[uri] != key else { return }
        told[uri] = open[uri] == nil ? nil : key
        connection?.notify(
            "textDocument/publishDiagnostics",
            .object(leavingOutNil: [
                "uri": .text(uri), "version": version.map { .count($0) }, "diagnostics": .written(bytes),
            ]))
    }

    /// Tells a person something.
    func show(_ text: String) { connection?.notify("window/showMessage", ["type": 3, "message": .text(text)]) }

    // MARK: What features need

    /// The script and the offset that a request is about; nil for one that is not open.
    func textPosition(_ parameters: FieldValue) -> (script: OpenScript, offset: Int)? {
        guard let script = script(parameters) else { return nil }
        return (script, offset(parameters["position"], in: script.document))
    }

    /// What is known of the statements of a script.
    func memo(of script: OpenScript) -> InspectionMemo {
        if let known = memos[script.uri] { return known }
        let memo = InspectionMemo()
        memos[script.uri] = memo
        return memo
    }

    /// The script that a request is about.
    func script(_ parameters: FieldValue) -> OpenScript? {
        (parameters["textDocument"]?["uri"]?.text).flatMap { open[$0] }
    }

    /// The range of a request, in bytes.
    func range(_ value: FieldValue?, in script: OpenScript) -> Range<Int> {
        let start = offset(value?["start"], in: script.document)
        return start..<max(start, offset(value?["end"], in: script.document))
    }

    /// What finds names, with the scripts as they are now.
    var names: NameIndex {
        NameIndex(open: Dictionary(open.values.map { ($0.path, $0) }, uniquingKeysWith: { $1 }), folders: folders)
    }

    /// The texts of what is open, by paths.
    var drafts: [String: String] {
        Dictionary(open.values.map { ($0.path, $0.script.text) }, uniquingKeysWith: { $1 })
    }

    /// A place in a script, for an editor to go to.
    func location(_ script: OpenScript, _ span: Range<Int>) -> JSON {
        ["uri": .text(script.uri), "range": script.document.range(of: span, encoding)]
    }
}

extension StatementSyntax {
    fileprivate var importsScript: Bool { if case .import = kind { true } else { false } }
}
