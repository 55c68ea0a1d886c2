/// The units there are, as a person reads them.
package enum UnitCatalog {
    /// The units of each kind of thing that is measured, each as it is written most briefly, with its word in parentheses:
    /// `km (kilometer)`. Quotients of two, `mg/kg`, are not among them.
    package static let groups: [(name: String, units: [String])] = {
        var names: [String] = []
        var units: [String: [String]] = [:]
        func add(_ group: String, _ unit: String) {
            if units[group] == nil { names.append(group) }
            units[group, default: []].append(unit)
        }
        for magnitude in Magnitude.allCases { add("after any number", magnitude.name) }
        for currency in CurrencyDefinition.current {
            add("money", currency.code + (currency.signs.first.map { " (\($0))" } ?? ""))
        }
        for unit in TimeLength.Unit.allCases { add("time", unit.name) }
        for unit in ["fortnight", "decade", "century"] { add("time", unit) }
        for definition in UnitDefinition.all {
            if case .quotient = definition.dimension { continue }
            add(words("\(definition.dimension)"), definition.briefly)
        }
        return names.map { ($0, units[$0] ?? []) }
    }()

    /// The name of a case in words: `percentage points`.
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
    }
}

extension UnitDefinition {
    /// `km (kilometer)`, or what there is of both.
    fileprivate var briefly: String {
        let forms = [symbols.first, words.first].compactMap { $0?.prefix { $0 != "|" } }
        guard let first = forms.first else { return "" }
        return forms.count == 2 ? "\(first) (\(forms[1]))" : String(first)
    }
}
