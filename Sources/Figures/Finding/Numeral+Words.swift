import Values

/// Numbers in words: `two hundred and fifty`, `three point five million`, `a dozen`, `two and a half`.
extension FigurePass {
    /// `two hundred and fifty thousand`, `twenty-four`.
    func words(at index: Int, as role: Numeral.Role) -> Numeral? {
        if text.notation.language != .english, let numeral = foreignWords(at: index, as: role) { return numeral }
        if let reversed = onesBeforeTens(index) { return reversed }
        var reader = NumberWords()
        var (position, last) = (index, index)
        /// What was read before the last `and`, and its token.
        var joint: (value: Number, index: Int)?
        while position - index < 24 {
            let token = token(position)
            guard token.isWord, reader.read(token.roles, Int(token.value)) else {
                // `and` and hyphens stand between words of one number only.
                let next = self.token(position + 1)
                guard position > index, next.isWord, reader.canGoOn(next.roles, Int(next.value)),
                    token.kind == .hyphen && (token.isJoined == next.isJoined)
                        || token.isWord && reader.isRound && next.has(.numberStart) && text.isWord(token, "and")
                else { break }
                if token.isWord, let value = reader.value { joint = (value, position) }
                position += 1
                continue
            }
            last = position
            position += 1
        }
        guard let value = reader.value else { return nil }
        var numeral = Numeral(
            value: value, mantissa: reader.mantissa, exponent: reader.exponent, first: index, after: last + 1,
            start: Int(token(index).start), end: Int(token(last).end), inWords: true, isPlain: false, role: role)
        if let joint { divide(&numeral, after: joint.index, joint.value) }
        addPoint(&numeral)
        addGreater(&numeral)
        addPart(&numeral, unit: token(last).has(.magnitude) ? reader.exponent : 0)
        addPlus(&numeral)
        addRestatement(&numeral)
        addMinus(&numeral)
        return numeral
    }

    /// `two-and-twenty`: as people counted once.
    private func onesBeforeTens(_ index: Int) -> Numeral? {
        let (ones, tens) = (token(index), token(index + 4))
        guard ones.has(.unitNumber), (1...9).contains(ones.value), token(index + 1).kind == .hyphen,
            token(index + 1).isJoined, word(index + 2, is: "and"), token(index + 3).kind == .hyphen, tens.isJoined,
            tens.has(.tens), tens.value >= 20
        else { return nil }
        let value = Number(Int(ones.value + tens.value))
        return Numeral(
            value: value, mantissa: value, first: index, after: index + 5, start: Int(ones.start), end: Int(tens.end),
            inWords: true, isPlain: false)
    }

    // MARK: What follows

    /// `three lakh crore`, `two hundred thousand million`, `three thousand millions`: a greater magnitude after a lesser.
    private func addGreater(_ numeral: inout Numeral) {
        let next = token(numeral.after)
        guard next.isWord, !next.isJoined else { return }
        let power = next.has(.magnitude) ? Int(next.value) : pluralPower(numeral.after, numeral) ?? 0
        guard power > numeral.exponent, let value = numeral.value.scaled(by: power) else { return }
        numeral.value = value
        numeral.exponent += power
        numeral.after += 1
        numeral.end = Int(next.end)
    }

    /// `three point five`, `two hundred point seventy-one`: decimals, digit by digit or as a number.
    private func addPoint(_ numeral: inout Numeral) {
        guard numeral.exponent == 0, word(numeral.after, is: "point"), numeral.value.isWhole else { return }
        var (position, digits, count) = (numeral.after + 1, 0, 0)
        while token(position).isWord, token(position).has(.unitNumber), token(position).value < 10, count < 12 {
            (digits, count) = (digits * 10 + Int(token(position).value), count + 1)
            position += 1
        }
        if count == 0, token(position).isWord, token(position).has(.numberStart) {
            var reader = NumberWords()
            while reader.read(token(position).roles, Int(token(position).value)) {
                position += 1
                if token(position).kind == .hyphen, token(position).isJoined { position += 1 }
            }
            guard let value = reader.value?.int, value < 100 else { return }
            (digits, count) = (value, 2)
        }
        guard count > 0, let part = Number(coefficient: Int128(digits), exponent: -count),
            let sum = numeral.value.adding(part)
        else { return }
        numeral.value = sum
        numeral.mantissa = sum
        numeral.after = position
        numeral.end = Int(token(position - 1).end)
        addMagnitude(&numeral)
    }

