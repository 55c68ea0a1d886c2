/// A unit of the table: what it measures, its size, and how it may be written.
///
/// Factors are exact (the foot is 0.3048 m, the pound 0.45359237 kg, the US gallon 231 cubic inches, the barrel 42
/// gallons, the horsepower 550 foot-pounds a second, the Btu the International Table's), in units of the base, which is
/// the first of its dimension.
struct UnitDefinition: Sendable {
    let dimension: Dimension
    /// How many of the base unit, as a decimal.
    let factor: String
    /// Written exactly so.
    let symbols: [String]
    /// Words in the singular, with `|` and the plural where it is no added `s`.
    let words: [String]
    /// Whether the words mean the symbol: of `percent` the unit is `%`.
    var namedBySymbol = false

    init(
        _ dimension: Dimension, _ factor: String, _ symbols: [String], _ words: [String], namedBySymbol: Bool = false
    ) {
        self.dimension = dimension
        self.factor = factor
        self.symbols = symbols
        self.words = words
        self.namedBySymbol = namedBySymbol
    }

    /// The whole closed list.
    static let all = shares + lengths + areas + volumes + masses + speeds + energies + powers + electric + data + others

    private static let shares = [
        UnitDefinition(.percent, "1", ["%"], ["percent|percent", "per cent|per cent"], namedBySymbol: true),
        UnitDefinition(.percentagePoints, "1", ["pp"], ["percentage point"], namedBySymbol: true),
        UnitDefinition(.concentration, "1", ["ppm"], ["part per million|parts per million"]),
        UnitDefinition(.concentration, "0.001", ["ppb"], ["part per billion|parts per billion"]),
        UnitDefinition(.concentration, "0.000001", ["ppt"], ["part per trillion|parts per trillion"]),
    ]

    private static let lengths = [
        UnitDefinition(.length, "1", ["m"], ["meter", "metre"]),
        UnitDefinition(.length, "1000", ["km"], ["kilometer", "kilometre"]),
        UnitDefinition(.length, "0.01", ["cm"], ["centimeter", "centimetre"]),
        UnitDefinition(.length, "0.001", ["mm"], ["millimeter", "millimetre"]),
        UnitDefinition(.length, "0.000001", ["µm", "μm"], ["micrometer", "micrometre", "micron"]),
        UnitDefinition(.length, "0.000000001", ["nm"], ["nanometer", "nanometre"]),
        UnitDefinition(.length, "0.0254", [], ["inch|inches"]),
        UnitDefinition(.length, "0.3048", ["ft"], ["foot|feet"]),
        UnitDefinition(.length, "0.9144", ["yd"], ["yard"]),
        UnitDefinition(.length, "1609.344", ["mi"], ["mile"]),
        UnitDefinition(.length, "1852", ["nmi"], ["nautical mile"]),
        UnitDefinition(.length, "9460730472580800", ["ly"], ["light-year"]),
    ]

    private static let areas = [
        UnitDefinition(.area, "1", ["m²", "m2"], ["square meter", "square metre"]),
        UnitDefinition(.area, "1000000", ["km²", "km2", "sq km"], ["square kilometer", "square kilometre"]),
        UnitDefinition(.area, "10000", ["ha"], ["hectare"]),
        UnitDefinition(.area, "0.0001", ["cm²", "cm2"], ["square centimeter", "square centimetre"]),
        UnitDefinition(.area, "0.00064516", ["sq in"], ["square inch|square inches"]),
        UnitDefinition(.area, "0.09290304", ["ft²", "ft2", "sq ft"], ["square foot|square feet"]),
        UnitDefinition(.area, "0.83612736", ["sq yd"], ["square yard"]),
        UnitDefinition(.area, "2589988.110336", ["mi²", "mi2", "sq mi"], ["square mile"]),
        UnitDefinition(.area, "4046.8564224", ["ac"], ["acre"]),
    ]

