import Values

/// What an ordinal counts: `21st century`, `third quarter of 2024`, `seventh day of August`.
extension FigurePass {
    /// `21st century`, `3rd quarter of 2024`: digits with an ending and a period.
    mutating func ordinalPeriod(_ numeral: Numeral) -> Int? {
        let ending = token(numeral.after)
        // `3. Quartal`
        let isPoint = ending.kind == .period && text.notation.written.hasOrdinalStops && numeral.isPlain
        guard ending.isJoined, ending.has(.ordinalEnding) || isPoint, let value = numeral.value.int else { return nil }
        return period(ordinal: value, first: numeral.first, numeral.after + 1)
    }

    /// An ordinal in words that begins a date: `third quarter of 2024`, `seventh day of August`.
    mutating func ordinalDate(at index: Int) -> Int? {
        let token = token(index)
        // `second` has the value of the unit of time.
        let value = token.has(.time) ? 2 : Int(token.value)
        return period(ordinal: value, first: index, index + 1)
    }

    /// A century, quarter or day that an ordinal counts.
    mutating func period(ordinal: Int, first: Int, _ next: Int) -> Int? {
        var index = next
        if token(index).kind == .hyphen, token(index).isJoined { index += 1 }
        let part = partOfTimeNamed(at: index)
        // What was before the year 1 has no date here.
        if part == .century, era(at: index + 1) == .before { return index + 1 }
        if part == .century, let date = DateSpan(century: ordinal - 1) {
            return addDate(date, first: first, last: index)
        }
        if part == .quarter, (1...4).contains(ordinal) { return quarter(ordinal, first: first, last: index) }
        if part == .half, (1...2).contains(ordinal),
            let (year, last) = yearAfter(index + 1, allowsFiscal: false),
            let date = DateSpan(year: year, half: ordinal)
        {
            return addDate(date, first: first, last: last)
        }
        if word(index, is: "day"), (1...31).contains(ordinal) {
            return dayOfPointedMonth(ordinal, first: first, index + 1) ?? dayOfMonth(ordinal, first: first, index)
        }
        if word(index, is: "of"), (1...31).contains(ordinal), monthName(at: index + 1) != nil {
            return dayOfMonth(ordinal, first: first, index)
        }
        return nil
    }
}
