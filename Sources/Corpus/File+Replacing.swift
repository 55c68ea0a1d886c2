import Glibc

extension File {
    /// Puts bytes in place of what a file has, whole or not at all. The file keeps its permissions; a link is followed.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(ReadingProblem) {
        do throws(WritingProblem) {
            let destination = try WritingDestination(of: path)
            try destination.check()
            try destination.write { sink in _ = bytes.withUnsafeBytes { sink($0) } }
        } catch {
            let reason: ReadingProblem.Reason =
                switch error.reason {
                case .system(let code): .system(code)
                case .folder: .folder
                case .notAFile: .notAFile
                // Rules are asked for by 'save' alone.
                case .readOnly, .outside, .inUse: .system(EPERM)
                }
            throw ReadingProblem(path: path, reason: reason)
        }
    }

    /// Makes a file; one that is there already stays as it is, and is a problem.
    public static func create(_ path: String, with bytes: [UInt8]) throws(ReadingProblem) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        let failure = bytes.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
        close(descriptor)
        guard failure == 0 else {
            unlink(path)
            throw ReadingProblem(path: path, reason: .system(failure))
        }
    }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
