import Corpus

/// Where the lines of earlier sessions are kept: in the XDG state folder, readable by its owner only.
enum HistoryFile {
    /// How many lines are kept.
    static let limit = 10_000

    private static let name = "history"

    /// Whether there is one.
    static var isThere: Bool { StateFolder.folder.map { File.exists($0.file(name)) } ?? false }

    /// Where it may be written, its folder made where it was missing; nil where there is no home.
    static func destination(sparing reads: ReadFiles) throws(WritingProblem) -> WritingDestination? {
        guard let folder = StateFolder.folder else { return nil }
        return try folder.destination(name, sparing: reads)
    }

    /// Whether it has far more than is kept.
    static func isLarge(_ path: String) -> Bool { File.size(of: path).map { $0 > 4 << 20 } ?? false }
}
