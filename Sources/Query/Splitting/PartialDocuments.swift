import Documents

/// The documents of several states and new ones, in the order that one process would have them in: by the bytes of their paths.
public struct PartialDocuments: Sendable {
    /// All, in order. One that is only named has no text.
    public private(set) var documents: [Document] = []
    /// Their paths, of those that are only named, too.
    public private(set) var paths: [String] = []
    /// The numbers of those whose rows are still to be taken, in order.
    public private(set) var held: [Int] = []
    /// For each state the numbers of the documents that it names.
    public private(set) var numbers: [[Int]] = []

    /// A document that is to get a number.
    private struct Slot {
        let path: String
        var content: [UInt8]?
        var document: Document?
        var isHeld: Bool
    }

    /// - Parameters:
    ///   - states: What other processes gave.
    ///   - new: Documents that none has seen.
    ///   - read: Makes a document of a file's path and bytes.
    public init(_ states: [PartialState], new: [Document] = [], read: (_ path: String, _ file: [UInt8]) -> Document) {
        var slots = new.map { Slot(path: $0.path, content: nil, document: $0, isHeld: true) }
        // By bytes: two spellings of a name may be two files.
        var byPath: [[UInt8]: [Int]] = [:]
        var indices: [[Int]] = []
        for state in states {
            indices.append(
                state.documents.map { named in
                    let path = Array(named.path.utf8)
                    let known = byPath[path]?.first { Self.isSame(slots[$0], named) }
                    if let known {
                        if slots[known].content == nil { slots[known].content = named.content }
                        return known
                    }
                    byPath[path, default: []].append(slots.count)
                    slots.append(Slot(path: named.path, content: named.content, document: nil, isHeld: named.isHeld))
                    return slots.count - 1
                })
        }
        let order = slots.indices.sorted { Self.isBefore(slots[$0], slots[$1]) ?? ($0 < $1) }
        var number = Array(repeating: 0, count: slots.count)
        for (place, index) in order.enumerated() { number[index] = place }
        numbers = indices.map { $0.map { number[$0] } }
        // Nothing is asked of a document that is only named: one stands for all.
        let unknown = Document(path: "", source: [])
        documents = order.map { index in
            slots[index].document ?? slots[index].content.map { read(slots[index].path, $0) } ?? unknown
        }
        paths = order.map { slots[$0].path }
        held = documents.indices.filter { slots[order[$0]].isHeld }
    }

    /// Whether a document is one that has been named before: two whose rows are to be taken are two.
    private static func isSame(_ slot: Slot, _ named: PartialState.Named) -> Bool {
        guard !named.isHeld || !slot.isHeld, let mine = slot.content, let other = named.content else {
            return !named.isHeld && !slot.isHeld
        }
        return !named.isHeld && mine == other
    }

    /// Whether one comes before another; nil of two that are the same.
    private static func isBefore(_ left: Slot, _ right: Slot) -> Bool? {
        if !left.path.utf8.elementsEqual(right.path.utf8) {
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        guard let mine = left.content ?? left.document?.file, let other = right.content ?? right.document?.file,
            mine != other
        else { return nil }
        return mine.lexicographicallyPrecedes(other)
    }
}
