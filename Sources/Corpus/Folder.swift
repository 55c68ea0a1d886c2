import Platform
import Reading
import Synchronization

/// Finds the documents below a folder.
///
/// Hidden files and folders are left out. Links are followed, and every file and folder is taken once: by its own
/// path where that is below the folder, so that a link that leads back up does no harm.
public struct Folder: Sendable {
    /// Whether there is a folder at a path.
    public static func isFolder(_ path: String) -> Bool { (try? SystemCalls.status(path))?.kind == .folder }

    /// What stands before a file's name in its path, with the `/`; empty for a file of the working folder.
    public static func prefix(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }

    /// A folder's path without links, `.` and `..`; nil where it leads nowhere.
    public static func realPath(_ path: String) -> String? { SystemCalls.realPath(path) }

    /// The folder that the running program stands in; nil where the system doesn't tell.
    public static var ofProgram: String? {
        OperatingSystem.program.flatMap { bytes in
            bytes.lastIndex(of: UInt8(ascii: "/")).map { SystemPath(bytes[..<$0]).text }
        }
    }

    /// Whether a file of this name is taken for a document in a folder.
    public static func isDocumentName(_ name: String) -> Bool {
        FileKind(name: name)?.isInFolders ?? false
    }

    /// The paths of the documents below it, in the order of their bytes.
    public var paths: [String] { files.map(\.path) }
    /// The same with what they were as they were found; nil where that is not known.
    private(set) var files: [(path: String, status: SystemCalls.Status?)] = []
    /// The folders that were looked into, itself among them, as they were just before.
    private(set) var folders: [(path: String, status: SystemCalls.Status)] = []
    /// What could not be looked into.
    public private(set) var problems: [ReadingProblem] = []

    private var seen: Set<SystemCalls.Identity> = []
    private var links: [String] = []

    /// Looks through the folder and all below it, or until it is stopped: then not all paths are there.
    public init(_ path: String, until isStopped: @Sendable () -> Bool = { false }) {
        walk(path, until: isStopped)
        takeStatuses(from: 0, until: isStopped)
        // After all that has a path of its own; a link may lead to a folder with more links.
        if !links.isEmpty { for case let status? in files.map(\.status) { seen.insert(status.identity) } }
        var next = 0
        while next < links.count, !isStopped() {
            follow(links[next], until: isStopped)
            next += 1
        }
        files.sort { Self.precedes($0.path, $1.path) }
        problems.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        if files.isEmpty && problems.isEmpty { problems = [.init(path: path, reason: .noDocuments)] }
    }

    /// Whether a path stands before another by its bytes.
    private static func precedes(_ path: String, _ other: String) -> Bool {
        let isBefore = path.utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { others -> Bool in
                guard let start = bytes.baseAddress, let other = others.baseAddress else {
                    return bytes.count < others.count
                }
                let order = memcmp(start, other, min(bytes.count, others.count))
                return order == 0 ? bytes.count < others.count : order < 0
            }
        }
        return isBefore.flatMap(\.self) ?? path.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// The names, in small letters, of all files below a folder that are not hidden; nil where there are more than `limit`, or
    /// where something can't be looked into, or it was stopped. Links are not followed.
    static func names(below folder: String, limit: Int, until isStopped: () -> Bool = { false }) -> Set<String>? {
        var names: Set<String> = []
        var waiting = [folder]
        var rest = limit
        while let next = waiting.popLast() {
            // All that stands there counts, so that none is left out unnoticed.
            guard let entries = try? entries(of: next, hidden: true, limit: rest, until: isStopped), !isStopped() else {
                return nil
            }
            for entry in entries {
                rest -= 1
                guard rest > 0 else { return nil }
                if entry.name.utf8.first == UInt8(ascii: ".") { continue }
                if entry.kind == .folder {
                    waiting.append("\(next)/\(entry.name)")
                } else {
                    names.insert(entry.name.lowercased())
                }
            }
        }
        return names
    }

