import Synchronization

/// The layers of a document, each made when first asked for: as one object, since thousands of documents are opened that are asked
/// for few of theirs.
final class LayerSlots: Sendable {
    nonisolated(unsafe) private let slots: UnsafeMutableBufferPointer<LazyPart<Layer>>
    /// Whether none was made since they were forgotten.
    private let isUnused = Atomic(true)

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
            isUnused.store(false, ordering: .relaxed)
            return layer
        }
    }

    /// Forgets the layers, but for those that are being made: who asks next makes them anew.
    func forget() {
        guard !isUnused.exchange(true, ordering: .relaxed) else { return }
        for index in slots.indices where !slots[index].forget() { isUnused.store(false, ordering: .relaxed) }
    }
}
