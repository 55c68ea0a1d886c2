import Corpus
import Documents
import Query
import Session

/// The sessions in which scripts are completed and run: one for each choice of documents.
final class SessionsOfScripts {
    /// The folders of the workspace.
    var folders: [String] = [] {
        didSet { forget() }
    }
    private let stopFlag: StopFlag
    private let memory: MemorySize?
    private let documents: [String]
    private var known: [[String]: (session: Session, problems: [String])] = [:]
    private var ofWorkspace: [String]?

    init(stopFlag: StopFlag, memory: MemorySize?, documents: [String]) {
        (self.stopFlag, self.memory, self.documents) = (stopFlag, memory, documents)
    }

    /// Reads documents again when they are next asked.
    func forget() {
        known = [:]
        knownNames = nil
        ofWorkspace = nil
    }

    /// A session with the documents that a script names, else with those that the server was given, else with some of the
    /// workspace's; and what is wrong with those that the script names.
    func session(for script: OpenScript, drafts: [String: String]) -> (session: Session, problems: [String]) {
        let named = script.documents
        let base = Folder.prefix(of: script.path)
        let paths: [String]
        if let named {
            paths = named.paths.map { $0.utf8.first == UInt8(ascii: "/") ? $0 : base + $0 }
        } else {
            paths = documents.isEmpty ? workspaceDocuments() : documents
        }
        if let known = known[paths] {
            known.session.drafts = drafts
            return known
        }
        let session = Session(stopFlag: stopFlag)
        session.memory = memory
        session.writingRules.isReadOnly = true
        session.drafts = drafts
        var problems: [String] = []
        _ = session.open(paths.filter { $0 != "-" }) { part in
            if case .problem(let text) = part { problems.append(text) }
        }
        // What was stopped is not all there is.
        if !stopFlag.isStopped { known[paths] = (session, problems) }
        return (session, named == nil ? [] : problems)
    }

    /// What was found out last of names.
    private var knownNames: (session: Session, path: String, made: [UInt8], names: Engine.Names)?

    /// The names that statements of a script make.
    func names(after made: [UInt8], for script: OpenScript, drafts: [String: String]) -> Engine.Names {
        let session = session(for: script, drafts: drafts).session
        if let known = knownNames, known.session === session, known.path == script.path, known.made == made {
            return known.names
        }
        let names = session.names(after: Script(String(decoding: made, as: UTF8.self), path: script.path))
        knownNames = (session, script.path, made, names)
        return names
    }

    /// Finds the names of a script out again, where another has changed that it may import.
    func forgetNames(except path: String) { if knownNames?.path != path { knownNames = nil } }

    /// How many of the workspace's documents are opened, how many bytes they have, and how long they are looked for.
    private static let (mostDocuments, mostBytes, patience) = (200, 20_000_000, Duration.milliseconds(300))

    /// The first documents of the workspace: to ask some is better than to read a whole disk.
    private func workspaceDocuments() -> [String] {
        if let ofWorkspace { return ofWorkspace }
        let end = ContinuousClock.now + Self.patience
        var paths: [String] = []
        var bytes = 0
        for folder in folders {
            let found = Folder(folder, until: { ContinuousClock.now > end })
            for path in found.paths.prefix(Self.mostDocuments - paths.count) {
                bytes += File.size(of: path) ?? 0
                guard bytes <= Self.mostBytes else { break }
                paths.append(path)
            }
        }
        ofWorkspace = paths
        return paths
    }
}
