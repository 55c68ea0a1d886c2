/// Names of currencies in other languages than English (CLDR, `numbers/currencies`), where they say which one is meant.
extension Language {
    /// ISO 4217 codes by the names in small letters; a bare `franc` or `peso` may be of several countries.
    static let currencies: [String: String] = {
        let names: [(code: String, names: String)] = [
            ("USD", "dollar|dollars|dólar|dólares|dolares|dollaro|dollari|us-dollar|us dollar"),
            (
                "USD",
                "dollar américain|dollars américains|dólares estadounidenses|dólares americanos|amerikanische dollar"
            ),
            ("CAD", "dollars canadiens|dólares canadienses|kanadische dollar|kanadischen dollar|dollari canadesi"),
            ("AUD", "dollars australiens|dólares australianos|australische dollar|australischen dollar"),
            ("HKD", "dollars de hong kong|dólares de hong kong|hongkong-dollar"),
            ("CHF", "franken|schweizer franken|francs suisses|francos suizos|franchi svizzeri|franc suisse"),
            ("GBP", "livres sterling|libras esterlinas|pfund sterling|britische pfund|sterline|livre sterling"),
            ("JPY", "yens|yenes|yen|japanische yen"), ("CNY", "yuan|yuans|yuanes"),
            ("INR", "indische rupien|indischen rupien|roupies indiennes|rupias indias|rupien|roupies|rupias"),
            ("RUB", "rubel|roubles|rublos|rubli"), ("MXN", "pesos mexicanos|pesos mexicains"),
            ("ARS", "pesos argentinos"), ("CLP", "pesos chilenos"), ("COP", "pesos colombianos"),
            ("BRL", "reais|réaux brésiliens"), ("KHR", "kambodschanische riel"),
            ("DEM", "deutsche mark|dm"), ("FIM", "finnische mark|marks finlandais|marcos finlandeses"),
            ("FRF", "francs français|francos franceses"), ("ESP", "pesetas"),
            ("SEK", "kronor|krona|svenska kronor"), ("PLN", "złotych|złote|złoty|zł"),
            ("CZK", "korun|koruny|koruna|korun českých|kč"),
            ("USD", "dolarów|dolary|dolarů"), ("GBP", "pund|brittiska pund"),
            ("NLG", "florins néerlandais|florines neerlandeses"), ("ITL", "italienische lire|lires italiennes"),
        ]
        return Dictionary(
            names.flatMap { entry in entry.names.split(separator: "|").map { (String($0), entry.code) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
