/// A unit of the table: what it measures, its size, and how it may be written.
///
/// Factors are exact (the foot is 0.3048 m, the pound 0.45359237 kg, the US gallon 231 cubic inches, the barrel 42
/// gallons, the horsepower 550 foot-pounds a second, the Btu the International Table's), in units of the base, which is
/// the first of its dimension. Sources: the SI brochure (9th edition, tables 2 to 8), NIST Special Publication 811
/// (appendix B.8) and Handbook 44 (appendix C) for customary and kitchen units, IEC 80000-13 for those of computing.
struct UnitDefinition: Sendable {
    let dimension: Dimension
    /// How many of the base unit, as a decimal.
    let factor: String
    /// Written exactly so; with `|` and the plural where that differs.
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
    static let all: [UnitDefinition] = {
        let simple =
            shares + lengths + areas + volumes + masses + speeds + energies + powers + electric + data + computing
            + physics + others
        return simple + quotients(of: simple)
    }()

    private static let shares = [
        UnitDefinition(.percent, "1", ["%"], ["percent|percent", "per cent|per cent"], namedBySymbol: true),
        UnitDefinition(.percentagePoints, "1", ["pp"], ["percentage point"], namedBySymbol: true),
        UnitDefinition(.concentration, "1", ["ppm"], ["part per million|parts per million"]),
        UnitDefinition(.concentration, "0.001", ["ppb"], ["part per billion|parts per billion"]),
        UnitDefinition(.concentration, "0.000001", ["ppt"], ["part per trillion|parts per trillion"]),
    ]

    private static let lengths = [
        UnitDefinition(.length, "1", ["m"], ["meter", "metre"]),
        UnitDefinition(.length, "1000", ["km|kms"], ["kilometer", "kilometre"]),
        UnitDefinition(.length, "0.01", ["cm"], ["centimeter", "centimetre"]),
        UnitDefinition(.length, "0.001", ["mm"], ["millimeter", "millimetre"]),
        UnitDefinition(.length, "0.000001", ["µm", "μm"], ["micrometer", "micrometre", "micron"]),
        UnitDefinition(.length, "0.000000001", ["nm"], ["nanometer", "nanometre"]),
        UnitDefinition(.length, "0.0254", [], ["inch|inches"]),
        UnitDefinition(.length, "0.1", ["dm"], ["decimeter", "decimetre"]),
        UnitDefinition(.length, "0.0000000001", ["Å"], ["angstrom", "ångström"]),
        UnitDefinition(.length, "0.3048", ["ft"], ["foot|feet"]),
        UnitDefinition(.length, "1.8288", [], ["fathom"]),
        UnitDefinition(.length, "0.9144", ["yd|yds"], ["yard"]),
        UnitDefinition(.length, "1609.344", ["mi"], ["mile"]),
        UnitDefinition(.length, "1852", ["nmi"], ["nautical mile"]),
        UnitDefinition(.length, "9460730472580800", ["ly"], ["light-year"]),
    ]

    private static let areas = [
        UnitDefinition(.area, "1", ["m²", "m2", "sq m", "sqm"], ["square meter", "square metre"]),
        UnitDefinition(.area, "1000000", ["km²", "km2", "sq km", "sqkm"], ["square kilometer", "square kilometre"]),
        UnitDefinition(.area, "0.000001", ["mm²", "mm2"], ["square millimeter", "square millimetre"]),
        UnitDefinition(.area, "10000", ["ha"], ["hectare"]),
        UnitDefinition(.area, "0.0001", ["cm²", "cm2"], ["square centimeter", "square centimetre"]),
        UnitDefinition(.area, "0.00064516", ["sq in"], ["square inch|square inches"]),
        UnitDefinition(.area, "0.09290304", ["ft²", "ft2", "sq ft", "sqft"], ["square foot|square feet"]),
        UnitDefinition(.area, "0.83612736", ["yd²", "yd2", "sq yd"], ["square yard"]),
        UnitDefinition(.area, "2589988.110336", ["mi²", "mi2", "sq mi"], ["square mile"]),
        UnitDefinition(.area, "4046.8564224", ["ac"], ["acre"]),
    ]

