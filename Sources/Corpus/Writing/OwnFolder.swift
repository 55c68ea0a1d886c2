import Platform

/// A folder of the program's own, where it keeps what it remembers, for its owner alone.
public struct OwnFolder: Sendable {
    /// Its path, absolute.
    public let path: String

    public init(_ path: String) { self.path = path }

    /// A folder in it.
    public func folder(_ name: String) -> OwnFolder { OwnFolder("\(path)/\(name)") }

    /// The path of a file in it.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes it and those that it stands in; those that are there stay as they are.
    @discardableResult
    public func make() -> Bool {
        guard let systemPath = SystemPath(path) else { return false }
        var made: [UInt8] = []
        for part in systemPath.bytes.split(separator: UInt8(ascii: "/")) {
            made += [UInt8(ascii: "/")] + part
            _ = SystemPath(made).withCString { mkdir($0, 0o700) }
        }
        return systemPath.withCString { access($0, W_OK | X_OK) } == 0
    }

    /// Where a file of it may be written, the folder made where it was missing.
    ///
    /// Its owner may have put a link there that leads elsewhere, and it stays; nothing that was read is replaced.
    public func destination(_ name: String, sparing reads: ReadFiles?) throws(WritingProblem) -> WritingDestination {
        let path = file(name)
        guard make() else { throw WritingProblem(path: path, reason: .system(errno)) }
        var rules = WritingRules()
        rules.folders = ["/"]
        return try rules.destination(of: path, sparing: reads)
    }

    /// Replaces a file of it, whole or not at all; it is its owner's alone.
    public func replace(_ name: String, with text: String, sparing reads: ReadFiles?) throws(WritingProblem) {
        try destination(name, sparing: reads).write(Array(text.utf8), mode: 0o600)
    }
}
