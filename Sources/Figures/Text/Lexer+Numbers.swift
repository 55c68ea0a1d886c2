import Values

/// Numbers, whose value is read when all of the text is known.
extension Lexer {
    mutating func readNumber() {
        var form = NumberReader.Form(end: position)
        if continuesRun {
            while at(form.end).isDigit { form.end += 1 }
        } else {
            numberReader.limit = nextBreak < breaks.count ? breaks[nextBreak] : Int.max
            form = numberReader.form(at: position, mayGroup: mayGroup)
        }
        switch form.evidence {
        case .comma: commas += 1
        // `4,800` in a language that groups by points is no sign that this text does otherwise.
        case .point where form.mark == .commaOrGroup && notation.written.hasDecimalComma: break
        case .point: points += 1
        case .none: break
        }
        appendNumber(to: form.end, form.flags, form.mark)
    }

    mutating func appendNumber(to end: Int, _ flags: Token.Flags, _ mark: NumberReader.Mark) {
        let span = position..<end
        numberTokens.append((tokens.count, mark))
        append(.number, to: end, value: Int32(truncatingIfNeeded: numbers.count), flags: flags)
        numbers.append(numberValue.value(span, flags, mark: mark))
    }

    /// Whether digits stand within what is no number: `1.2.3`.
    var continuesRun: Bool {
        guard position == lastEnd, tokens.count > 1, let last = tokens.last, last.isJoined,
            last.kind == .period || last.kind == .comma
        else { return false }
        return tokens[tokens.count - 2].kind == .number
    }

    /// Whether the digits may be the first group of a number with plain spaces: not those of a day, a law, a model.
    var mayGroup: Bool {
        guard let last = tokens.last, position != lastEnd || last.kind == .currency || last.kind == .open else {
            return tokens.isEmpty || tokens.last?.kind == .hyphen || tokens.last?.has(.currencyStart) == true
        }
        return last.kind != .number && !(last.isWord && last.has([.month, .designator, .fiscal]))
    }

    /// What can be said of the whole text when all of it has been read.
    mutating func settle() {
        notation.language = language
        notation.hasDecimalComma = notation.written.hasDecimalComma ? commas >= points : commas > points
        for (number, entry) in numberTokens.enumerated() {
            let token = tokens[entry.token]
            switch entry.mark {
            case .pointOrGroup where notation.hasDecimalComma:
                tokens[entry.token].flags.subtract(.decimal)
                tokens[entry.token].flags.insert(.grouped)
                numbers[number] = numberValue.value(Int(token.start)..<Int(token.end), [], mark: .none)
            case .commaOrGroup where notation.hasDecimalComma:
                tokens[entry.token].flags.subtract(.grouped)
                tokens[entry.token].flags.insert(.decimal)
            case .commaOrGroup:
                numbers[number] = numberValue.value(Int(token.start)..<Int(token.end), [], mark: .none)
            default: break
            }
            noteOrder(entry.token)
        }
    }

    /// Day and month of a date in numbers, where one of them shows which it is: `30/04/2021`.
    mutating func noteOrder(_ index: Int) {
        guard index + 4 < tokens.count, tokens[index].length <= 2, tokens[index + 2].kind == .number,
            tokens[index + 4].kind == .number, tokens[index + 1].isJoined, tokens[index + 3].isJoined,
            tokens[index + 1].kind == tokens[index + 3].kind, tokens[index + 2].length <= 2,
            [2, 4].contains(tokens[index + 4].length), [.slash, .period, .hyphen].contains(tokens[index + 1].kind),
            let first = numbers[Int(tokens[index].value)], let second = numbers[Int(tokens[index + 2].value)]
        else { return }
        if first > 12, first <= 31, second <= 12 { notation.isDayFirst = true }
        if second > 12, second <= 31, first <= 12, notation.isDayFirst == nil { notation.isDayFirst = false }
    }
}
