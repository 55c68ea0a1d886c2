import Corpus
import Documents
import Platform
import Query

/// Documents are opened and closed, and what is wrong with them told.
extension Session {
    /// Opens documents and folders, besides those open; `-` is standard input.
    ///
    /// - Parameters:
    ///   - base: Where relative paths start from, with a `/` at its end; empty for the working folder.
    ///   - script: What will be asked of them, if that is known: it is made ready along with the loading.
    ///   - readsPipes: Whether the command line names them: pipes are read then, however long that takes.
    public func open(
        _ paths: [String], from base: String = "", for script: Prepared? = nil, readsPipes: Bool = false, show: Show
    ) -> Outcome.Ending {
        let relations = script?.relationsBefore ?? []
        var loader = loader
        loader.relations = relations
        loader.base = base
        disk.setBase(base)
        loader.readsPipes = readsPipes
        let paths = base.isEmpty ? paths.map(WorkingFolder.shared.name) : paths
        reading.paths += paths.map(loader.fullPath)
        let loaded = openFiles.open(paths, with: loader, in: library)
        if loaded.isStopped {
            show(.problem("stopped"))
            return .stopped
        }
        // Which files of a folder are read is said once.
        var saysWhich = true
        for problem in loaded.problems {
            show(saysWhich ? problem.part : .problem("docent: \(problem.brief)"))
            if problem.reason == .noDocuments { saysWhich = false }
        }
        showFlaws(of: loaded.documents, inFrontMatter: relations.contains(.docs), show: show)
        return loaded.problems.isEmpty ? .done : .unreadable
    }

    /// Closes documents by the paths that they are shown with, all of a folder by the folder's: relations' names ask them no
    /// more, and opened again they are read again. How many there were.
    public func close(_ paths: [String]) -> Int {
        close { path in paths.contains { $0 == path || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } }.count
    }

    /// Closes the documents whose paths fit; the paths of those that were.
    func close(where fits: (String) -> Bool) -> [String] {
        let closed = openFiles.close(in: library, where: fits)
        if !closed.isEmpty { fieldValues.forget() }
        return closed
    }

    /// What loads documents as this session does: until it is stopped.
    var loader: Loader {
        var loader = Loader()
        loader.reads = reads
        loader.rules = reading.rules
        loader.isStopped = { [stopFlag] in stopFlag.isStopped }
        loader.meter = meter
        loader.snapshots = snapshots
        return loader
    }

    /// Keeps what was made of folders' documents for the next time, where that is worth it and nobody has interrupted.
    public func keepSnapshots() {
        if isInterrupted() { snapshots?.abandon() } else { snapshots?.write(telling: meter) }
    }

    /// Waits for what goes on beside the last answer, before the program ends.
    public func finishSnapshots() { snapshots?.finish() }

    /// Front matter is read to tell what is wrong with it; of many documents only where it is asked for.
    private static let fewDocuments = 16

    /// Shows what is wrong with documents that were read.
    func showFlaws(of documents: [Document], inFrontMatter isAsked: Bool = false, show: Show) {
        guard !isAsked, documents.count > Self.fewDocuments else { return showAllFlaws(of: documents, show: show) }
        for document in documents {
            if let note = document.readingNote { showFlaw(note, of: document, show) }
        }
    }

    private func showAllFlaws(of documents: [Document], show: Show) {
        let documents = documents.filter { !$0.isKnownToBeFlawless }
        let isShort = Loader.areShort(documents)
        Parallel.forEachIndex(below: documents.count, isShort: isShort, until: { [stopFlag] in stopFlag.isStopped }) {
            index, isStopped in
            if !isStopped() { _ = documents[index].problems }
        }
        for document in documents where !stopFlag.isStopped {
            for problem in document.problems { showFlaw(problem, of: document, show) }
        }
    }

    private func showFlaw(_ problem: Problem, of document: Document, _ show: Show) {
        let line = problem.line.map { ":\($0)" } ?? ""
        show(.note("docent: \(document.path)\(line): \(problem.message)"))
    }
}