    /// `one hundred and three quarters`: what was read after `and` counts parts.
    private func divide(_ numeral: inout Numeral, after joint: Int, _ whole: Number) {
        // `five billion and three quarters` of a billion
        let power = token(joint - 1).has(.magnitude) ? Int(token(joint - 1).value) : 0
        guard let count = numeral.value.subtracting(whole), count > .zero, count < 100,
            let part = partNoun(numeral.after, of: count), let value = part.value.scaled(by: power),
            let sum = whole.adding(value)
        else { return }
        numeral.value = sum
        numeral.mantissa = sum
        numeral.after = part.after
        numeral.end = Int(token(part.after - 1).end)
    }

    /// `two and a half million`, `a million and a half`, `five and a quarter`, `twenty and three fifths`.
    func addPart(_ numeral: inout Numeral, unit: Int) {
        guard let part = fractionAfterAnd(numeral.after, from: numeral.first), let value = part.value.scaled(by: unit),
            let sum = numeral.value.adding(value)
        else { return }
        numeral.value = sum
        numeral.after = part.after
        numeral.end = Int(token(part.after - 1).end)
        if unit == 0 {
            numeral.mantissa = sum
            addMagnitude(&numeral)
        }
    }

    /// The fraction that ` and a half`, ` and three quarters` adds to a number, if what follows lets it end there.
    func fractionAfterAnd(_ index: Int, from first: Int) -> (value: Number, after: Int)? {
        if isForeignHalf(index) { return (FigurePass.oneHalf, index + 2) }
        // `one-and-a-half metres`
        if token(index).kind == .hyphen, token(index).isJoined, word(index + 1, is: "and"),
            token(index + 3).has(.article), token(index + 5).has(.half), token(index + 5).isJoined
        {
            return (FigurePass.oneHalf, index + 6)
        }
        guard word(index, is: "and"), !word(first - 1, is: "between") else { return nil }
        let start = index + 1
        if token(start).has(.half), token(start).isWord, token(start + 1).has(.time) {
            return (FigurePass.oneHalf, start + 1)
        }
        guard token(start).isWord else { return nil }
        if token(start).has(.article), token(start + 1).has(.half), token(start + 1).isWord {
            // `two and a half men`, but no `one and a half of another`
            return word(start + 2, is: "of") ? nil : (FigurePass.oneHalf, start + 2)
        }
        let isArticle = token(start).has(.article)
        guard isArticle || token(start).has(.unitNumber), token(start).value < 20,
            let part = partNoun(start + 1, of: isArticle ? 1 : Number(Int(token(start).value))), endsPart(part.after)
        else { return nil }
        return part
    }

    /// `et demi`, `y medio`
    private func isForeignHalf(_ index: Int) -> Bool {
        switch text.notation.language {
        case .french: word(index, is: "et") && (word(index + 1, is: "demi") || word(index + 1, is: "demie"))
        case .spanish: word(index, is: "y") && (word(index + 1, is: "medio") || word(index + 1, is: "media"))
        default: false
        }
    }

    /// A count of what a noun names: `quarters`, `-fifths`.
    private func partNoun(_ index: Int, of count: Number) -> (value: Number, after: Int)? {
        var index = index
        if token(index).kind == .hyphen, token(index).isJoined, token(index + 1).isJoined { index += 1 }
        let noun = token(index)
        guard noun.isWord, noun.has([.fractionNoun, .half]), noun.value > 1, count < Number(Int(noun.value)),
            (count == 1) != (text.byte(Int(noun.end) - 1) == UInt8(ascii: "s")),
            let value = count.divided(by: Number(Int(noun.value)))
        else { return nil }
        return (value.rounded(to: 10), index + 1)
    }

