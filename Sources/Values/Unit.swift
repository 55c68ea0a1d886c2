/// A unit as it is written: a currency, `%`, `pp`, or a spelling of a physical unit (`GW` and `gigawatt` are two).
public struct Unit: Hashable, Sendable {
    /// Its index among the spellings of `UnitTable`.
    let index: UInt16

    /// The spelling at an index of the table.
    init(index: UInt16) {
        self.index = index
    }

    /// `%`
    public static let percent = UnitTable.shared.unit("%")
    /// `pp`: percentage points.
    public static let points = UnitTable.shared.unit("pp")
    /// US dollars.
    public static let dollars = UnitTable.shared.unit("USD")

    /// The currency with an ISO 4217 code, which is in capitals.
    public static func currency(_ code: some StringProtocol) -> Unit? {
        let unit = UnitTable.shared.bySymbol[String(code)]
        return unit?.isCurrency == true ? unit : nil
    }

    /// The unit whose `name` this is: `USD`, `%`, `mile`, `GW`.
    public init?(named name: some StringProtocol) {
        guard let unit = UnitTable.shared.byName[String(name)] else { return nil }
        self = unit
    }

    /// Which of all units it is, the same for one version of the program.
    package var number: Int { Int(index) }

    /// The unit whose `number` this is.
    package init?(number: Int) {
        guard UnitTable.shared.spellings.indices.contains(number) else { return nil }
        self.init(index: UInt16(number))
    }

    /// As the `unit` field has it: the ISO 4217 code, `%`, `pp`, or the unit's word as written, in the singular.
    public var name: String { spelling.name }
    /// The word after a number that isn't 1.
    public var plural: String { spelling.plural }
    /// What it measures.
    public var dimension: Dimension { spelling.dimension }
    /// How many of the dimension's base unit it is.
    public var factor: Number { spelling.factor }
    /// A currency's usual sign before an amount, `€`; nil where only the code is clear.
    public var sign: String? { spelling.sign }
    /// Whether it is a currency.
    public var isCurrency: Bool { if case .currency = dimension { true } else { false } }

    /// Whether it is of a scale of temperature.
    package var isTemperature: Bool { [.celsius, .fahrenheit, .kelvin].contains(dimension) }

    /// Whether amounts of both can be compared and added.
    public func isLike(_ other: Unit) -> Bool {
        index == other.index || dimension == other.dimension
    }

    private var spelling: UnitTable.Spelling { UnitTable.shared.spellings[Int(index)] }
}

extension Unit: CustomStringConvertible {
    /// `name`
    public var description: String { name }
}

/// What a unit measures. Units of one dimension are like.
public enum Dimension: Hashable, Sendable {
    /// Money of one currency, by its ISO 4217 code.
    case currency(String)
    case percent, percentagePoints
    case length, area, volume, mass, speed, energy, power, pressure, frequency, data, dataRate
    case voltage, current, light, sound, angle, concentration, flow, fuelEconomy
    case apparentPower, charge, resistance, capacitance, illuminance, force, torque, field
    case amount, molarity, activity, dose, doseEquivalent, internationalUnits
    case pixels, resolution, rotation, frameRate
    /// One for each of another, which the text names: `mass by volume`.
    case quotient(String)
    /// Temperatures are each for themselves: of 1.5 degrees Celsius one can't tell whether it is a point or a difference.
    case celsius, fahrenheit, kelvin
}
