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

    public var isStopped: Bool { stop() }

    /// Sets where relative paths start from: empty for the working folder, else with a `/` at its end.
    public func setBase(_ base: String) { self.base.withLock { $0 = base } }

    private func place(of path: String) -> String {
        // Documents' paths are as they are shown.
        let path = SystemPath.named(path)
        return path.hasPrefix("/") ? path : base.withLock(\.self) + (path.isEmpty ? "." : path)
    }

    public func exists(_ path: String) -> Bool { (try? SystemCalls.status(place(of: path))) != nil }

    public func holds(_ names: [String], below folder: String) -> Bool? {
        let folder = place(of: folder)
        let all = self.names.withLock { known in
            if let all = known[folder] { return all }
            let all = Folder.names(below: folder, limit: Self.limit, until: stop)
            if !isStopped { known[folder] = .some(all) }
            return all
        }
        return all.map { all in names.contains { all.contains($0.lowercased()) } }
    }
}
