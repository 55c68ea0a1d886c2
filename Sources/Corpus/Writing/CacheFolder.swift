import Platform

/// A folder of the program's own whose files are only caches: each is its owner's alone, and none is trusted that another could
/// have written. What can't be done here is not done, and nobody is told.
final class CacheFolder: Sendable {
    private let descriptor: Int32

    /// Opens the folder, perhaps after making it; nil where it is not there, or where others may write.
    init?(_ folder: OwnFolder, making: Bool) {
        if making { folder.make() }
        let descriptor = SystemCalls.open(folder.path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// A file of it that can be read; nil where there is none, or another might have put it there.
    func open(_ name: String) -> CacheFile? { file(name, O_RDONLY) }

    /// The same, to be written as well.
    func openToWrite(_ name: String) -> CacheFile? { file(name, O_RDWR) }

    /// A new file in place of what stood at that name, if anything did.
    func create(_ name: String) -> CacheFile? {
        remove(name)
        return file(name, O_RDWR | O_CREAT | O_EXCL)
    }

    /// Holds a name for this process alone, as long as the file is held; nil where another does, or nobody can.
    func lock(_ name: String) -> CacheFile? {
        guard let file = file(name, O_RDWR | O_CREAT), flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            return nil
        }
        return file
    }

    /// Gives a file another name; what had that is gone.
    func rename(_ name: String, to other: String) -> Bool {
        withName(name) { from in withName(other) { renameat(descriptor, from, descriptor, $0) } } == 0
    }

    @discardableResult
    func remove(_ name: String) -> Bool { withName(name) { unlinkat(descriptor, $0, 0) } == 0 }

    private func file(_ name: String, _ flags: Int32) -> CacheFile? {
        let opened = withName(name) { openat(descriptor, $0, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600) }
        guard opened >= 0 else { return nil }
        let file = CacheFile(opened)
        return file.isOwn ? file : nil
    }

    private func withName(_ name: String, _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        SystemPath(name).map { $0.withCString(call) } ?? -1
    }
}

/// An open file of a cache folder. What was read or written of it stays so, whoever gives its name to another.
final class CacheFile: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// A file in the usual sense that has no other name, and that no other person can write.
    fileprivate var isOwn: Bool {
        guard let status else { return false }
        return status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
            && status.st_nlink == 1
    }

    private var status: stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    var size: Int { status.map { Int($0.st_size) } ?? 0 }

    var identity: SystemCalls.Identity? {
        status.map { SystemCalls.Identity(device: UInt64($0.st_dev), number: UInt64($0.st_ino)) }
    }

    /// When it was used last, in seconds since 1970.
    var lastUse: Int { status.map { OperatingSystem.modified($0).tv_sec } ?? 0 }

    /// Notes that it is used now.
    func use() { _ = futimens(descriptor, nil) }

    /// Bytes from an offset; nil where there are not so many.
    func read(at offset: Int, count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
                let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    isWhole = false
                    return
                }
                filled += got
            }
        }
        return isWhole ? bytes : nil
    }

    /// Takes away what stands from an offset on.
    func cut(to size: Int) { _ = ftruncate(descriptor, off_t(size)) }

    /// Writes bytes at an offset; false where that can't be done.
    func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