    private static let volumes = [
        UnitDefinition(.volume, "1", ["L", "l", "dm³", "dm3"], ["liter", "litre"]),
        UnitDefinition(.volume, "0.001", ["mL", "ml|mls", "cc", "cm³", "cm3"], ["milliliter", "millilitre"]),
        UnitDefinition(.volume, "0.01", ["cL", "cl"], ["centiliter", "centilitre"]),
        UnitDefinition(.volume, "0.1", ["dL", "dl"], ["deciliter", "decilitre"]),
        UnitDefinition(.volume, "100", ["hL", "hl"], ["hectoliter", "hectolitre"]),
        UnitDefinition(.volume, "1000000", [], ["megaliter", "megalitre"]),
        UnitDefinition(.volume, "0.000001", ["µL", "μL", "µl", "μl"], ["microliter", "microlitre"]),
        UnitDefinition(.volume, "0.000000001", ["nL", "nl"], ["nanoliter", "nanolitre"]),
        UnitDefinition(.volume, "1000", ["m³", "m3", "cu m"], ["cubic meter", "cubic metre"]),
        UnitDefinition(.volume, "0.001", [], ["cubic centimeter", "cubic centimetre"]),
        UnitDefinition(.volume, "0.000001", ["mm³", "mm3"], ["cubic millimeter", "cubic millimetre"]),
        UnitDefinition(.volume, "1000000000000", ["km³", "km3"], ["cubic kilometer", "cubic kilometre"]),
        UnitDefinition(.volume, "28.316846592", ["ft³", "ft3", "cu ft", "cf"], ["cubic foot|cubic feet"]),
        UnitDefinition(.volume, "764.554857984", ["yd³", "yd3", "cu yd"], ["cubic yard"]),
        UnitDefinition(.volume, "0.016387064", ["in³", "in3", "cu in"], ["cubic inch|cubic inches"]),
        UnitDefinition(.volume, "3.785411784", ["gal|gals"], ["gallon"]),
        UnitDefinition(.volume, "0.946352946", ["qt"], ["quart"]),
        // `pt` is a point of print or of a game more often than a pint.
        UnitDefinition(.volume, "0.473176473", [], ["pint"]),
        UnitDefinition(.volume, "0.2365882365", [], ["cup"]),
        UnitDefinition(.volume, "0.0295735295625", ["fl oz"], ["fluid ounce"]),
        UnitDefinition(.volume, "0.01478676478125", ["tbsp|tbsps", "Tbsp|Tbsps", "tbs"], ["tablespoon"]),
        UnitDefinition(.volume, "0.00492892159375", ["tsp|tsps"], ["teaspoon"]),
        UnitDefinition(.volume, "158.987294928", ["bbl"], ["barrel"]),
        UnitDefinition(.volume, "35.23907016688", [], ["bushel"]),
        UnitDefinition(.volume, "1233481.83754752", [], ["acre-foot|acre-feet"]),
        UnitDefinition(.flow, "1", [], ["gallon per minute|gallons per minute"]),
        UnitDefinition(.flow, "0.0291666666666667", ["bpd"], ["barrel per day|barrels per day"]),
    ]

