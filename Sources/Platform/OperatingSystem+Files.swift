extension OperatingSystem {
    /// When a file was written to last.
    package static func modified(_ status: stat) -> timespec {
        #if canImport(Darwin)
            status.st_mtimespec
        #else
            status.st_mtim
        #endif
    }

    /// When a file, or what the system knows of it, was changed last.
    package static func changed(_ status: stat) -> timespec {
        #if canImport(Darwin)
            status.st_ctimespec
        #else
            status.st_ctim
        #endif
    }

    /// A flag for `open`: the folder is held, and nothing of it can be read. 0 where there is none.
    ///
    /// Linux's `O_PATH` (asm-generic/fcntl.h), which Swift doesn't import.
    package static var pathOnly: Int32 {
        #if os(Linux)
            0o10_000_000
        #else
            0
        #endif
    }

    /// Opens a new file without a name in an open folder, to be written; a negative number with `errno` where the system or the
    /// file system can't.
    ///
    /// Linux's `O_TMPFILE` (asm-generic/fcntl.h), which has the flag of folders, too; Swift doesn't import it.
    package static func openUnnamed(in folder: Int32, _ mode: mode_t) -> Int32 {
        #if os(Linux)
            return openat(folder, ".", 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, mode)
        #else
            errno = EOPNOTSUPP
            return -1
        #endif
    }

    /// Gives an open file without a name one that no file has; not 0, with `errno`, where that can't be done.
    package static func link(_ descriptor: Int32, in folder: Int32, as name: UnsafePointer<CChar>) -> Int32 {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, name, AT_SYMLINK_FOLLOW)
    }

    /// The path without links that an open file or folder has now; nil where the system doesn't tell.
    package static func path(of descriptor: Int32) -> [UInt8]? {
        #if canImport(Darwin)
            var text = [CChar](repeating: 0, count: Int(PATH_MAX))
            return fcntl(descriptor, F_GETPATH, &text) == 0 ? bytes(text) : nil
        #else
            return target(of: "/proc/self/fd/\(descriptor)")
        #endif
    }

    /// The path of the running program; nil where the system doesn't tell.
    package static var program: [UInt8]? {
        #if canImport(Darwin)
            var text = [CChar](repeating: 0, count: Int(PATH_MAX))
            var size = UInt32(text.count)
            return _NSGetExecutablePath(&text, &size) == 0 ? bytes(text) : nil
        #else
            return target(of: "/proc/self/exe")
        #endif
    }

    #if !canImport(Darwin)
        private static func target(of link: String) -> [UInt8]? {
            var text = [CChar](repeating: 0, count: Int(PATH_MAX))
            return readlink(link, &text, text.count - 1) > 0 ? bytes(text) : nil
        }
    #endif

    /// The bytes of C's text, without the null byte at its end.
    private static func bytes(_ text: [CChar]) -> [UInt8] {
        text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    }
}
