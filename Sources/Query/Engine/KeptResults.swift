/// The results of a session by their numbers: `out[3]` is the third. Old ones are let go of where all take too much memory.
struct KeptResults {
    /// A result.
    struct Entry {
        /// Its index among the globals.
        let index: Int
        /// The statement.
        let place: Place
        /// What it takes in memory, in bytes; nil for one that was let go of.
        var bytes: Int?
        /// How many rows it has; nil where it is none of rows.
        let rows: Int?
    }

    /// All there were, from the first on.
    private(set) var entries: [Entry] = []
    /// The first that is kept.
    private(set) var firstKept = 0
    /// What those that are kept take together, in bytes.
    private(set) var bytes = 0

    /// What is counted for each besides its value: its statement, its type.
    private static let overhead = 1_000

    /// How much may be kept besides the last result, of the memory that a statement may take.
    static func budget(of memory: MemorySize) -> Int { memory.bytes / 4 }

    /// Adds a result, and lets go of the oldest of the others until they are within a budget.
    ///
    /// - Returns: The indices of those that were let go of.
    mutating func add(_ entry: Entry, budget: Int) -> [Int] {
        var entry = entry
        let size = (entry.bytes ?? 0) + Self.overhead
        entry.bytes = size
        entries.append(entry)
        bytes += size
        var released: [Int] = []
        while firstKept + 1 < entries.count, bytes - size > budget {
            bytes -= entries[firstKept].bytes ?? 0
            entries[firstKept].bytes = nil
            released.append(entries[firstKept].index)
            firstKept += 1
        }
        return released
    }

    /// The numbers of those that are kept.
    var keptNumbers: ClosedRange<Int> { firstKept + 1...max(firstKept + 1, entries.count) }
}

/// The name of the results: no reserved word, so that columns and values may have it, too.
enum ResultsName {
    static let text = "out"
}

extension Engine {
    /// A result of the session, as it is listed.
    public struct NumberedResult: Sendable {
        /// From 1: `out[1]`.
        public let number: Int
        /// The statement that gave it.
        public let statement: String
        /// How many rows it has; nil where it is none of rows.
        public let rows: Int?
        /// What it takes in memory, in bytes; nil if it was let go of.
        public let bytes: Int?
    }

    /// The results of the session, those that were let go of among them, and the bytes that they may take besides the last.
    public var numberedResults: (all: [NumberedResult], budget: Int) {
        let all = results.entries.enumerated().map { index, entry in
            NumberedResult(
                number: index + 1, statement: entry.place.script.text(in: entry.place.span), rows: entry.rows,
                bytes: entry.bytes)
        }
        return (all, KeptResults.budget(of: memory))
    }
}
