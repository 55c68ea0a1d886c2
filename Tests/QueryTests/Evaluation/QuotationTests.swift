import Documents
import Testing

@testable import Query

/// Quotations are found in what a reader sees and in what none does, each place once and in order.
@Suite struct QuotationTests {
    private func texts(_ quotation: String, in text: String) -> [UInt32] {
        let document = Document(path: "a.md", source: Array(text.utf8))
        return Quotation(quotation).spans(in: document).map(\.lowerBound)
    }

    @Test func placesThatNobodySeesStandAmongThoseThatOneSees() {
        // The letter in the text, then in the address.
        let text = String(repeating: "[a](a) ", count: 3_000)
        var wanted: [UInt32] = []
        for start in stride(from: UInt32(0), to: 21_000, by: 7) { wanted += [start + 1, start + 4] }
        #expect(texts("a", in: text) == wanted)
        #expect(texts("a", in: "a [x](a) a") == [0, 6, 9])
        #expect(texts("a", in: "[x](a)") == [4])
        #expect(texts("a", in: "a `a` a") == [0, 3, 6])
    }

    @Test func aPlaceThatIsSeenIsNotFoundInTheSourceAgain() {
        // What a reader sees goes on where the source has marks.
        #expect(texts("one two", in: "one *two* one two") == [0, 10])
        #expect(texts("& b", in: "a &amp; b") == [2])
    }

    /// Each row after an offset, as a search of all rows has it, from whatever row one begins.
    @Test func rowsAreFoundFromAnEarlierOne() {
        let document = Document(path: "a.md", source: Array("a b  c dd\n\n- e\n- f\n\n\n> g h".utf8))
        let layer = document.layer(.words)
        for offset in UInt32(0)...40 {
            let wanted = layer.starts.firstIndex { $0 > offset } ?? layer.count
            for first in 0...wanted { #expect(layer.firstRow(startingAfter: offset, from: first) == wanted) }
        }
    }
}
