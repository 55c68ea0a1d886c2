/// Numbers of laws and of where they are printed: `§§ 19e, 18d`, `BGBl. 1976, 613`, and ordinals that end in a point.
extension FigurePass {
    /// `§ 37m`, `§§ 19e, 18d oder 19e`: a letter behind it is no unit.
    func isOfParagraphSign(_ numeral: Numeral) -> Bool {
        // `§ 556b`: no billions.
        if isParagraphSign(numeral.first - 1), token(numeral.first + 1).isJoined, token(numeral.first + 1).length == 1 {
            return true
        }
        guard numeral.isPlain else { return false }
        var index = numeral.first - 1
        // What is named before it, back to the sign
        for _ in 0..<12 where !isParagraphSign(index) {
            let (token, letter) = (token(index), token(index - 1))
            if token.kind == .comma || token.has(.conjunction) || joinsForeignRange(index) {
                let isLettered = letter.isWord && letter.isJoined && letter.length == 1
                let number = isLettered ? index - 2 : index - 1
                guard self.token(number).isNumber, isLettered || isLetterJoined(to: numeral) else { return false }
                index = number - 1
            } else {
                return false
            }
        }
        return isParagraphSign(index)
    }

    private func isLetterJoined(to numeral: Numeral) -> Bool {
        let next = token(numeral.after)
        return next.isWord && next.isJoined && next.length == 1 || isParagraphSign(numeral.first - 1)
    }

    private func isParagraphSign(_ index: Int) -> Bool {
        let token = token(index)
        return token.kind == .other && text.byte(Int(token.start)) == 0xC2 && text.byte(Int(token.start) + 1) == 0xA7
    }

    private func isArticled(_ index: Int) -> Bool {
        ["im", "am", "zum", "zur", "vom", "beim"].contains { word(index, is: $0) }
    }

    /// `n° 45`, `n.º 3`, `№ 12`
    func isNumberSign(_ index: Int) -> Bool {
        let sign = token(index)
        let bytes = (0..<3).map { text.byte(Int(sign.start) + $0) }
        if bytes == [0xE2, 0x84, 0x96] { return true }
        guard bytes[0] == 0xC2, bytes[1] == 0xB0 || bytes[1] == 0xBA, sign.isJoined else { return false }
        return word(index - 1, is: "n") || token(index - 1).kind == .period && word(index - 2, is: "n")
    }

    /// Whether a word joins two numbers to a range in the text's language.
    func joinsForeignRange(_ index: Int) -> Bool {
        guard text.notation.language != .english, let words = text.notation.language.rangeWords else { return false }
        return words.to.contains { word(index, is: $0) }
    }

    /// `2021 I 3932`, `BGBl I: 1976, 613 - 615`: the page of a gazette, behind its year, and its part as a Roman number.
    func isGazettePage(_ numeral: Numeral) -> Bool {
        let part = token(numeral.first - 1)
        guard numeral.isPlain else { return false }
        if part.isWord, part.length <= 4, isRoman(part) { return token(numeral.first - 2).isNumber }
        if part.kind == .hyphen || part.kind == .dash, exclusionEnd == numeral.first - 1, !token(numeral.after).isWord {
            return text.notation.language != .english
        }
        guard part.kind == .comma, token(numeral.first - 2).isNumber, token(numeral.first - 2).length == 4 else {
            return false
        }
        return (3...6).contains { distance in
            let name = token(numeral.first - distance)
            return name.isWord && text.byte(Int(name.end) - 1) == UInt8(ascii: "l")
                && text.byte(Int(name.end) - 2) == UInt8(ascii: "B")
        }
    }

    private func isRoman(_ token: Token) -> Bool {
        (Int(token.start)..<Int(token.end)).allSatisfy { "IVX".utf8.contains(text.byte($0)) }
    }

    /// `Testfall 3: Anmelden`, `Módulo 1 - Juan`: what a line begins with is the number of its subject.
    func isForeignTitle(_ numeral: Numeral, _ back: Int) -> Bool {
        let (name, next) = (token(back), token(numeral.after))
        // `TOP 1 Begrüßung`: an item of an agenda.
        if numeral.isPlain, text.isWord(name, "top"), name.flags.contains(.capitals), back == numeral.first - 1,
            text.notation.language == .german
        {
            return true
        }
        guard text.notation.language != .english, back == numeral.first - 1, token(back - 1).kind == .edge,
            name.isCapital, name.length > 2, name.roles == [] || name.has(.designator)
        else { return false }
        let isEnd = [.colon, .open, .edge, .dash].contains(next.kind) || next.kind == .hyphen && !next.isJoined
        return isEnd && !Self.sums.contains { text.isWord(name, $0) }
    }

    /// What stands before how many there are in all.
    private static let sums: [StaticString] = [
        "insgesamt", "gesamt", "summe", "zusammen", "davon", "anzahl", "total", "totale", "totaal", "totalt", "dont",
        "nombre",
        "número", "numero", "aantal", "antal", "celkem", "razem", "ogółem", "suma", "somme", "somma", "soma",
    ]

    /// `im 2. Stock`, `wurde 3. im Rennen`, `1. bis 18. Monat`: an ordinal, where the sentence goes on after its stop; `el 2.º piso`.
    func isForeignOrdinal(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let (stop, next) = (token(after), token(after + 1))
        guard numeral.isPlain, !numeral.inWords, stop.kind == .period, stop.isJoined,
            text.notation.language != .english
        else { return false }
        if next.isJoined, ["º", "ª", "er", "o", "a"].contains(text.string(Int(next.start)..<Int(next.end))) {
            return true
        }
        guard text.notation.written.hasOrdinalStops, token(first).length <= 3, next.isWord, !next.isJoined,
            !next.has(.month)
        else { return false }
        func isPointed(_ number: Int) -> Bool {
            token(number).isNumber && token(number + 1).kind == .period && token(number + 1).isJoined
        }
        // `bis 18. Monat`, `die 4. Woche`
        let before = token(first - 1)
        if before.has(.conjunction) || joinsForeignRange(first - 1), isPointed(first - 3) { return true }
        if next.isCapital, before.kind == .comma || before.has(.determiner) || isArticled(first - 1) { return true }
        if isPointed(after + 2), token(after + 4).has(.month) { return false }
        return !(next.isCapital && next.has(Roles.phraseEnd)) && !next.has([.time, .magnitude])
    }
}