    /// Whether a mixed number can end before a token: a unit follows, or nothing that the part could be of.
    private func endsPart(_ index: Int) -> Bool {
        let next = token(index)
        guard next.isWord else { return next.kind != .hyphen }
        return next.has([.time, .unitStart, .percentWord, .magnitude, .currencyStart])
    }

    /// `minus five`, `negative 2 percent`: the sign in words.
    func addMinus(_ numeral: inout Numeral) {
        let (minus, before) = (token(numeral.first - 1), token(numeral.first - 2))
        guard minus.isWord, minus.length == 5 || minus.length == 8 else { return }
        let isMinus = text.isWord(minus, "minus")
        guard isMinus || text.isWord(minus, "negative"), numeral.value > .zero else { return }
        let isSigned = percentSign(at: numeral.after) != nil || word(numeral.after, is: "degrees")
        if isMinus {
            guard !before.isNumber,
                isSigned && !before.has([.percentWord, .time, .unitStart]) && before.kind != .percent
                    || !before.isWord || before.has([.auxiliary, .preposition, .bound])
            else { return }
        } else {
            guard isSigned else { return }
        }
        numeral.value = numeral.value.negated
        numeral.mantissa = numeral.mantissa.negated
        numeral.start = Int(minus.start)
        numeral.first -= 1
    }

    // MARK: With an article

    /// `a billion`, `a hundred and fifty`, `a dozen`.
    func articleNumber(at index: Int, as role: Numeral.Role) -> Numeral? {
        let next = token(index + 1)
        guard next.isWord, next.has([.hundred, .magnitude, .dozen]), !next.isJoined else { return nil }
        if next.has(.dozen) {
            return Numeral(
                value: 12, mantissa: 12, first: index, after: index + 2, start: Int(token(index).start),
                end: Int(next.end), inWords: true, isPlain: false)
        }
        var reader = NumberWords()
        _ = reader.read(.unitNumber, 1)
        var numeral = Numeral(
            value: 1, mantissa: 1, first: index, after: index + 1, start: Int(token(index).start),
            end: Int(token(index).end), inWords: true, isPlain: false, role: role)
        var position = index + 1
        while position - index < 24, token(position).isWord,
            reader.read(token(position).roles, Int(token(position).value))
        {
            position += 1
            if word(position, is: "and"), reader.isRound, token(position + 1).has(.numberStart) { position += 1 }
        }
        guard let value = reader.value, value > 1 else { return nil }
        numeral.value = value
        numeral.exponent = reader.exponent
        numeral.mantissa = reader.mantissa
        numeral.after = position
        numeral.end = Int(token(position - 1).end)
        addGreater(&numeral)
        addSmaller(&numeral)
        addPart(&numeral, unit: token(numeral.after - 1).has(.magnitude) ? numeral.exponent : 0)
        return numeral
    }

    /// `half a million`, `half a dozen`, `half-million`, `half million`.
    func halfNumber(at index: Int) -> Numeral? {
        var position = index + 1
        if token(position).has(.article) { position += 1 } else if token(position).kind == .hyphen { position += 1 }
        let isBare = position == index + 1 && !token(position).has(.dozen)
        guard !isBare || token(position).value >= 6, token(position).has([.magnitude, .dozen]),
            token(position).isWord,
            let value = token(position).has(.dozen)
                ? 6 : Number(coefficient: 5, exponent: Int(token(position).value) - 1)
        else { return nil }
        return Numeral(
            value: value, mantissa: value, exponent: Int(token(position).value), first: index, after: position + 1,
            start: Int(token(index).start), end: Int(token(position).end), inWords: true, isPlain: false)
    }
}
