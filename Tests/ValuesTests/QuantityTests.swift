import Testing

@testable import Values

private func quantity(_ text: String) throws -> Quantity { try #require(Quantity(text), "\(text)") }

@Suite struct QuantityTests {
    @Test(arguments: [
        ("$65 million", "$65000000", "$65 million"), ("CA$5", "CA$5", "CA$5"), ("15%", "15%", "15%"),
        ("€3bn", "€3000000000", "€3 billion"), ("500 miles", "500 miles", "500 miles"), ("1 mile", "1 mile", "1 mile"),
        ("$1,250.50", "$1250.5", "$1,250.50"), ("2 pp", "2 pp", "2 pp"), ("50 cents", "$0.5", "$0.50"),
        ("-$5", "-$5", "-$5"), ("$-5", "-$5", "-$5"), ("USD 5", "$5", "$5"),
        ("3 million EUR", "€3000000", "€3 million"),
        ("PEN 5", "S/5", "S/5"), ("5 CHF", "CHF 5", "CHF 5"), ("100 MW", "100 MW", "100 MW"),
        ("$5m", "$5000000", "$5 million"),
        ("5 m", "5 m", "5 m"), ("1.5 degrees Celsius", "1.5 degrees Celsius", "1.5 degrees Celsius"),
        ("12 percentage points", "12 pp", "12 pp"), ("25 basis points", "0.25 pp", "0.25 pp"),
        ("30 square miles", "30 square miles", "30 square miles"), ("2 metric-tons", "2 metric tons", "2 metric tons"),
        ("10 km/h", "10 km/h", "10 km/h"), ("5 U.S. dollars", "$5", "$5"), ("5 €", "€5", "€5"), ("5%", "5%", "5%"),
        ("5 percent", "5%", "5%"), ("₹3 lakh", "₹300000", "₹300,000"),
        ("10 kilowatt-hours", "10 kilowatt-hours", "10 kilowatt-hours"),
        ("1,234,567 acres", "1234567 acres", "1,234,567 acres"), ("$1.8\u{A0}billion", "$1800000000", "$1.8 billion"),
        ("−5 °C", "-5 °C", "-5 °C"),
    ])
    func readsAndWrites(_ text: String, _ plain: String, _ readable: String) throws {
        #expect(try quantity(text).text == plain)
        #expect(try quantity(text).readableText == readable)
        #expect(try quantity(plain) == quantity(text))
    }

    @Test(arguments: [
        "", "5", "$", "$5 x", "5 words", "$5 EUR", "miles", "5 years", "$5 million billion euros", "%", "$$5", "5 in",
        "15%%",
    ])
    func refuses(_ text: String) { #expect(Quantity(text) == nil) }

    @Test func comparesLikeOnes() throws {
        #expect(try quantity("1 km") == quantity("1000 meters"))
        #expect(try quantity("1 km").isLess(than: quantity("1 mile")) == true)
        #expect(try quantity("$5").isLess(than: quantity("€5")) == nil)
        #expect(try quantity("$5") != quantity("€5"))
        #expect(try quantity("1 GW").adding(quantity("500 MW"))?.text == "1.5 GW")
        #expect(try quantity("1 GW").adding(quantity("5 GWh")) == nil)
        #expect(try Set([quantity("1 km"), quantity("1000 m")]).count == 1)
        #expect(try quantity("5 °C").isLike(quantity("5 degrees Celsius")))
        #expect(try quantity("5 °C").isLike(quantity("5 °F")) == false)
        #expect(try quantity("15%").isLike(quantity("15 pp")) == false)
    }

    @Test func matchesTheLongestWords() {
        func end(_ text: String, attached: Bool = false) -> Int? {
            UnitWord.match(in: Array(text.utf8), at: 0, attached: attached)?.end
        }
        #expect(end("metric tons of") == 11)
        #expect(end("miles per hour limit") == 14)
        #expect(end("miles per day") == 5)
        #expect(end("MW/year") == 2)
        #expect(end("sq. ft. of") == 6)
        #expect(end("m", attached: true) == 1)
        #expect(end("million people") == 7)
        #expect(end("U.S. dollars") == 12)
        #expect(end("in 2024") == nil)
        #expect(end("mileses") == nil)
        #expect(end(String(repeating: "a", count: 100_000)) == nil)
        #expect(end("\u{1F600}") == nil)
    }

    @Test func hasEveryUnitOfItsTable() {
        let definitions = UnitDefinition.all.reduce(0) {
            $0 + $1.symbols.count + ($1.namedBySymbol ? 0 : $1.words.count)
        }
        #expect(UnitTable.shared.spellings.count == definitions + CurrencyDefinition.all.count)
        #expect(Set(CurrencyDefinition.all.map(\.code)).count == CurrencyDefinition.all.count)
        #expect(UnitDefinition.all.allSatisfy { Number($0.factor).map { $0 > .zero } == true })
        #expect(Unit.percent.name == "%" && Unit.points.name == "pp" && Unit.dollars.name == "USD")
        for spelling in UnitTable.shared.spellings { #expect(Unit(named: spelling.name) != nil) }
    }
}
