import Platform

/// The few calls to the operating system that reading needs, with their errors as values.
///
/// They are called directly because Foundation's would double the time that the program takes to start.
enum SystemCalls {
    /// What there is at a path, links followed.
    struct Status: Equatable {
        var identity: Identity
        var kind: Kind
        /// In bytes; meaningful for regular files.
        var size: Int
        /// When it was written to last.
        var modified: Time
        /// When it or what the system knows of it was changed last: nobody can set that back.
        var changed: Time
        /// Whether it is known without asking that this process may read it.
        var isSurelyReadable = true

        /// Whether it is a file as another was, at the same place on the disk and never touched since.
        func isUntouched(since other: Status) -> Bool {
            identity == other.identity && size == other.size && modified == other.modified && changed == other.changed
                && kind == other.kind
        }
    }

    /// A moment, as files have it.
    struct Time: Hashable {
        var seconds: Int
        var nanoseconds: Int
    }

    /// One file or folder, by whatever path it was reached.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    enum Kind {
        case file, folder, other
    }

    /// Whose rights this process has.
    fileprivate static let user = geteuid()

    /// Whether this process may read what is at a path.
    static func isReadable(_ path: String) -> Bool {
        SystemPath(path)?.withCString { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) } == 0
    }

    /// The system's words for an error number, beginning with a small letter.
    static func words(for code: Int32) -> String {
        // glibc keeps the words in memory of the thread's own.
        guard let text = strerror(code) else { return "error \(code)" }
        let words = String(cString: text)
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    static func status(_ path: String) throws(ReadingProblem) -> Status {
        var raw = stat()
        guard let result = SystemPath.withCString(of: path, { stat($0, &raw) }) else {
            throw ReadingProblem(path: path, reason: .system(EINVAL))
        }
        guard result == 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        return Status(raw)
    }

    /// What there is at a path; nil with `errno` where there is nothing.
    static func status(_ systemPath: SystemPath) -> Status? {
        var raw = stat()
        return systemPath.withCString { stat($0, &raw) } == 0 ? Status(raw) : nil
    }

    /// What there is of a name in a folder that is open; nil with `errno` where there is nothing.
    static func status(_ name: UnsafePointer<CChar>, in folder: Int32) -> Status? {
        var raw = stat()
        return fstatat(folder, name, &raw, 0) == 0 ? Status(raw) : nil
    }

    /// Opens what stands at a path; a negative number with `errno` where that can't be done.
    static func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
        guard let systemPath = SystemPath(path) else {
            errno = EINVAL
            return -1
        }
        return systemPath.withCString { Platform.open($0, flags | O_CLOEXEC, mode) }
    }

    static func status(of descriptor: Int32, path: String) throws(ReadingProblem) -> Status {
        var raw = stat()
        guard fstat(descriptor, &raw) == 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        return Status(raw)
    }

    /// A path without links, `.` and `..`; nil with `errno` where it leads nowhere.
    static func realPath(_ path: String) -> String? {
        guard let systemPath = SystemPath(path) else {
            errno = EINVAL
            return nil
        }
        guard let resolved = systemPath.withCString({ realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return SystemPath(cString: resolved).text
    }

    /// Where a link leads, as it is written there; nil for what is no link.
    static func linkTarget(_ path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        guard let systemPath = SystemPath(path) else { return nil }
        let count = bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return systemPath.withCString { readlink($0, start.assumingMemoryBound(to: CChar.self), buffer.count) }
        }
        return count > 0 ? SystemPath(bytes.prefix(count)).text : nil
    }

    /// Writes all bytes; the result is 0 or an `errno`.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Platform.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return 0
    }

    /// The number of bytes read, 0 at the end; a call that a signal broke off is made again.
    static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String
    ) throws(ReadingProblem) -> Int {
        while true {
            let count = Platform.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw ReadingProblem(path: path, reason: .system(errno)) }
        }
    }
}

extension SystemCalls.Time {
    fileprivate init(_ time: timespec) { self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec)) }
}

extension SystemCalls.Status {
    fileprivate init(_ raw: stat) {
        identity = .init(device: UInt64(raw.st_dev), number: UInt64(raw.st_ino))
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        size = Int(raw.st_size)
        modified = .init(OperatingSystem.modified(raw))
        changed = .init(OperatingSystem.changed(raw))
        isSurelyReadable = raw.st_uid == SystemCalls.user && raw.st_mode & S_IRUSR != 0
    }
}