    private static let volumes = [
        UnitDefinition(.volume, "1", ["L"], ["liter", "litre"]),
        UnitDefinition(.volume, "0.001", ["mL", "ml"], ["milliliter", "millilitre"]),
        UnitDefinition(.volume, "1000", ["m³", "m3"], ["cubic meter", "cubic metre"]),
        UnitDefinition(.volume, "1000000000000", ["km³", "km3"], ["cubic kilometer", "cubic kilometre"]),
        UnitDefinition(.volume, "28.316846592", ["ft³", "ft3", "cu ft", "cf"], ["cubic foot|cubic feet"]),
        UnitDefinition(.volume, "764.554857984", ["cu yd"], ["cubic yard"]),
        UnitDefinition(.volume, "0.016387064", ["cu in"], ["cubic inch|cubic inches"]),
        UnitDefinition(.volume, "3.785411784", ["gal"], ["gallon"]),
        UnitDefinition(.volume, "0.946352946", ["qt"], ["quart"]),
        UnitDefinition(.volume, "0.473176473", [], ["pint"]),
        UnitDefinition(.volume, "0.0295735295625", ["fl oz"], ["fluid ounce"]),
        UnitDefinition(.volume, "158.987294928", ["bbl"], ["barrel"]),
        UnitDefinition(.volume, "35.23907016688", [], ["bushel"]),
        UnitDefinition(.volume, "1233481.83754752", [], ["acre-foot|acre-feet"]),
        UnitDefinition(.flow, "1", [], ["gallon per minute|gallons per minute"]),
        UnitDefinition(.flow, "0.0291666666666667", ["bpd"], ["barrel per day|barrels per day"]),
    ]

    private static let masses = [
        UnitDefinition(.mass, "1", ["kg"], ["kilogram", "kilo"]),
        UnitDefinition(.mass, "0.001", ["g"], ["gram"]),
        UnitDefinition(.mass, "0.000001", ["mg"], ["milligram"]),
        UnitDefinition(.mass, "0.000000001", ["µg", "μg", "mcg"], ["microgram"]),
        UnitDefinition(.mass, "1000", ["t", "mt"], ["metric ton", "tonne", "metric tonne"]),
        UnitDefinition(.mass, "1000000", ["kt"], ["kiloton", "kilotonne"]),
        UnitDefinition(.mass, "1000000000", ["Mt"], ["megaton", "megatonne"]),
        UnitDefinition(.mass, "1000000000000", ["Gt"], ["gigaton", "gigatonne"]),
        UnitDefinition(.mass, "907.18474", [], ["ton", "short ton"]),
        UnitDefinition(.mass, "1016.0469088", [], ["long ton"]),
        UnitDefinition(.mass, "0.45359237", ["lb", "lbs"], ["pound"]),
        UnitDefinition(.mass, "0.028349523125", ["oz"], ["ounce"]),
    ]

    private static let speeds = [
        // Kilometres an hour are the base, so that the others are finite decimals.
        UnitDefinition(.speed, "1", ["km/h", "kph"], ["kilometer per hour|kilometers per hour"]),
        UnitDefinition(.speed, "3.6", ["m/s"], ["meter per second|meters per second"]),
        UnitDefinition(.speed, "1.609344", ["mph"], ["mile per hour|miles per hour"]),
        UnitDefinition(.speed, "1.852", ["kn"], ["knot"]),
        UnitDefinition(.speed, "1.09728", ["ft/s"], ["foot per second|feet per second"]),
        UnitDefinition(.fuelEconomy, "1", ["mpg"], ["mile per gallon|miles per gallon"]),
    ]

    private static let energies =
        [
            UnitDefinition(.energy, "1", ["J"], ["joule"]),
            UnitDefinition(.energy, "1000", ["kJ"], ["kilojoule"]),
            UnitDefinition(.energy, "1000000", ["MJ"], ["megajoule"]),
            UnitDefinition(.energy, "1000000000", ["GJ"], ["gigajoule"]),
            UnitDefinition(.energy, "1000000000000000000", ["EJ"], ["exajoule"]),
            UnitDefinition(.energy, "4184", ["kcal"], ["kilocalorie"]),
            UnitDefinition(.energy, "4.184", ["cal"], ["calorie"]),
            UnitDefinition(.energy, "1055.05585262", ["Btu", "BTU"], ["British thermal unit"]),
            UnitDefinition(.energy, "1055055852.62", ["MMBtu"], ["million Btu|million Btu"]),
            UnitDefinition(.energy, "105505585.262", [], ["therm"]),
        ] + prefixed(.energy, 3_600, symbol: "Wh", word: "watt-hour")

