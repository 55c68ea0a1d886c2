import Glibc

extension File {
    /// Puts bytes in place of what a file has, whole or not at all. The file keeps its permissions; a link is followed.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(ReadingProblem) {
        let target = resolved(path)
        if exists(target), access(target, W_OK) != 0 { throw ReadingProblem(path: path, reason: .system(errno)) }
        let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
        do throws(WritingProblem) {
            let file = try NewFile(in: folder, for: path)
            defer { file.close() }
            let failure = bytes.withUnsafeBytes { file.write($0) }
            guard failure == 0 else { throw WritingProblem(path: path, reason: .system(failure)) }
            try file.keep(like: target)
            try file.take(name: target, in: folder)
        } catch {
            guard case .system(let code) = error.reason else {
                throw ReadingProblem(path: path, reason: .system(EPERM))
            }
            throw ReadingProblem(path: path, reason: .system(code))
        }
    }

    /// Where a path leads once its links are followed; itself where nothing is there.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
