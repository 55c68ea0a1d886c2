import Synchronization

/// The files that have been read as documents, scripts or tours: nothing is written in place of them.
///
/// A file is known by what it is, not by how its path is spelled. To be used from any thread.
public final class ReadFiles: Sendable {
    private let known = Mutex(Known())

    private struct Known {
        var files: [SystemCalls.Identity: Reading] = [:]
        var paths: Set<SystemPath> = []
        /// What was noted last: thousands of documents are, and few ask for it.
        var waiting: [(path: String, status: SystemCalls.Status?)] = []

        /// No more wait, or the same that is read again and again would take more and more room.
        static let most = 1 << 16

        mutating func note(_ files: [(path: String, status: SystemCalls.Status?)]) {
            waiting += files
            if waiting.count > Self.most { takeWaiting() }
        }

        mutating func takeWaiting() {
            for (path, status) in waiting {
                let systemPath = path == "-" ? nil : SystemPath(path)
                if let status { files[status.identity] = Reading(path: systemPath, modified: status.modified) }
                if let systemPath { paths.insert(systemPath) }
            }
            waiting = []
        }
    }

    /// How a file was met.
    private struct Reading {
        /// Nil for standard input.
        var path: SystemPath?
        var modified: SystemCalls.Time
    }

    public init() {}

    /// Notes a file that is open to be read.
    func note(_ status: SystemCalls.Status, path: String) {
        guard status.kind == .file else { return }
        known.withLock { $0.note([(path, status)]) }
    }

    /// Notes a path that is to be read, whatever file it comes to lead to.
    public func note(path: String) {
        known.withLock { $0.note([(path, nil)]) }
    }

    /// Notes files that need not be read, for all is known of them.
    func note(_ files: [(path: String, status: SystemCalls.Status?)]) { known.withLock { $0.note(files) } }

    /// Gives their whole paths to those that start from the working folder, before that is another.
    public func makePathsAbsolute() {
        guard let here = Folder.realPath(".") else { return }
        known.withLock { known in
            known.takeWaiting()
            known.paths = Set(known.paths.map { $0.absolute(in: here) })
            for (file, reading) in known.files { known.files[file]?.path = reading.path?.absolute(in: here) }
        }
    }

    /// Whether a path leads to one of the files, or one of the files' paths leads there by now.
    public func hold(_ path: String) -> Bool { (try? SystemCalls.status(path)).map(hold) ?? false }

    func hold(_ status: SystemCalls.Status) -> Bool {
        let known = known.withLock { known in
            known.takeWaiting()
            return known
        }
        if let reading = known.files[status.identity], isStill(reading, status) { return true }
        return known.paths.contains { (try? SystemCalls.status($0.text))?.identity == status.identity }
    }

    /// Whether a file is the one that was read: the number of one that is gone may have been given to another.
    private func isStill(_ reading: Reading, _ status: SystemCalls.Status) -> Bool {
        guard let path = reading.path, reading.modified != status.modified else { return true }
        return (try? SystemCalls.status(path.text))?.identity == status.identity
    }
}
