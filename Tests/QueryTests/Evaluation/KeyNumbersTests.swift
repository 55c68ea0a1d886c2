import Testing

@testable import Query

@Suite struct KeyNumbersTests {
    @Test func keysAreNumberedAsTheyFirstAppear() {
        var numbers = KeyNumbers<String>()
        let many = (0..<20_000).map { "key \($0)" }
        #expect(many.map { numbers.number(of: $0) } == Array(many.indices))
        #expect(numbers.count == many.count)
        #expect(many.reversed().map { numbers.number(of: $0) } == many.indices.reversed())
        #expect(numbers.knownNumber(of: "key 19999") == 19_999)
        #expect(numbers.knownNumber(of: "key 20000") == nil)
    }

    @Test func afterAllAreLetGoOfNumbersBeginAnew() {
        var numbers = KeyNumbers<Int>()
        for key in 0..<20_000 { _ = numbers.number(of: key) }
        numbers.discard()
        #expect(numbers.count == 0 && numbers.knownNumber(of: 7) == nil)
        #expect(numbers.number(of: 7) == 0)
    }

    @Test func takingAnArrayEmptiesIt() {
        for count in [0, 3, 50_000] {
            var array = Array(repeating: "a", count: count)
            let kept = array
            BackgroundRelease.release(&array)
            #expect(array.isEmpty && kept.count == count)
        }
    }
}
