import Documents
import Platform
import Synchronization

/// The files beside the open documents, for links that lead to them.
public final class Disk: LinkedFiles {
    /// Where relative paths start from, as documents' do: see `Loader.base`.
    private let base = Mutex("")
    /// The names of all files below a folder, or nil where there are too many; looked up once.
    private let names = Mutex<[String: Set<String>?]>([:])
    /// How many files and folders are looked at.
    private static let limit = 200_000
    private let stop: @Sendable () -> Bool

    /// - Parameter isStopped: Whether nobody wants to know any more; it is asked while folders are walked through.
    public init(until isStopped: @escaping @Sendable () -> Bool = { false }) { stop = isStopped }

    /// Whether nobody wants an answer any more.
    public var isStopped: Bool { stop() }

    /// Sets where relative paths start from: empty for the working folder, else with a `/` at its end.
    public func setBase(_ base: String) { self.base.withLock { $0 = base } }

    private func fullPath(of path: String) -> String {
        // Documents' paths are as they are shown.
        let path = SystemPath.named(path)
        return path.hasPrefix("/")
            ? path : WorkingFolder.shared.fullPath(of: base.withLock(\.self) + (path.isEmpty ? "." : path))
    }

    /// Whether a file or folder is at a path.
    public func exists(_ path: String) -> Bool {
        let fullPath = fullPath(of: path)
        // Of what a folder doesn't list the system need not be asked: a link may mean twenty paths, of which one is there.
        return mayBeListed(fullPath) && (try? SystemCalls.status(fullPath)) != nil
    }

    /// Lets go of what was found out.
    public func forget() {
        names.withLock { $0 = [:] }
        listings.withLock { $0 = Listings() }
    }

    // MARK: Listings

    /// What folders list, in small letters, for systems to which case doesn't count; looked up once.
    private struct Listings {
        /// Nil for a folder that can't be listed, or has too much.
        var names: [Substring: Set<String>?] = [:]
        /// How many more names are kept.
        var room = 200_000
    }

    private let listings = Mutex(Listings())

    /// Whether a path's folder may list its name; true where that isn't known.
    private func mayBeListed(_ path: String) -> Bool {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        let (folder, name) = (path[..<start], path[start...])
        guard !name.isEmpty, name != ".", name != ".." else { return true }
        return listings.withLock { listings in
            let names = if let known = listings.names[folder] { known } else { list(folder, &listings) }
            return names?.contains(name.lowercased()) ?? true
        }
    }

    private func list(_ folder: Substring, _ listings: inout Listings) -> Set<String>? {
        var names: Set<String>?
        do throws(ReadingProblem) {
            let entries = try Folder.entries(
                of: folder.isEmpty ? "." : String(folder), hidden: true, limit: listings.room, until: stop)
            if entries.count < listings.room, !isStopped { names = Set(entries.map { $0.name.lowercased() }) }
        } catch {
            // In what is not there, or is no folder, nothing is.
            if case .system(let code) = error.reason, code == ENOENT || code == ENOTDIR { names = [] }
        }
        listings.room -= names?.count ?? 0
        if !isStopped { listings.names[folder] = .some(names) }
        return names
    }

    /// Whether a file of one of these names is in a folder or below it; nil where there are too many to tell.
    public func holds(_ names: [String], below folder: String) -> Bool? {
        let folder = fullPath(of: folder)
        let all = self.names.withLock { known in
            if let all = known[folder] { return all }
            let all = Folder.names(below: folder, limit: Self.limit, until: stop)
            if !isStopped { known[folder] = .some(all) }
            return all
        }
        return all.map { all in names.contains { all.contains($0.lowercased()) } }
    }
}
