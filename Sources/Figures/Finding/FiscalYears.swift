import Values

/// Fiscal years: `FY 2015`, `Fiscal Year (FY) 2015`, `FY23`, `fiscal years 2022 through 2026`.
extension FigurePass {
    /// `FY 2015`, `Fiscal Year (FY) 2015`, `FY23`, `fiscal years 2022 through 2026`.
    mutating func fiscalYear(at index: Int) -> Int? {
        var position = index + 1
        if token(position).has(.time), token(position).value == TimeWord.year { position += 1 }
        if token(position).kind == .open, token(position + 1).has(.fiscal), token(position + 2).kind == .close {
            position += 3
        }
        if token(position).kind == .quote || token(position).kind == .hyphen { position += 1 }
        let number = token(position)
        guard number.isNumber, number.flags.isDisjoint(with: [.decimal, .grouped]),
            let value = text.number(number)?.int
        else { return nil }
        let year: Int
        switch number.length {
        case 4 where (1_700...2_200).contains(value): year = value
        case 2: year = 2_000 + value
        default: return nil
        }
        guard let date = DateSpan(fiscalYear: year), let numeral = digitsAlone(at: position) else { return nil }
        var joint = position + 1
        if token(joint).kind == .hyphen || token(joint).kind == .dash || word(joint, is: "to")
            || word(joint, is: "through"),
            token(joint + 1).has(.fiscal), let upper = text.number(token(joint + 2))?.int,
            token(joint + 2).isNumber,
            let end = DateSpan(fiscalYear: upper < 100 ? 2_000 + upper : upper), end.first > date.first
        {
            joint += 2
            return addDate(date, end, first: index, last: joint)
        }
        if let (upper, last) = upperYear(after: numeral, year), let end = DateSpan(fiscalYear: upper) {
            return addDate(date, end, first: index, last: last)
        }
        return addDate(date, first: index, last: position)
    }

    private func digitsAlone(at index: Int) -> Numeral? {
        guard let value = text.number(token(index)) else { return nil }
        return Numeral(
            value: value, mantissa: value, first: index, after: index + 1, start: Int(token(index).start),
            end: Int(token(index).end))
    }
}
