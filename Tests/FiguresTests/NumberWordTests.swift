import Testing

/// Numbers in words, parts of units, powers of ten and lists whose unit stands at their end.
struct NumberWordTests {
    /// However many numbers follow each other, none is read as a part of those before it, and of what is said again nothing
    /// is said again: a number for each would be on the stack.
    @Test(arguments: [
        "5 million ", "5 hundred and ", "five lakh crore ", "5 (five (", "two million (5 million 4 thousand (",
        "a billion a million ",
    ])
    func manyInARow(_ text: String) {
        let once = Sample.figures(String(repeating: text, count: 10)).count
        let count = Sample.figures(String(repeating: text, count: 4_000)).count
        #expect(once > 0 && (399 * once...401 * once).contains(count), "\(once) in 10, \(count) in 4000")
    }

    @Test(arguments: [
        ("a trail of three point five miles", "three point five miles: measure 3.5 mile"),
        ("some two point two million voters", "two point two million: count 2200000 ~ of voters"),
        ("3 hundred and 21 crates", "3 hundred and 21: count 321 of crates"),
        (
            "half million dollars and a quarter million homes",
            "half million dollars: money 500000 USD|a quarter million: count 250000 of homes"
        ),
        ("one hundred and three quarters inches", "one hundred and three quarters inches: measure 100.75 inch"),
        (
            "five and a quarter inches, twenty and three fifths kg",
            "five and a quarter inches: measure 5.25 inch|twenty and three fifths kg: measure 20.6 kg"
        ),
        ("three lakh crore rupees", "three lakh crore rupees: money 3000000000000 INR"),
        ("3 dozens of eggs", "3 dozens: count 36"),
        ("prices moved by negative 2 percent", "negative 2 percent: percent -2 %"),
        ("one-and-a-half metres of cloth", "one-and-a-half metres: measure 1.5 metre of cloth"),
        ("a fall of 4.5 million and a half", "4.5 million and a half: count 5000000"),
        ("one thirty-second of the yield", "one thirty-second: fraction 0.0313 of yield"),
    ])
    func words(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("half a mile to the well", "half a mile: measure 0.5 mile"),
        ("a half-litre jar, a quarter mile", "half-litre: measure 0.5 litre of jar|a quarter mile: measure 0.25 mile"),
        ("two-thirds of a cup of oats", "two-thirds of a cup: measure 0.6666666667 cup of oats"),
        ("rates rose half a percentage point", "half a percentage point: percent 0.5 pp"),
        (
            "half the villagers and a quarter of them",
            "half: fraction 0.5 of villagers|a quarter: fraction 0.25"
        ),
        ("half bar and half milk", "half: fraction 0.5 of bar|half: fraction 0.5 of milk"),
    ])
    func parts(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("a mass of 6.02 × 10^23 kg", "6.02 × 10^23 kg: measure 602000000000000000000000 kg"),
        ("2.5x10-3 m or 1.5e-3 W", "2.5x10-3 m: measure 0.0025 m|1.5e-3 W: measure 0.0015 W"),
        ("the sun gave it 5·10⁶ J", "5·10⁶ J: measure 5000000 J"),
        ("a factor of 3 × 10^8", ""),
        ("raised to 1.1^+23 and 2.5^-1", ""),
    ])
    func powers(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    /// Digits within an address are no numbers, and those after it keep their own values.
    @Test(arguments: [
        (
            "write to box12@example.org about 1,250 seats and 2,500 beds",
            "1,250: count 1250 ~ of seats|2,500: count 2500 of beds"
        ),
        (
            "at https://example.org/a-2020-7 stood 1,250 tents for $3,400",
            "1,250: count 1250 of tents|$3,400: money 3400 USD"
        ),
    ])
    func besideAddresses(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("after 1, 2 and 4 weeks", "1: duration P1W|2: duration P2W|4 weeks: duration P4W"),
        ("tablets of 10, 20 and 30 mg", "10: measure 10 mg|20: measure 20 mg|30 mg: measure 30 mg"),
        ("in 2, 5 and 10 towns", "2: count 2|5: count 5|10: count 10 of towns"),
    ])
    func lists(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