    private static let masses = [
        UnitDefinition(.mass, "1", ["kg|kgs"], ["kilogram", "kilogramme", "kilo"]),
        UnitDefinition(.mass, "0.001", ["g|gms"], ["gram", "gramme"]),
        UnitDefinition(.mass, "0.000001", ["mg"], ["milligram"]),
        UnitDefinition(.mass, "0.000000001", ["µg", "μg", "mcg"], ["microgram"]),
        UnitDefinition(.mass, "0.000000000001", ["ng"], ["nanogram"]),
        UnitDefinition(.mass, "0.000000000000001", ["pg"], ["picogram"]),
        UnitDefinition(.mass, "0.0002", [], ["carat"]),
        UnitDefinition(.mass, "0.0311034768", [], ["troy ounce"]),
        UnitDefinition(.mass, "6.35029318", [], ["stone|stone"]),
        UnitDefinition(.mass, "100", [], ["quintal"]),
        UnitDefinition(.mass, "1000", ["t", "mt"], ["metric ton", "tonne", "metric tonne"]),
        UnitDefinition(.mass, "1000000", ["kt"], ["kiloton", "kilotonne"]),
        UnitDefinition(.mass, "1000000000", ["Mt"], ["megaton", "megatonne"]),
        UnitDefinition(.mass, "1000000000000", ["Gt"], ["gigaton", "gigatonne"]),
        UnitDefinition(.mass, "907.18474", [], ["ton", "short ton"]),
        UnitDefinition(.mass, "1016.0469088", [], ["long ton"]),
        UnitDefinition(.mass, "0.45359237", ["lb|lbs"], ["pound"]),
        UnitDefinition(.mass, "0.028349523125", ["oz"], ["ounce"]),
    ]

    private static let speeds = [
        // Kilometres an hour are the base, so that the others are finite decimals.
        UnitDefinition(
            .speed, "1", ["km/h", "kph", "kmh", "kmph"],
            ["kilometer per hour|kilometers per hour", "kilometre per hour|kilometres per hour"]),
        UnitDefinition(
            .speed, "3.6", ["m/s"], ["meter per second|meters per second", "metre per second|metres per second"]),
        UnitDefinition(.speed, "1.609344", ["mph"], ["mile per hour|miles per hour"]),
        UnitDefinition(.speed, "1.852", ["kn", "kts"], ["knot"]),
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
            UnitDefinition(.power, "745.69987158227022", ["hp", "bhp"], ["horsepower|horsepower"]),
            UnitDefinition(.power, "0.000001", ["µW", "μW"], ["microwatt"]),
            UnitDefinition(.power, "1000", ["kWp"], []), UnitDefinition(.power, "1000000", ["MWp"], []),
            UnitDefinition(.apparentPower, "1", [], ["volt-ampere"]),
            UnitDefinition(.apparentPower, "1000", ["kVA"], []),
            UnitDefinition(.apparentPower, "1000000", ["MVA"], []),
        ]

