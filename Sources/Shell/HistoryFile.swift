import Glibc

/// Where the lines of earlier sessions are kept: in the XDG state folder, readable by its owner only.
enum HistoryFile {
    /// How many lines are kept.
    static let limit = 10_000

    /// The file's path, its folder made where it was missing; nil where there is no home.
    static var path: String? {
        StateFolder.path.map { $0 + "/history" }
    }

    /// Whether it has far more than is kept.
    static func isLarge(_ path: String) -> Bool {
        var properties = stat()
        return stat(path, &properties) == 0 && properties.st_size > 4 << 20
    }
}
