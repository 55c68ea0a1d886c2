/// What stands by a figure or table to name it: `Table 1.`, `Figure 2: The gate`. It never heads a section.
enum Caption {
    private static let words: Set<String> = [
        "table", "tab", "figure", "fig", "chart", "graph", "listing", "diagram", "photo", "image", "scheme", "exhibit",
        "plate", "tabelle", "abbildung", "abb", "bild", "diagramm", "tableau", "graphique", "tabla", "figura",
        "gráfico", "tabella", "grafico", "tabela", "wykres", "rysunek", "rys", "таблица", "рисунок", "рис", "таблиця",
        "표", "그림",
    ]
    private static let signs = ["表", "図", "图", "圖"]
    /// How those end that stand above a picture.
    private static let pictures = ["図", "图", "圖", "图示", "圖示", "図解"]

    /// Whether a text opens as a caption does: its word, then a number; or, beside a table or picture, a stop and a title,
    /// as in `Table: Tolls by season`.
    static func opens(_ text: String, besideFigure: Bool = false) -> Bool {
        if besideFigure {
            var name = text[...]
            while let last = name.last, ":： ".contains(last) { name.removeLast() }
            if pictures.contains(where: name.hasSuffix) { return true }
        }
        var rest = text.prefix(24).lowercased()[...]
        if rest.utf8.first ?? 0 >= 0x80, let sign = signs.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(sign.count)
        } else {
            let word = rest.prefix { $0.isLetter }
            guard words.contains(String(word)) else { return false }
            rest = rest.dropFirst(word.count)
            if besideFigure, let stop = rest.drop(while: { $0 == " " }).first, ":-–—.".contains(stop) { return true }
            if rest.first == "." { rest = rest.dropFirst() }
            guard rest.first == " " else { return false }
        }
        // `1`, `2.3`, `A1`, `iv`; then something else than a word.
        let number = rest.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
        let digits = number.contains(where: \.isNumber)
        return digits || !number.isEmpty && number.allSatisfy { "ivx.".contains($0) }
    }
}
