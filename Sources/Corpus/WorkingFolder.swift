import Platform
import Synchronization

/// The process's working folder, which a person may change.
///
/// Documents are called by their paths from the folder in which the program started, wherever it has gone since: so a document
/// keeps its name, and its links lead where they led.
public final class WorkingFolder: Sendable {
    /// The only one: a process has one working folder.
    public static let shared = WorkingFolder()

    /// The folder in which the program started, with a `/` at its end; empty as long as nobody has left it.
    private let left = Mutex("")

    private init() {}

    /// The folder in which the program started, with a `/` at its end; empty as long as nobody has left it.
    public var start: String { left.withLock(\.self) }

    /// Goes to a folder, and tells its path without links.
    public func move(to path: String) throws(ReadingProblem) -> String {
        let before = Folder.realPath(".")
        guard let systemPath = SystemPath(path) else { throw ReadingProblem(path: path, reason: .system(EINVAL)) }
        guard systemPath.withCString({ chdir($0) }) == 0 else {
            throw ReadingProblem(path: path, reason: .system(errno))
        }
        if let before { left.withLock { if $0.isEmpty { $0 = before.hasSuffix("/") ? before : before + "/" } } }
        return Folder.realPath(".") ?? path
    }

    /// Its path as people read it: with `~` for a home that it is, or is in.
    public func shown(home: String?) -> String {
        guard let here = Folder.realPath(".") else { return "?" }
        guard let home = home.flatMap(Folder.realPath), home != "/", here.utf8.starts(with: home.utf8) else {
            return here
        }
        let rest = String(decoding: here.utf8.dropFirst(home.utf8.count), as: UTF8.self)
        return rest.isEmpty || rest.hasPrefix("/") ? "~" + rest : here
    }

    /// Where a path leads that starts from the folder in which the program started.
    public func fullPath(of path: String) -> String { path.utf8.first == UInt8(ascii: "/") ? path : start + path }

    /// What a path that starts from the present folder is called: by its way from where the program started, if that goes down, or
    /// by its whole path.
    public func name(of path: String) -> String {
        let start = start
        guard !start.isEmpty, path.utf8.first != UInt8(ascii: "/"), path != "-", let here = Folder.realPath(".") else {
            return path
        }
        let whole = Self.joined(here, path)
        guard whole.utf8.starts(with: start.utf8), whole.utf8.count > start.utf8.count else {
            return whole + "/" == start ? "." : whole
        }
        return String(decoding: whole.utf8.dropFirst(start.utf8.count), as: UTF8.self)
    }

    /// A path below a folder, without `.` and, as far as the folder's own path goes, without `..`.
    private static func joined(_ folder: String, _ path: String) -> String {
        var parts = folder.split(separator: "/")
        var rest = path.split(separator: "/")[...]
        while let first = rest.first, first == "." || first == ".." {
            if first == "..", !parts.isEmpty { parts.removeLast() }
            rest = rest.dropFirst()
        }
        return "/" + (parts + rest).joined(separator: "/")
    }
}
