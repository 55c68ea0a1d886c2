import Values

/// Full stops that are part of a word.
extension Stop {
    private var abbreviations: Abbreviations { language.abbreviations }

    /// Whether a single full stop ends the sentence.
    func endsAtFullStop(before next: NextWord) -> Bool {
        let word = wordBefore
        if word.isEmpty || isEnglish && abbreviations.hasNone(like: scan.bytes[word]) { return true }
        let text = wordText
        let small = text.lowercased()
        // `M.` is no `m.`
        let isSingle = text.unicodeScalars.count == 1
        let key = isSingle && abbreviations.neverLast.contains(text) ? text : small
        if let chain = spacedChain(to: small) {
            if abbreviations.neverLast.contains(chain) { return false }
            if abbreviations.maybeLast.contains(chain) { return next.startsSentence || endsList(chain, before: next) }
        }
        if endsList(small, before: next) { return true }
        if let ends = endsAtUnit(text, before: next) { return ends }
        if isEnglish, isShillings(text, before: next) || next.isYearLike && isYearOfLife(text) { return false }
        if next.closesAfterYear, text.utf8.count <= 6, text.first?.isUppercase == true { return false }
        if abbreviations.beforeNumbers.contains(small),
            next.isNumber || !isEnglish && next.isNumberedLetter || !abbreviations.canBeWords.contains(small)
        {
            return !next.isNumber && !isEnglish && next.isStarter
        }
        if abbreviations.neverLast.contains(key), !isName(text, before: next), !isSingle || key == text { return false }
        if isNumbering(wordBefore) || next.isNumber && isReporter(text) { return false }
        if isSingle, let ends = endsAtLetter(text, before: next) { return ends }
        if let ordinals = abbreviations.ordinals, isOrdinal(text, ordinals, before: next) { return false }
        if isShortForm(text) { return endsAtShortForm(text, before: next) }
        // In capitals it is a postal code or an acronym.
        let isCapitals = text.utf8.allSatisfy { $0 &- 65 < 26 }
        if !isCapitals || isDoubled(text), abbreviations.mayBeLast(small) { return next.startsSentence }
        if language.hasVowelsInWords, isWithoutVowels(text) { return next.startsSentence }
        return true
    }

    /// Whether it ends a list, and what follows opens a sentence.
    private func endsList(_ word: String, before next: NextWord) -> Bool {
        Abbreviations.andSoOn.contains(word) && next.isCapitalWord
    }

    /// Whether `id` means what names something: `ID`, or, unlike the sources of lawyers, in small letters before a capital.
    private func isName(_ text: String, before next: NextWord) -> Bool {
        text == "ID" || text == "id" && next.isCapitalWord
    }

    /// `2s. 6d.`: shillings before pence.
    private func isShillings(_ text: String, before next: NextWord) -> Bool {
        func isCoin(_ word: String, _ letter: Character) -> Bool {
            word.last == letter && (2...3).contains(word.utf8.count) && word.utf8.dropLast().allSatisfy(\.isDigit)
        }
        return isCoin(text, "s") && isCoin(next.word, "d")
    }

    /// `c. 1480`, `fl. 1210`; `(b. 1480`, `and d. 1530`: letters that may name things, too, only where lives are told of.
    private func isYearOfLife(_ text: String) -> Bool {
        if ["c", "ca", "fl"].contains(text) { return true }
        guard ["b", "d", "r"].contains(text), wordBefore.lowerBound > sentenceStart else { return false }
        let before = scan.bytes[sentenceStart..<wordBefore.lowerBound].last { $0 != 32 }
        return before == UInt8(ascii: "(") || before == UInt8(ascii: ",") || previousWord == "and"
    }

    /// After a unit with its number, in other languages than English. A symbol has no stop of its own (`Pesa 5 kg. Corre.`);
    /// a short form may have one, after which German has nouns with capitals: `5 Min. Fahrt`. Nil where there is no unit.
    private func endsAtUnit(_ text: String, before next: NextWord) -> Bool? {
        guard !isEnglish, !next.isNumber, next.bracket == nil else { return nil }
        let isSymbol = Stop.unitSymbols.contains(text)
        guard isSymbol || Stop.unitForms.contains(text.lowercased()), isAfterNumber else { return nil }
        return isSymbol || language.language != .german || next.startsSentence
    }