    private static let electric = [
        UnitDefinition(.voltage, "1", ["V"], ["volt"]),
        UnitDefinition(.voltage, "1000", ["kV"], ["kilovolt"]),
        UnitDefinition(.current, "1", ["A"], ["ampere", "amp"]),
        UnitDefinition(.current, "0.001", ["mA"], ["milliampere", "milliamp"]),
        UnitDefinition(.current, "0.000001", ["µA", "μA"], ["microampere", "microamp"]),
        UnitDefinition(.current, "1000", ["kA"], ["kiloampere", "kiloamp"]),
        UnitDefinition(.voltage, "0.001", ["mV"], ["millivolt"]),
        UnitDefinition(.voltage, "0.000001", ["µV", "μV"], ["microvolt"]),
        UnitDefinition(.voltage, "1000000", ["MV"], ["megavolt"]),
        UnitDefinition(.charge, "1", ["Ah"], ["ampere-hour", "amp-hour"]),
        UnitDefinition(.charge, "0.001", ["mAh"], ["milliampere-hour", "milliamp-hour"]),
        UnitDefinition(.resistance, "1", ["Ω"], ["ohm"]),
        UnitDefinition(.resistance, "1000", ["kΩ"], ["kilohm"]),
        UnitDefinition(.resistance, "1000000", ["MΩ"], ["megohm"]),
        UnitDefinition(.capacitance, "1", [], ["farad"]),
        UnitDefinition(.capacitance, "0.000001", ["µF", "μF"], ["microfarad"]),
        UnitDefinition(.capacitance, "0.000000001", ["nF"], ["nanofarad"]),
        UnitDefinition(.capacitance, "0.000000000001", ["pF"], ["picofarad"]),
        UnitDefinition(.light, "1", ["lm"], ["lumen"]),
        UnitDefinition(.illuminance, "1", ["lx"], ["lux|lux"]),
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

    private static let computing: [UnitDefinition] = {
        let binary =
            [("Ki", "kibi", 1_024), ("Mi", "mebi", 1_048_576), ("Gi", "gibi", 1_073_741_824)]
            + [("Ti", "tebi", 1_099_511_627_776)]
        let decimal = [("k", "kilo", "1000"), ("K", "", "1000"), ("M", "mega", "1000000"), ("G", "giga", "1000000000")]
        return binary.map { UnitDefinition(.data, String($2), [$0 + "B"], [$1 + "byte"]) }
            + [UnitDefinition(.data, "0.125", [], ["bit"])]
            + decimal.flatMap { prefix, word, factor in
                [
                    UnitDefinition(
                        .data, Number(factor)?.multiplied(by: Number("0.125") ?? .one)?.text ?? factor,
                        [prefix + "bit"], word.isEmpty ? [] : [word + "bit"]),
                    UnitDefinition(.dataRate, factor, [prefix + "bit/s"], []),
                    UnitDefinition(
                        .dataRate, Number(factor)?.multiplied(by: 8)?.text ?? factor, [prefix + "B/s"],
                        word.isEmpty ? [] : ["\(word)byte per second|\(word)bytes per second"]),
                ]
            }
            + [
                UnitDefinition(.pixels, "1", ["px"], ["pixel"]),
                UnitDefinition(.pixels, "1000000", [], ["megapixel"]),
                UnitDefinition(.resolution, "1", ["dpi", "ppi"], []),
                UnitDefinition(.rotation, "1", ["rpm", "RPM"], ["revolution per minute|revolutions per minute"]),
                UnitDefinition(.frameRate, "1", ["fps"], ["frame per second|frames per second"]),
            ]
    }()

    private static let physics = [
        UnitDefinition(.amount, "1", ["mol"], ["mole"]),
        UnitDefinition(.amount, "0.001", ["mmol"], ["millimole"]),
        UnitDefinition(.amount, "0.000001", ["µmol", "μmol"], ["micromole"]),
        UnitDefinition(.amount, "0.000000001", ["nmol"], ["nanomole"]),
        UnitDefinition(.molarity, "0.001", ["mM"], ["millimolar|millimolar"]),
        UnitDefinition(.molarity, "0.000001", ["µM", "μM"], ["micromolar|micromolar"]),
        UnitDefinition(.molarity, "0.000000001", ["nM"], ["nanomolar|nanomolar"]),
        UnitDefinition(.force, "1", ["N"], ["newton"]),
        UnitDefinition(.force, "1000", ["kN"], ["kilonewton"]),
        UnitDefinition(.torque, "1", ["Nm", "N·m"], ["newton-meter", "newton-metre"]),
        UnitDefinition(.torque, "1.3558179483314", ["lb ft"], ["pound-foot|pound-feet"]),
        UnitDefinition(.field, "1", [], ["tesla"]),
        UnitDefinition(.field, "0.001", ["mT"], ["millitesla"]),
        UnitDefinition(.activity, "1", ["Bq"], ["becquerel"]),
        UnitDefinition(.activity, "1000", ["kBq"], ["kilobecquerel"]),
        UnitDefinition(.activity, "1000000", ["MBq"], ["megabecquerel"]),
        UnitDefinition(.dose, "1", ["Gy"], ["gray"]),
        UnitDefinition(.dose, "0.001", ["mGy"], ["milligray"]),
        UnitDefinition(.doseEquivalent, "1", ["Sv"], ["sievert"]),
        UnitDefinition(.doseEquivalent, "0.001", ["mSv"], ["millisievert"]),
        UnitDefinition(.doseEquivalent, "0.000001", ["µSv", "μSv"], ["microsievert"]),
        UnitDefinition(.internationalUnits, "1", ["IU"], ["international unit"]),
        UnitDefinition(.energy, "0.000000000000000000160217663", ["eV"], ["electronvolt"]),
        UnitDefinition(.energy, "0.000000000000160217663", ["MeV"], ["megaelectronvolt"]),
        UnitDefinition(.energy, "0.000000000160217663", ["GeV"], ["gigaelectronvolt"]),
    ]

    /// Units of one thing for each of another, as symbols write them: `mg/kg`, `kWh/m²`, `mL/min`.
    private static func quotients(of simple: [UnitDefinition]) -> [UnitDefinition] {
        let bySymbol = Dictionary(
            simple.flatMap { definition in definition.symbols.map { ($0.prefix { $0 != "|" }, definition) } },
            uniquingKeysWith: { first, _ in first })
        let above = """
            t kg g mg µg mcg ng mol mmol µmol nmol kcal kJ MJ J kWh W kW L l mL ml m³ m3 m km cm mm IU Bq N kN lb gal
            """
        let below = "kg g mg L l dL dl mL ml m³ m3 cm³ m² m2 cm² mm² ha km mol"
        let times: [(Substring, String)] = [("s", "1"), ("sec", "1"), ("min", "60"), ("h", "3600"), ("hr", "3600")]
        let known = Set(bySymbol.keys)
        var found: [UnitDefinition] = []
        for upper in above.split(separator: " ") {
            guard let whole = bySymbol[upper], let factor = Number(whole.factor) else { continue }
            func add(_ lower: Substring, _ divisor: String, _ name: String) {
                let symbol = "\(upper)/\(lower)"
                guard !known.contains(symbol[...]), let divisor = Number(divisor),
                    let value = factor.divided(by: divisor)
                else { return }
                found.append(UnitDefinition(.quotient("\(whole.dimension) by \(name)"), value.text, [symbol], []))
            }
            for lower in below.split(separator: " ") where lower != upper {
                guard let part = bySymbol[lower] else { continue }
                add(lower, part.factor, "\(part.dimension)")
            }
            for (symbol, seconds) in times { add(symbol, seconds, "time") }
        }
        return found
    }

    private static let others = [
        UnitDefinition(.pressure, "1", ["Pa"], ["pascal"]),
        UnitDefinition(.pressure, "1000", ["kPa"], ["kilopascal"]),
        UnitDefinition(.pressure, "1000000", ["MPa"], ["megapascal"]),
        UnitDefinition(.pressure, "100", ["hPa", "mbar"], ["millibar", "hectopascal"]),
        UnitDefinition(.pressure, "1000000000", ["GPa"], ["gigapascal"]),
        UnitDefinition(.pressure, "133.322387415", ["mmHg", "mm Hg"], []),
        UnitDefinition(.pressure, "101325", ["atm"], []),
        UnitDefinition(.pressure, "100000", [], ["bar|bar"]),
        UnitDefinition(.pressure, "6894.75729316836", ["psi"], ["pound per square inch|pounds per square inch"]),
        UnitDefinition(.frequency, "1", ["Hz"], ["hertz|hertz"]),
        UnitDefinition(.frequency, "1000", ["kHz"], ["kilohertz|kilohertz"]),
        UnitDefinition(.frequency, "1000000", ["MHz"], ["megahertz|megahertz"]),
        UnitDefinition(.frequency, "1000000000", ["GHz"], ["gigahertz|gigahertz"]),
        UnitDefinition(.frequency, "1000000000000", ["THz"], ["terahertz|terahertz"]),
        UnitDefinition(.sound, "1", ["dB", "dBA"], ["decibel"]),
        UnitDefinition(.angle, "1", ["°"], ["degree"]),
        UnitDefinition(.angle, "57.295779513082320877", ["rad"], ["radian"]),
        UnitDefinition(.pressure, "6894757.29316836", ["ksi"], []),
        UnitDefinition(.pressure, "47.88025898", ["psf"], ["pound per square foot|pounds per square foot"]),
        UnitDefinition(.pressure, "3386.389", ["inHg"], []),
        UnitDefinition(
            .celsius, "1", ["°C", "℃", "degrees C", "ºC"],
            ["degree Celsius|degrees Celsius", "degree centigrade|degrees centigrade", "celsius|celsius"]),
        UnitDefinition(
            .fahrenheit, "1", ["°F", "℉", "degrees F", "ºF"],
            ["degree Fahrenheit|degrees Fahrenheit", "fahrenheit|fahrenheit"]),
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
