import Testing

@testable import Values

private func number(_ text: String) throws -> Number { try #require(Number(text), "\(text)") }

@Suite struct NumberTests {
    @Test(arguments: [
        ("12", "12"), ("1_000", "1000"), ("1.5", "1.5"), ("-0.50", "-0.5"), ("0", "0"), ("-0", "0"), (".5", "0.5"),
        ("5.", "5"), ("007", "7"),
        ("100000000000000000000000000000000000000000", "100000000000000000000000000000000000000000"),
        ("0.00000000000000000000000000000000000000001", "0.00000000000000000000000000000000000000001"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        ("0.999999999999999999999999999999999999999", "1"),
        ("1.00000000000000000000000000000000000005", "1.0000000000000000000000000000000000001"),
    ])
    func readsAndWrites(_ text: String, _ written: String) throws {
        #expect(try number(text).text == written)
    }

    @Test(arguments: [
        "", "-", ".", "_1", "1_", "1__0", "1..2", "1e5", "a", "1 ", "١", "1_.5", "--1",
        "999999999999999999999999999999999999999", "123456789012345678901234567890123456789012345",
    ])
    func refuses(_ text: String) { #expect(Number(text) == nil) }

    @Test(arguments: [
        ("1,000", "1000"), ("1,00,000", "100000"), ("12,345,678.9", "12345678.9"), ("12", "12"), ("1000", "1000"),
    ])
    func readsCommas(_ text: String, _ written: String) {
        #expect(Number(text, grouping: .comma)?.text == written)
    }

    @Test(arguments: ["1,00", "1,0000", ",100", "1,000,", "1.000,000", "1000,000", "1,,000", "1,00.5"])
    func refusesCommas(_ text: String) { #expect(Number(text, grouping: .comma) == nil) }

    @Test func takesHugeTextInLinearTime() {
        #expect(Number(String(repeating: "9", count: 200_000)) == nil)
        #expect(Number("0." + String(repeating: "0", count: 200_000) + "1") == .zero)
        #expect(Number(String(repeating: "0", count: 200_000) + "1") == 1)
        #expect(Number("0." + String(repeating: "3", count: 200_000))?.text.count == 40)
    }

    @Test(
        arguments: [
            ("1", "2", "3"), ("0.1", "0.2", "0.3"), ("1", "-1", "0"),
            ("100000000000000000000000000000", "0.00000001", "100000000000000000000000000000.00000001"),
            ("100000000000000000000000000000", "0.000000005", "100000000000000000000000000000.00000001"),
            ("10000000000000000000000000000000000000000000", "1", nil),
            ("99999999999999999999999999999999999999", "1", "100000000000000000000000000000000000000"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999", nil),
            ("99999999999999999999999999999999999999", "0.4", "99999999999999999999999999999999999999"),
            ("0.00000000000000000000000000000000000000001", "1", "1"),
            ("-1.5", "1.5", "0"),
        ] as [(String, String, String?)])
    func adds(_ left: String, _ right: String, _ sum: String?) throws {
        let (first, second) = (try number(left), try number(right))
        #expect(first.adding(second)?.text == sum)
        #expect(second.adding(first)?.text == sum)
    }

    @Test(
        arguments: [
            ("3", "4", "12"), ("0.1", "0.1", "0.01"), ("-2", "0.5", "-1"), ("0", "5", "0"),
            ("12345678901234567891", "98765432109876543211", nil),
            ("12345678901234567890.5", "98765432109876543210.5", nil),
            (
                "1.2345678901234567890123456789", "9.8765432109876543210987654321",
                "12.193263113702179522618503273362292333"
            ),
            ("100000000000000000000", "100000000000000000000", "10000000000000000000000000000000000000000"),
        ] as [(String, String, String?)])
    func multiplies(_ left: String, _ right: String, _ product: String?) throws {
        #expect(try number(left).multiplied(by: number(right))?.text == product)
    }

    @Test(
        arguments: [
            ("1", "3", "0.333333333333333"), ("2", "3", "0.666666666666667"), ("1", "4", "0.25"), ("7", "0", nil),
            ("0", "7", "0"), ("-1", "3", "-0.333333333333333"), ("100000000000000000000", "3", "33333333333333333333"),
            ("1", "1000", "0.001"), ("6", "1.5", "4"),
            (
                "1", "99999999999999999999999999999999999999",
                "0.0000000000000000000000000000000000000100000000000000"
            ), ("200000000000000000000", "3", "66666666666666666667"),
            ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678", "1"),
            ("10000000000000000000000000000000000000000", "3", nil),
        ] as [(String, String, String?)])
    func divides(_ left: String, _ right: String, _ quotient: String?) throws {
        let expected = try quotient.map(number)
        #expect(try number(left).divided(by: number(right)) == expected)
    }

    @Test(
        arguments: [
            ("7", "3", "1"), ("-7", "3", "-1"), ("7", "-3", "1"), ("7.5", "2", "1.5"), ("1", "0", nil),
            ("2", "0.3", "0.2"),
            ("100000000000000000000000000000000000000000000000000", "7", "2"), ("0.001", "1000", "0.001"),
            (
                "0.0000000000000000000000000000000000000001", "100000000000000000000000",
                "0.0000000000000000000000000000000000000001"
            ),
        ] as [(String, String, String?)])
    func leavesARemainder(_ left: String, _ right: String, _ rest: String?) throws {
        #expect(try number(left).remainder(dividingBy: number(right))?.text == rest)
    }

    @Test func roundsHalfAwayFromZero() throws {
        #expect(try number("2.5").rounded() == 3)
        #expect(try number("-2.5").rounded() == -3)
        #expect(try number("2.449").rounded(to: 1).text == "2.4")
        #expect(try number("1250").rounded(to: -2).text == "1300")
        #expect(try number("0.5").rounded() == 1)
        #expect(try number("0.0000000000000000000000000000000000000000005").rounded() == 0)
        #expect(try number("0.0000000000000000000000000000000000000000005").ceiling == 1)
        #expect(try number("-0.0000000000000000000000000000000000000000005").floor == -1)
        #expect(try number("-1.5").floor == -2)
        #expect(try number("-1.5").ceiling == -1)
        #expect(try number("5").rounded(to: Int.min) == 0)
        #expect(try number("5.5").rounded(to: Int.max).text == "5.5")
        #expect(try number("123456").rounded(significant: 2).text == "120000")
    }

    @Test func comparesAcrossExponents() throws {
        let ordered = try [
            "-100000000000000000000000000000000000000000000", "-2", "-1.5", "-0.00000000000000000000000000000000001",
            "0",
            "0.00000000000000000000000000000000000000000001", "0.1", "0.11", "1", "1.1", "10",
            "99999999999999999999999999999999999999", "100000000000000000000000000000000000000",
            "1000000000000000000000000000000000000000000000",
        ].map(number)
        for (place, left) in ordered.enumerated() {
            for (other, right) in ordered.enumerated() {
                #expect((left < right) == (place < other), "\(left) < \(right)")
                #expect((left == right) == (place == other))
            }
        }
    }

    @Test func convertsToAndFromOthers() throws {
        #expect(Number(Int.min).int == Int.min)
        #expect(Number(Int.max).int == Int.max)
        #expect(try number("9223372036854775808").int == nil)
        #expect(try number("1.5").int == nil)
        #expect(try number("100000000000000000000000000000").int == nil)
        #expect(Number(0.1)?.text == "0.1")
        #expect(Number(1.5e20)?.text == "150000000000000000000")
        #expect(Number(-1e-7)?.text == "-0.0000001")
        #expect(Number(Double.nan) == nil)
        #expect(Number(Double.infinity) == nil)
        #expect(Number(1e300) == nil)
        #expect(Number(Double.leastNonzeroMagnitude) == .zero)
        for text in ["0.1", "123456.789", "1e0", "9007199254740993", "0.3333333333333333333333"] {
            if let exact = Number(text) { #expect(exact.double == Double(text)) }
        }
        #expect(try number("0.1").isExactInJSON)
        #expect(try number("9007199254740993").isExactInJSON == false)
        #expect(try number("10000000000000000000000").isExactInJSON)
    }

    @Test func groupsDigits() throws {
        #expect(try number("1234567.5").groupedText == "1,234,567.5")
        #expect(try number("-123").groupedText == "-123")
        #expect(try number("1000").groupedText == "1,000")
        #expect(Number(digits: "18".utf8, exponent: 8)?.text == "1800000000")
        #expect(try number("1.8").times(.billion)?.text == "1800000000")
        #expect(Number(digits: "1".utf8, exponent: Int.max) == nil)
        #expect(Number(digits: "1".utf8, exponent: Int.min) == .zero)
        #expect(Number(2).squareRoot?.text == "1.4142135623731")
    }
}
