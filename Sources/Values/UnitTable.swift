/// All units there are and all their spellings, made once from the definitions.
struct UnitTable: Sendable {
    /// One way to write a unit.
    struct Spelling: Sendable {
        let name: String
        let plural: String
        let dimension: Dimension
        let factor: Number
        let sign: String?
    }

    static let shared = UnitTable()

    private(set) var spellings: [Spelling] = []
    /// By `Unit.name`.
    private(set) var byName: [String: Unit] = [:]
    /// Symbols and currency codes, exactly as written: `MW`, `USD`, `km/h`.
    private(set) var bySymbol: [String: Unit] = [:]
    /// Words in small letters, without hyphens: `metric tons`, `kilowatt hour`, `dollars`, `million`.
    private(set) var byWord: [String: UnitWord] = [:]
    /// Currency signs as bytes, longer first where one begins another.
    private(set) var signs: [(bytes: [UInt8], unit: Unit)] = []

    private init() {
        for currency in CurrencyDefinition.all { add(currency) }
        for definition in UnitDefinition.all { add(definition) }
        for magnitude in Magnitude.allCases {
            for word in magnitude.words { byWord[word] = .magnitude(magnitude) }
        }
        for unit in TimeLength.Unit.allCases { addTime(unit.name, unit, times: 1) }
        addTime("fortnight", .week, times: 2)
        addTime("decade", .year, times: 10)
        byWord["century"] = .time(.year, times: 100)
        byWord["centuries"] = .time(.year, times: 100)
        byWord["hr"] = .time(.hour, times: 1)
        byWord["hrs"] = .time(.hour, times: 1)
        byWord["yr"] = .time(.year, times: 1)
        byWord["yrs"] = .time(.year, times: 1)
        byWord["min"] = .time(.minute, times: 1)
        byWord["mins"] = .time(.minute, times: 1)
        byWord["sec"] = .time(.second, times: 1)
        byWord["secs"] = .time(.second, times: 1)
        addMultiple("cent", of: "USD", times: Number(coefficient: 1, exponent: -2))
        addMultiple("penny|pence", of: "GBP", times: Number(coefficient: 1, exponent: -2))
        addMultiple("eurocent", of: "EUR", times: Number(coefficient: 1, exponent: -2))
        addMultiple("basis point", of: "pp", times: Number(coefficient: 1, exponent: -2))
        signs.sort { $0.bytes.count > $1.bytes.count }
    }

    /// A unit that is in the table; the first one if it is not, which a test excludes.
    func unit(_ name: String) -> Unit { byName[name] ?? Unit(index: 0) }

    private mutating func add(
        _ name: String, plural: String, _ dimension: Dimension, _ factor: Number, sign: String? = nil
    ) -> Unit {
        let unit = Unit(index: UInt16(truncatingIfNeeded: spellings.count))
        spellings.append(
            Spelling(name: name, plural: plural, dimension: dimension, factor: factor, sign: sign))
        if byName[name] == nil { byName[name] = unit }
        return unit
    }

    private mutating func add(_ currency: CurrencyDefinition) {
        let code = currency.code
        let unit = add(code, plural: code, .currency(code), .one, sign: currency.signs.first)
        bySymbol[code] = unit
        for sign in currency.signs + currency.abbreviations { signs.append((Array(sign.utf8), unit)) }
        for word in currency.words {
            for form in UnitTable.forms(word) { byWord[form] = .unit(unit, times: .one) }
        }
    }

    private mutating func add(_ definition: UnitDefinition) {
        guard let factor = Number(definition.factor) else { return }
        for symbol in definition.symbols {
            let parts = symbol.split(separator: "|").map(String.init)
            guard let first = parts.first, let last = parts.last else { continue }
            let unit = add(first, plural: first, definition.dimension, factor)
            bySymbol[first] = unit
            bySymbol[last] = unit
        }
        for word in definition.words {
            let forms = UnitTable.forms(word)
            guard let singular = forms.first, let plural = forms.last else { continue }
            let unit =
                definition.namedBySymbol
                ? bySymbol[definition.symbols.first ?? ""] : add(singular, plural: plural, definition.dimension, factor)
            guard let unit else { continue }
            for form in forms { byWord[UnitTable.key(form)] = .unit(unit, times: .one) }
        }
    }

    private mutating func addTime(_ name: String, _ unit: TimeLength.Unit, times: Number) {
        for form in UnitTable.forms(name) { byWord[form] = .time(unit, times: times) }
    }

    private mutating func addMultiple(_ name: String, of unit: String, times: Number?) {
        guard let times else { return }
        for form in UnitTable.forms(name) { byWord[form] = .unit(self.unit(unit), times: times) }
    }

    /// Singular and plural of a definition's word: `mile`, or `foot|feet`.
    private static func forms(_ word: String) -> [String] {
        let parts = word.split(separator: "|").map(String.init)
        return parts.count == 1 ? [word, word + "s"] : parts
    }

    /// A word as it is looked up: small letters, no hyphens.
    private static func key(_ word: String) -> String {
        String(
            decoding: word.utf8.map { $0 == UInt8(ascii: "-") ? 32 : $0 | ($0 &- 65 < 26 ? 0x20 : 0) }, as: UTF8.self)
    }
}
