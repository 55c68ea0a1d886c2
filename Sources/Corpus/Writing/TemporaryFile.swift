import Platform

/// A file for another program, of a name that nobody can guess and for its owner alone, gone with this value's `remove`.
public struct TemporaryFile: Sendable {
    /// Its path.
    public let path: String

    /// Makes one in a folder, with bytes.
    public init(in folder: String, ending: String, _ bytes: [UInt8]) throws(WritingProblem) {
        let pattern = "\(folder)/docent-XXXXXX\(ending)"
        guard let systemPath = SystemPath(pattern) else { throw WritingProblem(path: pattern, reason: .system(EINVAL)) }
        var name = systemPath.bytes.map(CChar.init(bitPattern:)) + [0]
        let descriptor = mkstemps(&name, Int32(ending.utf8.count))
        guard descriptor >= 0 else { throw WritingProblem(path: pattern, reason: .system(errno)) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        path = SystemPath(name.dropLast().map(UInt8.init(bitPattern:))).text
        let failure = bytes.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
        close(descriptor)
        guard failure == 0 else {
            remove()
            throw WritingProblem(path: path, reason: .system(failure))
        }
    }

    /// Takes it away.
    public func remove() { _ = SystemPath(path)?.withCString { unlink($0) } }
}
