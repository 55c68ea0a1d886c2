import Glibc

/// Where tours are looked for.
package enum TourFolders {
    /// In the working folder, beside the program, and in a folder above it: a build in its checkout.
    package static var all: [String] {
        var folders = ["Examples/tours"]
        guard let program = programFolder else { return folders }
        var folder = program[...]
        if let slash = folder.lastIndex(of: "/") { folders.append("\(folder[..<slash])/share/docent/tours") }
        while let slash = folder.lastIndex(of: "/") {
            folders.append("\(folder)/Examples/tours")
            folder = folder[..<slash]
        }
        return folders.filter { access($0, R_OK | X_OK) == 0 }
    }

    private static var programFolder: String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard count > 0 else { return nil }
        let path = String(decoding: bytes[..<count], as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
