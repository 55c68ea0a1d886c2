import Platform

extension File {
    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool {
        SystemPath(path)?.withCString { access($0, F_OK) } == 0
    }

    /// A path without links, `.` and `..`; nil where it leads nowhere.
    public static func realPath(_ path: String) -> String? { SystemCalls.realPath(path) }

    /// How many bytes a file has; nil where there is none.
    public static func size(of path: String) -> Int? { (try? SystemCalls.status(path))?.size }

    /// The last bytes of a regular file.
    static func readEnd(_ path: String, count: Int) throws(ReadingProblem) -> [UInt8] {
        let descriptor = SystemCalls.open(path, O_RDONLY)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        defer { close(descriptor) }
        let size = try SystemCalls.status(of: descriptor, path: path).size
        guard lseek(descriptor, max(0, size - count), SEEK_SET) >= 0 else {
            throw ReadingProblem(path: path, reason: .system(errno))
        }
        return try readStream(descriptor, path: path, expecting: min(size, count), limit: sizeLimit)
    }
}