    private static let powers =
        prefixed(.power, 1, symbol: "W", word: "watt") + [
            UnitDefinition(.power, "745.69987158227022", ["hp"], ["horsepower|horsepower"])
        ]

    private static let electric = [
        UnitDefinition(.voltage, "1", ["V"], ["volt"]),
        UnitDefinition(.voltage, "1000", ["kV"], ["kilovolt"]),
        UnitDefinition(.current, "1", ["A"], ["ampere", "amp"]),
        UnitDefinition(.current, "0.001", ["mA"], ["milliampere", "milliamp"]),
        UnitDefinition(.light, "1", ["lm"], ["lumen"]),
    ]

    private static let data: [UnitDefinition] = {
        let steps =
            [("", "", "1"), ("k", "kilo", "1000"), ("M", "mega", "1000000"), ("G", "giga", "1000000000")]
            + [("T", "tera", "1000000000000"), ("P", "peta", "1000000000000000"), ("E", "exa", "1000000000000000000")]
        return steps.flatMap { letter, prefix, factor -> [UnitDefinition] in
            let bytes = UnitDefinition(
                .data, factor, letter == "k" ? ["kB", "KB"] : [letter + "B"], [prefix + "byte"])
            guard letter.isEmpty || "kMGT".contains(letter) else { return [bytes] }
            return [
                bytes,
                UnitDefinition(
                    .dataRate, factor, letter.isEmpty ? ["bps"] : [letter + "bps", letter + "b/s"],
                    ["\(prefix)bit per second|\(prefix)bits per second"]),
            ]
        }
    }()

    private static let others = [
        UnitDefinition(.pressure, "1", ["Pa"], ["pascal"]),
        UnitDefinition(.pressure, "1000", ["kPa"], ["kilopascal"]),
        UnitDefinition(.pressure, "1000000", ["MPa"], ["megapascal"]),
        UnitDefinition(.pressure, "100", ["hPa", "mbar"], ["millibar", "hectopascal"]),
        UnitDefinition(.pressure, "100000", [], ["bar"]),
        UnitDefinition(.pressure, "6894.75729316836", ["psi"], ["pound per square inch|pounds per square inch"]),
        UnitDefinition(.frequency, "1", ["Hz"], ["hertz|hertz"]),
        UnitDefinition(.frequency, "1000", ["kHz"], ["kilohertz|kilohertz"]),
        UnitDefinition(.frequency, "1000000", ["MHz"], ["megahertz|megahertz"]),
        UnitDefinition(.frequency, "1000000000", ["GHz"], ["gigahertz|gigahertz"]),
        UnitDefinition(.sound, "1", ["dB"], ["decibel"]),
        UnitDefinition(.angle, "1", ["°"], ["degree"]),
        UnitDefinition(.celsius, "1", ["°C", "degrees C"], ["degree Celsius|degrees Celsius"]),
        UnitDefinition(.fahrenheit, "1", ["°F", "degrees F"], ["degree Fahrenheit|degrees Fahrenheit"]),
        UnitDefinition(.kelvin, "1", ["K"], ["kelvin"]),
    ]

    /// A unit with the prefixes that energy and power are stated with.
    private static func prefixed(
        _ dimension: Dimension, _ base: Int, symbol: String, word: String
    ) -> [UnitDefinition] {
        [("m", "milli", -3), ("", "", 0), ("k", "kilo", 3), ("M", "mega", 6), ("G", "giga", 9), ("T", "tera", 12)].map {
            let factor = Number(coefficient: Int128(base), exponent: $0.2) ?? .zero
            return UnitDefinition(dimension, factor.text, [$0.0 + symbol], [$0.1 + word])
        }
    }
}