    /// Whether a number stands before the word, or a unit and a slash: `5 kg`, `80 km/h`.
    private var isAfterNumber: Bool {
        guard wordBefore.lowerBound > sentenceStart else { return false }
        if scan.bytes[wordBefore.lowerBound - 1] == UInt8(ascii: "/") { return true }
        return scan.bytes[wordBefore.lowerBound - 1] == 32 && previousWord.utf8.last?.isDigit == true
    }

    private static let unitSymbols: Set<String> = [
        "kg", "g", "mg", "µg", "l", "L", "ml", "mL", "cl", "dl", "hl", "m", "km", "dm", "cm", "mm", "ha", "h", "kW",
        "kWh",
        "MW", "kJ", "kcal", "GB", "MB", "кг", "км", "см", "мм", "мл",
    ]

    private static let unitForms: Set<String> = ["min", "std", "sek", "sec", "seg"]

    /// Whether it is a law reporter's short name, between its volume and the page: `34 Cal. 120`.
    private func isReporter(_ text: String) -> Bool {
        guard (2...6).contains(text.utf8.count), text.first?.isUppercase == true else { return false }
        let volume = previousWord
        return (1...4).contains(volume.utf8.count) && volume.utf8.allSatisfy { $0.isDigit }
    }

    private var isEnglish: Bool { language.isEnglish }

    /// After a single letter: a name's initial, or an abbreviation. Nil where it is neither.
    private func endsAtLetter(_ text: String, before next: NextWord) -> Bool? {
        guard let letter = text.unicodeScalars.first, letter.properties.isAlphabetic else { return nil }
        if letter.isASCII && letter.value &- 65 < 26 || letter.properties.isUppercase {
            return next.isStarter || next.opens && !isEnglish && next.bracket == nil
        }
        // Letters of Arabic and Hebrew have no capitals; a syllable of Korean may be a sentence.
        let isBare = (0x590...0x6FF).contains(letter.value)
        return !isEnglish && (letter.properties.isLowercase || isBare) ? next.startsSentence : nil
    }

    private func endsAtShortForm(_ text: String, before next: NextWord) -> Bool {
        if next.startsSentence { return true }
        if text == "D.C" { return isAfterWashington && !Abbreviations.afterCapital.contains(next.word) }
        // A time ends a sentence before a person, unless it opens the sentence: `At 5 a.m. Mr. Orne left.`
        guard ["a.m", "p.m"].contains(text.lowercased()), !isOpening else { return false }
        return next.isTitle || isEnglish && isTimeOfEvent && next.isCapitalWord && !next.goesOnTime
    }

    /// Whether the time says when something is: `until 5 p.m.`, not `the 5 p.m. ferry`.
    private var isTimeOfEvent: Bool {
        let before = scan.bytes[sentenceStart..<wordBefore.lowerBound].reversed()
        let rest = before.drop { $0 == 32 }.drop { $0.isDigit || $0 == UInt8(ascii: ":") }
        guard rest.count < before.count, rest.first == 32 else { return false }
        let word = rest.drop { $0 == 32 }.prefix { $0 | 32 &- 97 < 26 }
        return ["at", "to", "until", "till", "by", "from", "before", "after", "around", "about"].contains(
            String(decoding: Array(word.reversed()), as: UTF8.self).lowercased())
    }

    /// Whether hardly anything stands in the sentence before the word.
    private var isOpening: Bool {
        let before = scan.bytes[sentenceStart..<max(sentenceStart, wordBefore.lowerBound)]
        return before.count < 30 && before.count(where: { $0 == 32 }) < 3
    }

    /// The letter with the one or two before it that have stops of their own, as `z. B.` and `s. r. o.` are written.
    private func spacedChain(to small: String) -> String? {
        guard small.count <= 4 else { return nil }
        var (chain, offset, parts) = (small, wordBefore.lowerBound, 1)
        while parts < 4, offset >= sentenceStart + 3, scan.bytes[offset - 1] == 32,
            scan.bytes[offset - 2] == UInt8(ascii: ".")
        {
            let (letter, length) = scan.scalar(before: offset - 2)
            guard scan.isWord(letter) else { break }
            let start = offset - 2 - length
            var word = start
            while word > sentenceStart, offset - word < 12, scan.isWord(scan.scalar(before: word).scalar) {
                word -= scan.scalar(before: word).length
            }
            chain = String(decoding: scan.bytes[word..<(offset - 2)], as: UTF8.self).lowercased() + "." + chain
            offset = word
            parts += 1
        }
        return parts > 1 ? chain : nil
    }

