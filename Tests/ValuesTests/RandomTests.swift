import TestSupport
import Testing

@testable import Values

/// What any text must do: be read or refused, and read back as what it was written from.
@Suite struct RandomTests {
    @Test func readsOrRefusesAnyText() {
        var chance = SeededNumbers(seed: 7)
        let pieces = [
            "1", "0", "9", "12", "2024", "-", "+", ".", ",", "_", "$", "€", "CA$", "USD", "%", " ", "\u{A0}", "million",
            "bn", "k",
            "miles", "metric", "tons", "per", "hour", "/", "P", "T", "Y", "M", "D", "H", "S", "W", "Q", "X", "FY", "SP",
            "é", "😀",
            "\u{0}", "°", "C", "m", "²", "−", "99999999999999999999999999999999999999",
        ]
        for _ in 0..<100_000 {
            let text = (0..<Int.random(in: 0...6, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? ""
            }
            .joined()
            if let number = Number(text) { #expect(Number(number.text) == number) }
            _ = Number(text, grouping: .comma)
            if let date = DateSpan(text) { #expect(DateSpan(date.text) == date) }
            _ = DateSpan.prefix(of: text.utf8)
            if let length = TimeLength(text) { #expect(TimeLength(length.text) == length) }
            if let quantity = Quantity(text) { #expect(Quantity(quantity.text) == quantity) }
            let bytes = Array(text.utf8)
            for start in 0...bytes.count {
                _ = Unit.sign(in: bytes, at: start)
                if let match = UnitWord.match(in: bytes, at: start, attached: start % 2 == 0) {
                    #expect(match.end > start && match.end <= bytes.count)
                }
            }
        }
    }

    @Test func readsEveryUnitBack() throws {
        for index in UnitTable.shared.spellings.indices {
            let unit = Unit(index: UInt16(index))
            for value in [Number.one, try #require(Number("2.5")), try #require(Number("-1234567"))] {
                let quantity = Quantity(value, unit)
                #expect(Quantity(quantity.text) == quantity, "\(quantity.text)")
                #expect(Quantity(quantity.readableText) == quantity, "\(quantity.readableText)")
            }
        }
    }

    @Test func computesWithAnyNumbers() {
        var chance = SeededNumbers(seed: 7)
        func any() -> Number {
            let digits =
                UInt128.random(in: 0..<Number.limit, using: &chance)
                / Number.power(Int.random(in: 0...38, using: &chance))
            let exponent = Int.random(in: -100...100, using: &chance)
            return Number(negative: Bool.random(using: &chance), magnitude: digits, exponent: exponent) ?? .one
        }
        for _ in 0..<20_000 {
            let (left, right) = (any(), any())
            if let sum = left.adding(right) { #expect(sum == right.adding(left)) }
            if let product = left.multiplied(by: right) { #expect(product == right.multiplied(by: left)) }
            if let rest = left.remainder(dividingBy: right) { #expect(rest.magnitude < right.magnitude) }
            _ = left.divided(by: right)
            #expect((left < right) == (right > left) && (left == right) == !(left < right || right < left))
            #expect(Number(left.text) == left)
            #expect(left.floor <= left && left.ceiling >= left)
            if let number = Number(left.double) { #expect(number.double == left.double) }
        }
    }
}
