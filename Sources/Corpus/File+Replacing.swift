import Glibc

extension File {
    /// Puts bytes in place of what a file has, whole or not at all: they go to a new file beside it, which then takes its
    /// name. The file keeps its permissions; a link is followed.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(ReadingProblem) {
        let target = resolved(path)
        var raw = stat()
        let mode = stat(target, &raw) == 0 ? raw.st_mode & 0o7777 : nil
        if mode != nil, access(target, W_OK) != 0 { throw ReadingProblem(path: path, reason: .system(errno)) }
        var template = Array("\(target).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        var isOpen = true
        do throws(ReadingProblem) {
            try write(bytes, to: descriptor, path: path)
            let mask = umask(0)
            umask(mask)
            guard fchmod(descriptor, mode ?? 0o666 & ~mask) == 0, fsync(descriptor) == 0 else {
                throw ReadingProblem(path: path, reason: .system(errno))
            }
            isOpen = false
            guard close(descriptor) == 0, rename(temporary, target) == 0 else {
                throw ReadingProblem(path: path, reason: .system(errno))
            }
        } catch {
            if isOpen { close(descriptor) }
            unlink(temporary)
            throw error
        }
    }

    /// Where a path leads once its links are followed; itself where nothing is there.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(ReadingProblem) {
        var problem: ReadingProblem?
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    problem = ReadingProblem(path: path, reason: .system(errno))
                    return
                }
            }
        }
        if let problem { throw problem }
    }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
