import Glibc

/// A file that is being written, without a name of its own until it takes another's.
///
/// Where the file system can, it has no name at all meanwhile (`O_TMPFILE`), so that nothing is left behind whatever
/// ends the program; else a hidden one.
final class NewFile {
    private let descriptor: Int32
    /// Its own name, if it has one.
    private var temporary: String?
    /// The path for messages.
    private let given: String

    /// `O_TMPFILE`, which Swift doesn't import: a flag of its own (asm-generic/fcntl.h) and that of folders.
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

    init(in folder: String, for given: String) throws(WritingProblem) {
        self.given = given
        let opened = Glibc.open(folder, NewFile.unnamed | O_WRONLY | O_CLOEXEC, 0o666)
        guard opened < 0 else {
            descriptor = opened
            return
        }
        let name = NewFile.name(in: folder)
        descriptor = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw WritingProblem(path: given, reason: .system(errno)) }
        temporary = name
    }

    private static func name(in folder: String) -> String { "\(folder)/.docent-\(getpid())" }

    /// Appends bytes; the result is 0 or an `errno`.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int32 { SystemCalls.write(bytes, to: descriptor) }

    /// Gives it the permissions and, where that is possible, the owner of the file at a path, if there is one.
    func keep(like path: String) throws(WritingProblem) {
        var old = stat()
        guard stat(path, &old) == 0 else { return }
        // Only root can give a file away; the permissions come after, for a new owner takes some back.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw problem }
    }

    /// Takes a name, in place of the file that has it: once all is on the disk.
    func take(name path: String, in folder: String) throws(WritingProblem) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw problem }
        let own: String
        if let temporary {
            own = temporary
        } else {
            own = NewFile.name(in: folder)
            // What a process of this number left behind once.
            unlink(own)
            guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, own, AT_SYMLINK_FOLLOW) == 0 else {
                throw problem
            }
            temporary = own
        }
        guard rename(own, path) == 0 else { throw problem }
        temporary = nil
        // The name is on the disk when its folder is; that this can't be asked for is no harm to the file.
        let opened = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        Glibc.close(opened)
    }

    /// Ends it; what did not take a name is gone.
    func close() {
        Glibc.close(descriptor)
        if let temporary { unlink(temporary) }
    }

    private var problem: WritingProblem { WritingProblem(path: given, reason: .system(errno)) }
}
