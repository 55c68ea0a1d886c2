/// The names of fields that forms and the tops of documents have, `Date:` or `Author:`. A line that gives the value of one is
/// no head.
enum FieldWord {
    /// Whether a text opens with one, a colon and its value: `Editor: Mara Lund`.
    static func opens(_ text: String) -> Bool {
        guard let colon = text.unicodeScalars.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            return false
        }
        let value = text.unicodeScalars[colon...].dropFirst()
        guard value.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
            return false
        }
        return isOne(String(text[..<colon]))
    }

    /// Whether a text is nothing but one.
    static func isOne(_ text: String) -> Bool { words.contains(text.lowercased()) }

    private static let words: Set<String> = Set(
        """
        author|authors|editor|editors|written by|edited by|date|dates|day|time|start|end|start date|end date|start time
        end time|due|due date|deadline|location|place|venue|where|when|room|address|email|e-mail|phone|telephone|fax|contact
        version|edition|revision|status|published|updated|last updated|last modified|created|publisher|license|licence|isbn
        chair|facilitator|host|scribe|note taker|notetaker|minute taker|recorder|moderator|secretary|timekeeper|duration
        present|also present|in attendance|attendance|attendees|attending|participants|absent|absentees|apologies|regrets
        invited|guests|observers|anwesend|abwesend|entschuldigt|teilnehmer|teilnehmende|présents|présent|absents|excusés
        participantes|asistentes|presentes|ausentes|presenti|assenti|partecipanti|aanwezig|afwezig|deelnemers|obecni
        присутствовали|участники|出席者|参加者|欠席者|出席|出席人员|缺席|참석자|불참자
        autor|autorin|autoren|datum|zeit|uhrzeit|ort|stand|fassung|herausgeber|ansprechpartner|leitung|protokoll|auteur
        auteurs|lieu|heure|éditeur|version du|date de publication|autores|autora|fecha|hora|lugar|editora|versión|estado|autore
        autori|data|ora|luogo|editore|versione|stato|auteurs|tijd|plaats|uitgever|versie|local|versão|автор|авторы|дата|время
        место|версия|статус|autorzy|miejsce|godzina|wersja|作者|日期|时间|地点|版本|日時|場所|작성자|날짜|장소
        """.split { $0 == "|" || $0 == "\n" }.map(String.init))
}
