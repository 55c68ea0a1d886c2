import Synchronization

/// The files that have been read as documents, scripts or tours: nothing is written in place of them.
///
/// A file is known by what it is, not by how its path is spelled. To be used from any thread.
public final class ReadFiles: Sendable {
    private let known = Mutex(Known())

    private struct Known {
        var files: [SystemCalls.Identity: Reading] = [:]
        var paths: Set<SystemPath> = []
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
        let systemPath = path == "-" ? nil : SystemPath(path)
        known.withLock {
            $0.files[status.identity] = Reading(path: systemPath, modified: status.modified)
            if let systemPath { $0.paths.insert(systemPath) }
        }
    }

    /// Notes a path that is to be read, whatever file it comes to lead to.
    public func note(path: String) {
        guard path != "-", let systemPath = SystemPath(path) else { return }
        known.withLock { _ = $0.paths.insert(systemPath) }
    }

    /// Gives their whole paths to those that start from the working folder, before that is another.
    public func makePathsAbsolute() {
        guard let here = Folder.realPath(".") else { return }
        known.withLock { known in
            known.paths = Set(known.paths.map { $0.absolute(in: here) })
            for (file, reading) in known.files { known.files[file]?.path = reading.path?.absolute(in: here) }
        }
    }

    /// Whether a path leads to one of the files, or one of the files' paths leads there by now.
    public func hold(_ path: String) -> Bool { (try? SystemCalls.status(path)).map(hold) ?? false }

    func hold(_ status: SystemCalls.Status) -> Bool {
        let known = known.withLock { $0 }
        if let reading = known.files[status.identity], isStill(reading, status) { return true }
        return known.paths.contains { (try? SystemCalls.status($0.text))?.identity == status.identity }
    }

    /// Whether a file is the one that was read: the number of one that is gone may have been given to another.
    private func isStill(_ reading: Reading, _ status: SystemCalls.Status) -> Bool {
        guard let path = reading.path, reading.modified != status.modified else { return true }
        return (try? SystemCalls.status(path.text))?.identity == status.identity
    }
}
