import Platform

/// A file that is being written, without a name of its own until it takes another's.
///
/// Where the file system can, it has no name at all meanwhile, so that nothing is left behind whatever
/// ends the program; else a hidden one. All is done in a folder that is held open: it can't be put in another's place.
final class NewFile {
    private let folder: Int32
    private let descriptor: Int32
    /// Its own name, if it has one.
    private var temporary: String?
    /// The path for messages.
    private let given: String

    /// - Parameters:
    ///   - path: A folder's path without links.
    ///   - mode: Its permissions, but for those that the process's mask takes.
    init(in path: String, mode: mode_t, for given: String) throws(WritingProblem) {
        self.given = given
        let folder = SystemCalls.open(path, OperatingSystem.pathOnly | O_DIRECTORY)
        guard folder >= 0 else { throw WritingProblem(path: given, reason: .system(errno)) }
        do throws(WritingProblem) {
            // Whether it is still the folder that was allowed: a link may stand in its place by now.
            if let actual = OperatingSystem.path(of: folder), let allowed = SystemPath(path),
                actual != Array(allowed.bytes)
            {
                throw WritingProblem(path: given, reason: .outside)
            }
            (descriptor, temporary) = try Self.open(in: folder, mode, for: given)
        } catch {
            Platform.close(folder)
            throw error
        }
        self.folder = folder
    }

    private static func open(
        in folder: Int32, _ mode: mode_t, for given: String
    ) throws(WritingProblem) -> (descriptor: Int32, name: String?) {
        let unnamed = OperatingSystem.openUnnamed(in: folder, mode)
        if unnamed >= 0 { return (unnamed, nil) }
        for isLast in [false, true] {
            let named = openat(folder, hiddenName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            if named >= 0 { return (named, hiddenName) }
            // What a process of this number left behind once.
            guard errno == EEXIST, !isLast, unlinkat(folder, hiddenName, 0) == 0 else { break }
        }
        throw WritingProblem(path: given, reason: .system(errno))
    }

    private static var hiddenName: String { ".docent-\(getpid())" }

    /// Appends bytes; the result is 0 or an `errno`.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int32 { SystemCalls.write(bytes, to: descriptor) }

    /// Gives it the permissions and, where that is possible, the owner of the file of a name, if there is one.
    func keep(like name: String) throws(WritingProblem) {
        var old = stat()
        guard at(name, { fstatat(folder, $0, &old, AT_SYMLINK_NOFOLLOW) }) == 0 else { return }
        // Only root can give a file away; the permissions come after, for a new owner takes some back.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw problem }
    }

    /// Takes a name, in place of the file that has it: once all is on the disk.
    func take(name: String) throws(WritingProblem) {
        try finish()
        let own: String
        if let temporary {
            own = temporary
        } else {
            own = Self.hiddenName
            // What a process of this number left behind once.
            unlinkat(folder, own, 0)
            guard link(to: own) == 0 else { throw problem }
            temporary = own
        }
        guard at(name, { renameat(folder, own, folder, $0) }) == 0 else { throw problem }
        temporary = nil
        keepName()
    }

    /// Takes a name that no file has.
    func take(newName name: String) throws(WritingProblem) {
        try finish()
        let outcome = temporary.map { own in at(name) { linkat(folder, own, folder, $0, 0) } } ?? link(to: name)
        guard outcome == 0 else { throw problem }
        keepName()
    }

    /// Waits until all is on the disk.
    private func finish() throws(WritingProblem) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw problem }
    }

    /// Gives it a name that no file has; the result is not 0, with `errno`, where that can't be done.
    private func link(to name: String) -> Int32 {
        at(name) { OperatingSystem.link(descriptor, in: folder, as: $0) }
    }

    /// The name is on the disk when its folder is; that this can't be asked for is no harm to the file.
    private func keepName() {
        let opened = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        Platform.close(opened)
    }

    private func at(_ name: String, _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        guard let name = SystemPath(name) else {
            errno = EINVAL
            return -1
        }
        return name.withCString(call)
    }

    /// Ends it; what did not take a name is gone.
    func close() {
        Platform.close(descriptor)
        if let temporary { unlinkat(folder, temporary, 0) }
        Platform.close(folder)
    }

    private var problem: WritingProblem { WritingProblem(path: given, reason: .system(errno)) }
}
