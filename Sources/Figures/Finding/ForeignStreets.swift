/// Numbers of houses and towns in addresses of other languages than English: `Hafenstraße 12, 20457 Hamburg`, `12, rue
/// de la Paix, 75002 Paris`, `Calle Mayor 7, 28013 Madrid`.
extension FigurePass {
    /// Whether a number is that of a house after or before its street, or of a town after such a house.
    func isForeignAddress(_ numeral: Numeral) -> Bool {
        guard text.notation.language != .english, numeral.isPlain else { return false }
        return isHouse(numeral) || isTown(numeral) || isPostcode(numeral)
    }

    private func isHouse(_ numeral: Numeral) -> Bool {
        guard token(numeral.first).length <= 4 else { return false }
        let before = token(numeral.first - 1)
        if before.isWord, before.isCapital,
            [
                "straße", "strasse", "gasse", "allee", "platz", "ufer", "straat", "laan", "gracht", "plein",
                "gatan", "vägen", "gade", "gata", "veien", "torget", "vej",
            ]
            .contains(where: small(before).hasSuffix)
        {
            return true
        }
        // `12, rue`
        let street = token(numeral.after).kind == .comma ? numeral.after + 1 : numeral.after
        if ["rue", "avenue", "boulevard", "quai", "impasse", "chemin"].contains(where: { word(street, is: $0) }) {
            return true
        }
        // `Calle Mayor 7`, `Via Roma, 7`
        let name = before.kind == .comma ? numeral.first - 2 : numeral.first - 1
        guard token(name).isWord, token(name).isCapital else { return false }
        return (1...4).contains { distance in
            Self.streets.contains { word(name - distance, is: $0) }
                && !((name - distance)..<name).contains { token($0).kind == .edge || token($0).kind == .comma }
        }
    }

    private func isTown(_ numeral: Numeral) -> Bool {
        let next = token(numeral.after)
        return [4, 5].contains(token(numeral.first).length) && next.isWord && next.isCapital && !next.isJoined
            && token(numeral.first - 1).kind == .comma && exclusionEnd > 0
            && (1...8).contains { numeral.first - $0 == exclusionEnd }
            && !(exclusionEnd..<numeral.first).contains { token($0).kind == .edge || token($0).isNumber }
    }

    /// `28001 Madrid`, `10115 Berlin`: five plain digits before a place. In German, where all nouns have capitals, something that
    /// divides parts of an address stands before them.
    private func isPostcode(_ numeral: Numeral) -> Bool {
        let (before, next) = (token(numeral.first - 1), token(numeral.after))
        // `1012 AB Amsterdam`
        if text.notation.language == .dutch, token(numeral.first).length == 4, next.isWord, next.length == 2,
            next.flags.contains(.capitals), token(numeral.after + 1).isCapital || token(numeral.after + 1).kind == .edge
        {
            return true
        }
        guard token(numeral.first).length == 5, next.isWord, next.isCapital, !next.isJoined, next.length > 2,
            next.roles.isDisjoint(with: [.month, .magnitude, .currencyStart])
        else { return false }
        switch text.notation.language {
        case .french, .spanish, .italian: return true
        case .german: return [.edge, .comma, .dash, .hyphen, .open].contains(before.kind)
        default: return false
        }
    }

    private static let streets: [StaticString] = [
        "calle", "avenida", "plaza", "paseo", "via", "viale", "piazza", "corso", "rua", "praça", "largo", "travessa",
    ]
}

extension Language {
    /// What is said of telephones, before their numbers.
    static let calls: Set<String> = [
        "llame", "llamar", "llama", "llamando", "teléfono", "telefono", "móvil", "fax", "tel", "tlf", "telefone",
        "ligue",
        "appelez", "appeler", "téléphone", "composez", "chiami", "chiamare", "chiama", "cellulare", "telefon",
        "telefonnummer",
        "handy", "mobil", "durchwahl", "bel", "bellen", "telefoon", "telefoonnummer", "ring",
        "telefonnummer", "zadzwoń", "telefonu", "volejte", "zavolejte",
    ]

    /// Whether digits with a stop are ordinals.
    var hasOrdinalStops: Bool {
        [.german, .danish, .norwegian, .czech, .polish].contains(self)
    }
}
