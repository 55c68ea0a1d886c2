import Synchronization

/// The layers of a document, each made when first asked for: as one object, since thousands of documents are opened that are asked
/// for few of theirs.
final class LayerSlots: Sendable {
    nonisolated(unsafe) private let slots: UnsafeMutableBufferPointer<LazyPart<Layer>>
    /// Which were made since they were forgotten: a bit for each of the relations, of which there are fewer than 64.
    private let made = Atomic<UInt64>(0)

    init() {
        slots = .allocate(capacity: Relation.allCases.count)
        for index in slots.indices { slots.initializeElement(at: index, to: LazyPart()) }
    }

    deinit {
        slots.deinitialize()
        slots.deallocate()
    }

    /// A relation's layer if it is made and nobody is about to make it.
    func ifMade(_ relation: Relation) -> Layer? { slots[Int(relation.rawValue)].ifMade }

    /// A relation's layer; `make` runs if it is the first to ask, and others wait for it.
    func value(_ relation: Relation, _ make: () -> Layer) -> Layer {
        slots[Int(relation.rawValue)].value {
            let layer = make()
            note(relation.rawValue)
            return layer
        }
    }

    /// Forgets the layers, but for those that are being made: who asks next makes them anew.
    func forget() {
        var rest = made.exchange(0, ordering: .relaxed)
        while rest != 0 {
            let number = rest.trailingZeroBitCount
            if !slots[number].forget() { note(UInt8(number)) }
            rest &= rest - 1
        }
    }

    private func note(_ number: UInt8) { made.bitwiseOr(1 << UInt64(number), ordering: .relaxed) }
}
