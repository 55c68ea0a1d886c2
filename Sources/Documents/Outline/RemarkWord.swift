/// The words that announce a remark, `Note:` or `Warning:`: a label of what follows, never the head of a section.
enum RemarkWord {
    /// Whether a text is nothing but one, perhaps numbered: `Note`, `NOTE 2`, `Pro tip`.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 40 else { return false }
        var word = text.replacing("’", with: "'").lowercased()[...]
        while let last = word.unicodeScalars.last, !last.properties.isAlphabetic { word.unicodeScalars.removeLast() }
        while let first = word.unicodeScalars.first, !first.properties.isAlphabetic {
            word.unicodeScalars.removeFirst()
        }
        return words.contains(String(word)) || words.contains(String(word.map { $0 == "-" ? " " : $0 }))
    }

    /// Whether a text is one, or opens with one before a colon: `Note: the old rule`.
    static func opens(_ text: String) -> Bool {
        guard let colon = text.unicodeScalars.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            return isOne(text)
        }
        return isOne(String(text[..<colon]))
    }

    /// In the languages that much documentation is written in.
    private static let words: Set<String> = Set(
        """
        note|notes|nb|n.b|warning|warnings|caution|danger|important|important note|important notice|tip|tips|pro tip|protip|quick tip|hint
        hints|info|example|examples|for example|e.g|attention|notice|reminder|disclaimer|caveat|caveats|remark|remarks
        please note|quick tips|side note|sidenote|editor's note|editors' note|author's note|translator's note
        answer|answers|see|like this|not this|or|and|or else|otherwise|that is|tbd|to be done
        to be determined|coming soon|par exemple|zum beispiel|por ejemplo|por exemplo|per esempio|ad esempio|bijvoorbeeld
        na przykład|например|oder|ou|spoiler alert|update|edit|ps|p.s|todo|to do|fixme|tl;dr|see also|also|heads up|heads-up
        hinweis|hinweise|achtung|wichtig|warnung|tipp|tipps|beispiel|beispiele|anmerkung|anmerkungen|vorsicht|bemerkung
        z. b|merke|remarque|remarques|avertissement|astuce|exemple|exemples|conseil|à noter|nota|notas|advertencia|aviso
        importante|consejo|ejemplo|ejemplos|atención|precaución|sugerencia|attenzione|avviso|avvertenza|suggerimento
        esempio|esempi|note bene|nota bene|atenção|dica|dicas|exemplo|exemplos|observação|cuidado|opmerking|let op
        waarschuwing|belangrijk|voorbeeld|uwaga|ostrzeżenie|ważne|wskazówka|przykład|porada|poznámka|pozor|varování
        důležité|příklad|obs|notera|varning|viktigt|exempel|примечание|примечания|внимание|предупреждение|важно|совет
        пример|замечание
        примітка|увага|попередження|важливо|порада|приклад|not|uyarı|dikkat|önemli|ipucu|örnek
        antwort|antworten|réponse|réponses|respuesta|respuestas|risposta|resposta|antwoord|odpowiedź|svar|ответ|ответы
        注意|注意事项|注意事項|注意点|温馨提示|小贴士|提示|警告|重要|重要提示|例|例如|示例|备注|備註|注|注記|補足|ヒント|참고|주의|경고|중요|팁|예|예시
        答え|解答|回答|答案|参考答案|답|정답
        """.split { $0 == "|" || $0 == "\n" }.map(String.init))
}
