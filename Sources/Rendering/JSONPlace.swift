/// The parts of a node's place in a row of JSON, but those that the row has columns of the same name for.
struct JSONPlace: OptionSet {
    let rawValue: UInt8

    static let doc = JSONPlace(rawValue: 1)
    static let line = JSONPlace(rawValue: 2)
    static let column = JSONPlace(rawValue: 4)
    static let start = JSONPlace(rawValue: 8)
    static let end = JSONPlace(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// - Parameter names: What is written already.
    init(except names: Set<String>) {
        self = []
        for (name, part) in [
            ("doc", JSONPlace.doc), ("line", .line), ("column", .column), ("start", .start), ("end", .end),
        ] where !names.contains(name) {
            insert(part)
        }
    }
}
