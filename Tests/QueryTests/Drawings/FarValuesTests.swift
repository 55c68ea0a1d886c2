import Testing
import Values

@testable import Query

/// A few values far away from all others are counted together, and leave the others' bins as narrow as they are.
@Suite struct FarValuesTests {
    @Test func datesBeforeAndAfter() {
        let near = (0..<2_000).compactMap { DateSpan(year: 2010 + $0 % 12) }
        let far = (0..<50).flatMap { [DateSpan(year: 1500 + $0 * 5), DateSpan(year: 2100 + $0 * 5)] }.compactMap(\.self)
        let (periods, notes) = Periods.counting(near + far, until: StopFlag())
        #expect(periods.precision == .year)
        #expect(periods.counts.first?.name == "before 2010")
        #expect(periods.counts.first?.count == 50)
        #expect(periods.counts.last?.name == "after 2021")
        #expect(periods.counts.reduce(0) { $0 + $1.count } == 2_100)
        #expect(notes.isEmpty)
    }

    @Test func numbersBelowAndAbove() {
        let near = (0..<200).map { Number($0) }
        let bins = Bins(([Number(-900), Number(5_000)] + near).sorted())
        #expect(bins.below == 1)
        #expect(bins.above == 1)
        #expect(bins.counts.reduce(0, +) == 200)
    }

    @Test func everyCountIsThere() {
        for count in [1, 2, 49, 50, 51, 500] {
            let values = (0..<count).map { Number(($0 * $0 * 7919) % 1_000 - 300) }.sorted()
            let bins = Bins(values)
            #expect(bins.below + bins.above + bins.counts.reduce(0, +) == count)
        }
    }
}
