import Platform

/// A file that may be written: a name in a real folder. Only `WritingRules` make one.
public struct WritingDestination: Sendable {
    /// The path as it was given, for messages.
    private(set) var given = ""
    /// The folder, with no links in its path.
    private(set) var folder = ""
    private(set) var name = ""

    /// How many links in a row are followed, as the system does.
    private static let linkLimit = 40
    private static let slash = UInt8(ascii: "/")
    /// How many bytes are written at once, at most.
    private static let portion = 1 << 20

    /// Where a path leads: links are followed until there is a real folder and a name in it.
    init(of given: String) throws(WritingProblem) {
        // The system would read the name only as far as that, and another file would be written.
        guard SystemPath(given) != nil else { throw WritingProblem(path: given, reason: .system(EINVAL)) }
        var path = given
        for _ in 0..<WritingDestination.linkLimit {
            let slash = path.utf8.lastIndex(of: Self.slash)
            let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
            let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            guard !name.isEmpty, name != ".", name != ".." else { throw WritingProblem(path: given, reason: .folder) }
            guard let folder = SystemCalls.realPath(parent) else {
                throw WritingProblem(path: given, reason: .system(errno))
            }
            (self.given, self.folder, self.name) = (given, folder, name)
            guard let target = SystemCalls.linkTarget(self.path) else { return }
            path = target.utf8.first == Self.slash ? target : "\(folder)/\(target)"
        }
        throw WritingProblem(path: given, reason: .system(ELOOP))
    }

    /// Throws where something stands that is no file, or one that may not be written.
    func check() throws(WritingProblem) {
        switch existing?.kind {
        case nil: return
        case .folder: throw WritingProblem(path: given, reason: .folder)
        case .other: throw WritingProblem(path: given, reason: .notAFile)
        case .file: break
        }
        // It is replaced, not opened: whoever made it read-only would be surprised.
        guard SystemPath(path)?.withCString({ faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }) == 0 else {
            throw WritingProblem(path: given, reason: .system(errno))
        }
    }

    /// Where it is, with no links in it.
    public var path: String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

    /// What stands there now, if anything.
    var existing: SystemCalls.Status? { try? SystemCalls.status(path) }

    /// Whether there is a file already.
    public var isThere: Bool { existing != nil }

    /// Whether a file stands beside it whose name goes on like this: what a database's program leaves while it works.
    public func hasCompanion(_ ending: String) -> Bool { (try? SystemCalls.status(path + ending)) != nil }

    /// The last bytes of what stands there; none where nothing does.
    public func lastBytes(_ count: Int) throws(WritingProblem) -> [UInt8] {
        guard isThere else { return [] }
        do throws(ReadingProblem) {
            return try File.readEnd(path, count: count)
        } catch {
            throw WritingProblem(error, given)
        }
    }

    /// Holds its folder for who reads the file and writes it anew: of two who do so one waits, so that none loses what the
    /// other has written. Where the file system holds nothing, nobody waits.
    package func hold(until isStopped: () -> Bool) throws(WritingProblem) -> Hold {
        let hold = Hold(SystemCalls.open(folder, O_RDONLY | O_DIRECTORY))
        while !hold.isTaken, errno == EWOULDBLOCK || errno == EINTR {
            guard !isStopped() else { throw WritingProblem(path: given, reason: .stopped) }
            usleep(10_000)
        }
        return hold
    }

    /// A folder that is held, as long as this lives.
    package final class Hold {
        private let descriptor: Int32

        fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

        /// Whether it is this one's; else `errno` says why not.
        fileprivate var isTaken: Bool { descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

        deinit { if descriptor >= 0 { close(descriptor) } }
    }

    /// The file as it stands there now, or that there is none.
    package struct Standing: Sendable {
        fileprivate var status: SystemCalls.Status?

        /// Whether nobody has touched it since, or put anything in its place.
        fileprivate func isStill(_ other: SystemCalls.Status?) -> Bool {
            guard let status, let other else { return status == nil && other == nil }
            return status.isUntouched(since: other)
        }
    }

    /// What stands there now.
    package var standing: Standing { Standing(status: existing) }

    /// Replaces the file by what `produce` hands to its sink in portions; the sink returns false to have no more.
    ///
    /// The bytes go to a file of their own in the same folder, which takes the name once all are on the disk. An
    /// existing file's permissions stay, and its owner where that is possible; a new one's are `mode` and the mask. Once it
    /// is stopped, all stays as it was, and that is the problem.
    public func write(
        mode: mode_t = 0o666, until isStopped: @escaping () -> Bool = { false },
        _ produce: ((UnsafeRawBufferPointer) -> Bool) -> Void
    ) throws(WritingProblem) {
        try write(mode: mode, isNew: false, until: isStopped, produce)
    }

    /// Replaces the file, unless it is not any more as it was when it was read for this.
    package func write(
        over read: Standing?, until isStopped: @escaping () -> Bool = { false },
        _ produce: ((UnsafeRawBufferPointer) -> Bool) -> Void
    ) throws(WritingProblem) {
        try write(mode: 0o666, isNew: false, over: read, until: isStopped, produce)
    }

    /// Replaces the file by bytes, whole or not at all.
    public func write(_ bytes: [UInt8], mode: mode_t = 0o666) throws(WritingProblem) {
        try write(mode: mode) { sink in _ = bytes.withUnsafeBytes { sink($0) } }
    }

    /// Makes the file; one that is there already stays as it is, and is a problem.
    public func create(_ bytes: [UInt8]) throws(WritingProblem) {
        guard !isThere else { throw WritingProblem(path: given, reason: .system(EEXIST)) }
        try write(mode: 0o666, isNew: true) { sink in _ = bytes.withUnsafeBytes { sink($0) } }
    }

    private func write(
        mode: mode_t, isNew: Bool, over read: Standing? = nil, until isStopped: @escaping () -> Bool = { false },
        _ produce: ((UnsafeRawBufferPointer) -> Bool) -> Void
    ) throws(WritingProblem) {
        let file = try NewFile(in: folder, mode: mode, for: given)
        defer { file.close() }
        var failure: Int32 = 0
        produce { bytes in
            var rest = bytes[...]
            while failure == 0, !rest.isEmpty, !isStopped() {
                let portion = rest.prefix(Self.portion)
                failure = file.write(UnsafeRawBufferPointer(rebasing: portion))
                rest = rest.dropFirst(portion.count)
            }
            return failure == 0 && !isStopped()
        }
        guard !isStopped() else { throw WritingProblem(path: given, reason: .stopped) }
        guard failure == 0 else { throw WritingProblem(path: given, reason: .system(failure)) }
        if let read, !read.isStill(existing) { throw WritingProblem(path: given, reason: .changed) }
        if isNew {
            try file.take(newName: name)
        } else {
            try file.keep(like: name)
            try file.take(name: name)
        }
    }
}
