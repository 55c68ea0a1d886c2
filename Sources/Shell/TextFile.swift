import Glibc

/// Small files of the shell's own: settings, and what is being edited outside.
enum TextFile {
    /// What a file has; nil where it can't be read.
    static func contents(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &portion, portion.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? nil : String(decoding: bytes, as: UTF8.self) }
            bytes += portion[..<count]
        }
    }

    /// Puts a new file in place of the old one, whole or not at all.
    static func replace(_ path: String, with text: String) -> Bool {
        let new = path + ".new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let isWritten = Terminal.write(data: Array(text.utf8), to: descriptor)
        close(descriptor)
        return isWritten && rename(new, path) == 0
    }

    /// Makes a folder and those it stands in, for the owner alone; those that are there stay as they are.
    @discardableResult
    static func makeFolder(_ path: String) -> Bool {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
        return access(path, W_OK | X_OK) == 0
    }
}
