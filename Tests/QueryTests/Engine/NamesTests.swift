import Testing

@testable import Query

/// What statements name: in long scripts and sessions, each sees what is before it.
@Suite struct NamesTests {
    @Test func copiesOfNamesAreAsTheyWere() {
        var map = NameMap<Int>()
        var copies: [NameMap<Int>] = []
        for number in 0..<300 {
            copies.append(map)
            map.set("a\(number % 100)", number)
        }
        for (count, copy) in copies.enumerated() {
            let expected = Dictionary((0..<count).map { ("a\($0 % 100)", $0) }) { $1 }
            #expect(copy.keys == Set(expected.keys))
            #expect(expected.allSatisfy { copy[$0.key] == $0.value })
        }
        #expect(map["a100"] == nil)
    }

    @Test func namesTakenInCountMore() {
        var (map, other) = (NameMap<Int>(), NameMap<Int>())
        for number in 0..<50 { map.set("a\(number)", 1) }
        for number in 40..<60 { other.set("a\(number)", 2) }
        map.add(other)
        #expect((0..<60).map { map["a\($0)"] } == (0..<60).map { $0 < 40 ? 1 : 2 })
        #expect(map.keys.count == 60)
    }

    @Test func copiesOfTypesAreAsTheyWere() {
        var types = GlobalTypes()
        types.append(.number)
        let one = types
        var wrong = types
        wrong.append(.text)
        wrong.giveBack(to: types)
        types.append(.truth)
        #expect(one.count == 1 && one[0] == .number)
        #expect(types.count == 2 && types[1] == .truth)
        var other = one
        other.append(.text)
        #expect(other[1] == .text && types[1] == .truth)
    }
}