    /// The paths of all files below a folder whose names end so, hidden ones aside, in the order of their bytes; as far as
    /// so many entries go. Links are not followed.
    package static func files(below folder: String, ending: String, limit: Int) -> [String] {
        var paths: [String] = []
        var waiting = [folder]
        var rest = limit
        while rest > 0, let next = waiting.popLast() {
            for entry in (try? entries(of: next, limit: rest)) ?? [] {
                rest -= 1
                let path = "\(next)/\(entry.name)"
                switch entry.kind {
                case .folder: waiting.append(path)
                case .file where entry.name.hasSuffix(ending): paths.append(path)
                default: break
                }
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Goes through a folder and those in it, without recursion: depth is the file system's to decide.
    ///
    /// All folders that are equally deep are looked into on all cores.
    private mutating func walk(_ root: String, until isStopped: @Sendable () -> Bool) {
        var waiting = [root]
        while !isStopped(), !waiting.isEmpty {
            let paths = waiting
            let looks = Mutex([Look?](repeating: nil, count: paths.count))
            Parallel.forEachIndex(below: paths.count) { index in
                guard !isStopped() else { return }
                let look = Look(paths[index], until: isStopped)
                looks.withLock { $0[index] = look }
            }
            waiting = []
            for (path, look) in zip(paths, looks.withLock({ $0 })) {
                guard let look else { continue }
                if let status = look.status {
                    guard seen.insert(status.identity).inserted else { continue }
                    folders.append((path, status))
                }
                if let problem = look.problem { problems.append(problem) }
                files += look.files
                links += look.links
                waiting += look.folders
            }
        }
    }

    /// What one folder holds, in the order of the names' bytes.
    private struct Look: Sendable {
        /// What the folder was just before.
        var status: SystemCalls.Status?
        var problem: ReadingProblem?
        /// The documents in it, with what they are: of a folder of many only of the first ones, for all cores are to ask of
        /// the others.
        var files: [(path: String, status: SystemCalls.Status?)] = []
        /// The paths of links and folders in it.
        var links: [String] = []
        var folders: [String] = []

        private static let mostStatuses = 256

        init(_ folder: String, until isStopped: () -> Bool) {
            let start = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
            do throws(ReadingProblem) {
                status = try SystemCalls.status(folder)
                try Folder.forEachEntry(of: folder, until: isStopped) { entry, found in
                    switch entry.kind {
                    case .folder: folders.append(start + entry.name)
                    case .file where Folder.isDocumentName(entry.name):
                        files.append((start + entry.name, files.count < Self.mostStatuses ? found.status : nil))
                    case .link: links.append(start + entry.name)
                    default: break
                    }
                }
            } catch {
                problem = error
            }
            // What is in order already is sorted in no time when all of it comes together.
            files.sort { Folder.precedes($0.path, $1.path) }
            folders.sort { Folder.precedes($0, $1) }
        }
    }

    /// Takes what a link leads to, if that was not seen already.
    private mutating func follow(_ link: String, until isStopped: @Sendable () -> Bool) {
        let isNamedAsDocument = Self.isDocumentName(
            String(link[(link.utf8.lastIndex(of: UInt8(ascii: "/")) ?? link.startIndex)...]))
        do throws(ReadingProblem) {
            let target = try SystemCalls.status(link)
            switch target.kind {
            case .folder:
                let first = files.count
                walk(link, until: isStopped)
                takeStatuses(from: first, until: isStopped)
                for case let status? in files[first...].map(\.status) { seen.insert(status.identity) }
            case .file where isNamedAsDocument && seen.insert(target.identity).inserted: files.append((link, target))
            default: break
            }
        } catch {
            // A dead link that nobody would have read is no problem.
            if isNamedAsDocument { problems.append(error) }
        }
    }

    /// Asks what the files are that were found, from one on, where that is not known; the error, if any, comes up when a file
    /// is read.
    private mutating func takeStatuses(from first: Int, until isStopped: @Sendable () -> Bool) {
        let unknown = files.indices[first...].filter { files[$0].status == nil }
        guard !unknown.isEmpty else { return }
        let found = files
        let statuses = Parallel.map(below: unknown.count) { index in
            isStopped() ? nil : try? SystemCalls.status(found[unknown[index]].path)
        }
        for (index, status) in zip(unknown, statuses) { files[index].status = status }
    }

    /// What stands in a folder.
    package struct Entry {
        /// Its name, without the folder.
        package var name: String
        /// What it is, links not followed.
        package var kind: Kind

        /// What stands in a folder is one of these.
        package enum Kind {
            case file, folder, link, other
        }
    }

    /// What stands in a folder, hidden files left out unless they are asked for; `.` and `..` never.
    ///
    /// - Parameters:
    ///   - limit: No more is looked at.
    ///   - isStopped: Whether nobody wants more.
    package static func entries(
        of folder: String, hidden: Bool = false, limit: Int = .max, until isStopped: () -> Bool = { false }
    ) throws(ReadingProblem) -> [Entry] {
        var entries: [Entry] = []
        try forEachEntry(of: folder, hidden: hidden, limit: limit, until: isStopped) { entry, _ in entries.append(entry)
        }
        return entries
    }

    /// What was found in a folder that is open.
    private struct FoundEntry {
        fileprivate var folder: Int32
        fileprivate var name: UnsafePointer<CChar>

        /// What it is, links followed; nil where that can't be found out.
        var status: SystemCalls.Status? { SystemCalls.status(name, in: folder) }
    }

    private static func forEachEntry(
        of folder: String, hidden: Bool = false, limit: Int = .max, until isStopped: () -> Bool,
        _ body: (Entry, FoundEntry) -> Void
    ) throws(ReadingProblem) {
        guard let stream = SystemPath.withCString(of: folder, { opendir($0) }) ?? nil else {
            throw ReadingProblem(path: folder, reason: .system(errno))
        }
        defer { closedir(stream) }
        let descriptor = dirfd(stream)
        var left = limit
        while true {
            errno = 0
            guard left > 0, !isStopped(), let entry = readdir(stream) else {
                if errno != 0 { throw ReadingProblem(path: folder, reason: .system(errno)) }
                return
            }
            // The name's bytes stand behind one another as long as the next entry is not read.
            let cName = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
            let isHidden = cName[0] == CChar(bitPattern: UInt8(ascii: "."))
            if isHidden, strcmp(cName, ".") == 0 || strcmp(cName, "..") == 0 { continue }
            left -= 1
            if isHidden, !hidden { continue }
            let name = SystemPath.text(cString: cName)
            body(
                Entry(name: name, kind: kind(of: name, type: Int(entry.pointee.d_type), in: folder)),
                FoundEntry(folder: descriptor, name: cName))
        }
    }

    private static let nameOffset: Int = {
        guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else {
            preconditionFailure("an entry of a folder has no name")
        }
        return offset
    }()

    private static func kind(of name: String, type: Int, in folder: String) -> Entry.Kind {
        switch type {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            // Some file systems don't tell; a link then counts as what it leads to.
            switch (try? SystemCalls.status("\(folder)/\(name)"))?.kind {
            case .file: return .file
            case .folder: return .folder
            default: return .other
            }
        default: return .other
        }
    }
}