    // MARK: Ordinals

    /// Whether a number, Arabic or Roman, is an ordinal with its stop.
    private func isOrdinal(_ text: String, _ ordinals: Abbreviations.Ordinals, before next: NextWord) -> Bool {
        let isNumber = text.utf8.count <= 3 && text.utf8.allSatisfy { $0.isDigit }
        let isRoman = text.utf8.count <= 6 && text.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
        guard isNumber || isRoman, !next.isStarter else { return false }
        if ordinals.after.contains(next.word) || isNumber && isBeforeYear(next) { return true }
        let before = previousWord
        if ordinals.before.contains(before.lowercased()) { return true }
        return isRoman && before.first?.isUppercase == true
    }

    /// Whether a year follows the next word: `7. Mai 2020`.
    private func isBeforeYear(_ next: NextWord) -> Bool {
        guard next.end + 5 <= lineEnd, scan.bytes[next.end] == 32 else { return false }
        return scan.bytes[(next.end + 1)..<(next.end + 5)].allSatisfy { $0.isDigit }
    }

    /// The word before the one that the stop is at.
    private var previousWord: String {
        var end = wordBefore.lowerBound
        while end > sentenceStart, scan.bytes[end - 1] == 32 { end -= 1 }
        var start = end
        while start > sentenceStart, end - start < 30 {
            let (scalar, length) = scan.scalar(before: start)
            guard scan.isWord(scalar) else { break }
            start -= length
        }
        return String(decoding: scan.bytes[start..<end], as: UTF8.self)
    }

    // MARK: The word

    /// The word right before the stop.
    var wordText: String { String(decoding: scan.bytes[wordBefore], as: UTF8.self) }

    private var isAfterWashington: Bool {
        scan.bytes[..<wordBefore.lowerBound].suffix(12).elementsEqual("Washington, ".utf8)
    }

    /// The word right before the stop, inner dots included; without what is elided before it.
    var wordBefore: Range<Int> {
        var index = start
        while index > sentenceStart {
            let (scalar, length) = scan.scalar(before: index)
            if language.elides, scalar == "'" || scalar == "’" { break }
            guard
                scan.isWord(scalar) || scalar == "." || scalar == "&" || scalar == "'" || scalar == "’" || scalar == "°"
                    || scalar == "№"
            else { break }
            index -= length
        }
        return index..<start
    }

    /// Whether the sentence would be nothing but a number: `1. Policy`.
    func isNumbering(_ word: Range<Int>) -> Bool {
        guard firstWord >= word.lowerBound else { return false }
        let bytes = scan.bytes[word]
        return bytes.count <= 3 && bytes.allSatisfy { $0.isDigit }
            || bytes.count <= 4 && bytes.allSatisfy { "IVX".utf8.contains($0) }
            || bytes.count == 1 && bytes.allSatisfy { $0.isLetter && $0 != UInt8(ascii: "I") }
    }

    /// `U.S`, `D.C`, `a.m`: single letters with dots between.
    func isShortForm(_ word: String) -> Bool {
        guard word.utf8.contains(UInt8(ascii: ".")) else { return false }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1
            && parts.allSatisfy { (1...2).contains($0.unicodeScalars.count) && $0.allSatisfy(\.isLetter) }
    }

    /// `EE. UU.`: Spanish doubles the letters of a plural.
    private func isDoubled(_ word: String) -> Bool { word.utf8.count == 2 && word.utf8.first == word.utf8.last }

    private static let vowels: Set<Character> = Set("aeiouyäöüåæøáàâãéèêëíìîïóòôõúùûýąęăıаеиоуыэюяёіїєъ")

    /// Whether it is a short word without a vowel: `Skt.`, `кв.`
    private func isWithoutVowels(_ word: String) -> Bool {
        (2...5).contains(word.count) && word.allSatisfy(\.isLetter) && word.contains(where: \.isLowercase)
            && !word.lowercased().contains { Stop.vowels.contains($0) }
    }
}
