import Documents
import Glibc
import Synchronization

/// The files beside the open documents, for links that lead to them.
public final class Disk: LinkedFiles {
    /// The names of all files below a folder, or nil where there are too many; looked up once.
    private let names = Mutex<[String: Set<String>?]>([:])
    /// How many files and folders are looked at.
    private static let limit = 200_000

    public init() {}

    public func exists(_ path: String) -> Bool { (try? SystemCalls.status(path)) != nil }

    public func holds(_ names: [String], below folder: String) -> Bool? {
        let all = self.names.withLock { known in
            if let all = known[folder] { return all }
            let all = Folder.names(below: folder.isEmpty ? "." : folder, limit: Self.limit)
            known[folder] = .some(all)
            return all
        }
        return all.map { all in names.contains { all.contains($0.lowercased()) } }
    }
}
