import Values

/// Numbers in words of other languages than English: `fünfzig Prozent`, `quatre-vingt-dix euros`, `dos mil millones`.
extension FigurePass {
    /// The number whose words start at a token, in the text's language.
    func foreignWords(at index: Int, as role: Numeral.Role) -> Numeral? {
        let language = text.notation.language
        let table = language.numberWords
        guard !table.isEmpty else { return nil }
        var reader = ForeignNumber(isFrench: language == .french)
        var (position, last) = (index, index - 1)
        while position - index < 16, token(position).isWord, read(position, table, &reader) {
            last = position
            position += 1
            let joint = token(position)
            if joint.kind == .hyphen, joint.isJoined, token(position + 1).isJoined {
                position += 1
            } else if let word = language.numberJoint, self.word(position, is: word), reader.room > 1 {
                position += 1
            }
        }
        guard last >= index, reader.value > 1, let value = Number(coefficient: Int128(reader.value), exponent: 0) else {
            return nil
        }
        var numeral = Numeral(
            value: value, mantissa: Number(reader.lead), exponent: reader.exponent, first: index, after: last + 1,
            start: Int(token(index).start), end: Int(token(last).end), inWords: true, isPlain: false, role: role)
        addForeignDecimals(&numeral, table)
        addPart(&numeral, unit: numeral.exponent)
        addRestatement(&numeral)
        return numeral
    }

    /// `dos coma cinco`, `trois virgule quatorze`, `zwei Komma fünf`
    private func addForeignDecimals(_ numeral: inout Numeral, _ table: [String: Language.NumberWord]) {
        guard numeral.exponent == 0, ["coma", "virgule", "komma"].contains(where: { word(numeral.after, is: $0) })
        else {
            return
        }
        var reader = ForeignNumber(isFrench: text.notation.language == .french)
        var (position, last) = (numeral.after + 1, numeral.after)
        while position - last < 3, token(position).isWord, !token(position).has(.magnitude),
            read(position, table, &reader)
        {
            last = position
            position += 1
            if token(position).kind == .hyphen { position += 1 }
            if let word = text.notation.language.numberJoint, self.word(position, is: word) { position += 1 }
        }
        let digits = String(reader.value).count
        guard last > numeral.after, let part = Number(coefficient: Int128(reader.value), exponent: -digits),
            let sum = numeral.value.adding(part)
        else { return }
        numeral.value = sum
        numeral.mantissa = sum
        numeral.after = last + 1
        numeral.end = Int(token(last).end)
        addMagnitude(&numeral)
    }

    private func read(_ index: Int, _ table: [String: Language.NumberWord], _ reader: inout ForeignNumber) -> Bool {
        let token = token(index)
        if token.has(.magnitude) { return reader.multiply(by: Int(token.value)) }
        switch table[text.string(Int(token.start)..<Int(token.end)).lowercased()] {
        case .value(let value): return reader.add(value)
        case .hundred: return reader.hundred()
        case nil: return false
        }
    }
}

/// Adds up the words of a number of a Romance or Germanic language.
private struct ForeignNumber {
    /// French counts by twenties from eighty on, and on to nineteen from sixty.
    let isFrench: Bool
    private var total = 0
    private var current = 0
    /// What may still be added is below this.
    private(set) var room = Int.max
    private(set) var exponent = 0
    private(set) var lead = 0

    init(isFrench: Bool) { self.isFrench = isFrench }

    var value: Int { total + current }

    mutating func add(_ value: Int) -> Bool {
        if isFrench, value == 20, current % 100 == 4, room == 0 {
            current += 76
            room = 20
            return true
        }
        guard value < room, value != 1 || current > 0 else { return false }
        if isFrench, current % 100 == 10, value < 7 { return false }
        current += value
        room =
            switch value {
            case 1_000...: 1_000
            case 100...: 100
            case 60 where isFrench: 20
            case 20... where value % 10 == 0: 10
            case 10 where isFrench: 10
            default: 0
            }
        if exponent == 0 { lead = current }
        return true
    }

    mutating func hundred() -> Bool {
        guard current < 10 else { return false }
        current = max(1, current) * 100
        room = 100
        if exponent == 0 { lead = current }
        return true
    }

    mutating func multiply(by power: Int) -> Bool {
        guard power <= 12, value > 0 else { return false }
        var factor = 1
        for _ in 0..<power { factor *= 10 }
        let base = current > 0 ? current : total
        let (product, overflow) = base.multipliedReportingOverflow(by: factor)
        guard !overflow, current > 0 ? exponent == 0 || power < exponent || total == 0 : power > 0 else { return false }
        total = current > 0 ? total + product : product
        exponent = current > 0 && exponent > power ? exponent : exponent + power
        (current, room) = (0, factor)
        return true
    }
}
