import CDatabase

/// A database of SQLite in memory, whose bytes become a file. What fails first is kept, and all later calls do nothing.
public final class Database {
    /// What SQLite said of what failed.
    public struct Problem: Error, Sendable {
        /// SQLite's words.
        public let message: String
        /// Whether memory or the size of a database has come to its end.
        public let isLimit: Bool
    }

    private let handle: OpaquePointer

    /// What there is to say of one that was stopped.
    static let stopped = Problem(message: "stopped", isLimit: false)

    /// `SQLITE_NOMEM`, `SQLITE_FULL` and `SQLITE_TOOBIG`.
    private static let limits: Set<Int32> = [7, 13, 18]

    /// An empty database, or one with what a file has.
    public init(_ file: [UInt8] = []) throws(Problem) {
        guard let handle = file.withUnsafeBufferPointer({ cdatabase_open($0.baseAddress, $0.count) }) else {
            throw Problem(message: "out of memory", isLimit: true)
        }
        self.handle = handle
        try check()
    }

    deinit { cdatabase_close(handle) }

    /// Throws what has failed, if anything has.
    func check() throws(Problem) {
        let status = cdatabase_status(handle)
        guard status != 0 else { return }
        let message = cdatabase_message(handle).map { String(cString: $0) } ?? ""
        throw Problem(message: message, isLimit: Database.limits.contains(status))
    }

    /// Runs statements.
    func run(_ statements: String) throws(Problem) {
        cdatabase_run(handle, statements)
        try check()
    }

    /// Prepares the statement that `bind` and `step` are about.
    func prepare(_ statement: String) throws(Problem) {
        cdatabase_prepare(handle, statement)
        try check()
    }

    /// Gives the statement a value; what is given none is null.
    func bind(_ value: DatabaseValue, at index: Int) {
        let index = Int32(clamping: index)
        switch value {
        case .null: break
        case .integer(let number): cdatabase_bind_integer(handle, index, number)
        case .real(let number): cdatabase_bind_real(handle, index, number)
        case .text(var text): text.withUTF8 { bind($0, at: index) }
        }
    }

    private func bind(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int32) {
        // An empty text has an address, too, or it would be null.
        guard let start = bytes.baseAddress else { return cdatabase_bind_text(handle, index, "", 0) }
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            cdatabase_bind_text(handle, index, $0, bytes.count)
        }
    }

    /// Runs the statement with the values given.
    func step() { cdatabase_step(handle) }

    /// Hands the bytes of the database's file to a sink.
    public func write(to sink: (UnsafeRawBufferPointer) -> Bool) {
        var length = 0
        guard let bytes = cdatabase_bytes(handle, &length) else { return }
        _ = sink(UnsafeRawBufferPointer(start: bytes, count: length))
    }
}

/// What a cell of a database's table holds.
enum DatabaseValue {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}
