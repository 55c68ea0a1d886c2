import Testing

@testable import Query

@Suite struct SlotSetTests {
    private let slots: [Slot] = [
        .row(0), .row(31), .row(32), .row(900), .value(0), .value(31), .value(32), .value(900),
    ]

    @Test func holdsWhatWasPutInAndNothingElse() {
        for slot in slots {
            var set: SlotSet = []
            #expect(set.isEmpty && !set.contains(slot))
            set.insert(slot)
            #expect(slots.filter(set.contains) == [slot])
            set.remove(slot)
            #expect(set.isEmpty)
        }
    }

    @Test func aUnionHasAllOfBoth() {
        let left: SlotSet = [.row(1), .value(64)]
        let both = left.union([.row(70), .value(2)])
        #expect(both == [.value(2), .row(70), .value(64), .row(1)])
        #expect(left == [.value(64), .row(1)])
    }

    @Test func aRowsContainersDependOnTheRow() {
        let document = RowContainer(row: 3, field: 7)
        var set = SlotSet(document)
        #expect(!set.isEmpty && set.contains(.row(3)) && !set.contains(.row(4)))
        #expect(set.onlyContainer == document)
        #expect(set.union([.row(3)]).onlyContainer == nil)
        #expect(set.union(SlotSet(RowContainer(row: 3, field: 8))).onlyContainer == nil)
        #expect(set.union(SlotSet(document)).onlyContainer == document)
        set.remove(.row(3))
        #expect(set.isEmpty)
    }
}
