import Values

/// Figures of Japanese and Chinese, which write what a number counts or measures right behind its digits: `2016年4月20日`,
/// `1,200円`, `300人`, `3時間`.
extension FigurePass {
    /// What a number in digits is by the signs behind it; where they say which one or when in the day, it is nothing.
    mutating func eastAsian(_ numeral: Numeral) -> Int? {
        guard !numeral.inWords, isFollowedByWide(numeral.after), isFree(numeral.first) else { return nil }
        if let next = eastAsianDate(numeral) { return next }
        let (value, end) = eastAsianValue(numeral)
        if let next = eastAsianMeasure(numeral, value, at: end) { return next }
        guard let found = Language.eastAsianWords.first(where: { starts(with: $0.word, at: end) }) else { return nil }
        let last = end + found.word.utf8CodeUnitCount
        let after = text.index(at: last)
        let span = numeral.start..<last
        var figure: Figure
        switch found.meaning {
        case .none: return after
        case .percent: figure = Figure(.percent, span, .quantity(Quantity(value, .percent)))
        case .count: figure = Figure(.count, numeral.start..<end, .number(value))
        case .age: figure = Figure(.age, span, .number(value))
        case .money(let code):
            guard let unit = Unit.currency(code) else { return nil }
            figure = Figure(.money, span, .quantity(Quantity(value, unit)))
        case .duration(let unit): figure = Figure(.duration, span, .duration(TimeLength(value, unit)))
        }
        figure.bound = eastAsianBound(before: numeral.start, after: last)
        return addReady(figure, first: numeral.first, after: after)
    }

    /// A number with the magnitudes behind it, from great to small, and the offset behind them: `2億`, `5千万`, `8万5千`,
    /// `1万500`.
    private func eastAsianValue(_ numeral: Numeral) -> (value: Number, end: Int) {
        var (total, part, end) = (Number.zero, numeral.value, Int(token(numeral.after).start))
        var least = Int.max
        while let (power, next) = eastAsianPower(at: end), power < least, let scaled = part.scaled(by: power),
            let sum = total.adding(scaled)
        {
            (total, part, end, least) = (sum, .zero, next, power)
            let digits = token(text.index(at: end))
            guard Int(digits.start) == end, digits.isNumber, let more = text.number(digits), isWide(Int(digits.end))
            else { break }
            (part, end) = (more, Int(digits.end))
        }
        return (total.adding(part) ?? numeral.value, end)
    }

    /// The power of one magnitude, or of a thousand of another: 4 of `万`, 7 of `千万`.
    private func eastAsianPower(at offset: Int) -> (power: Int, end: Int)? {
        guard let first = eastAsianMagnitude(at: offset) else { return nil }
        guard first.power == 3, let second = eastAsianMagnitude(at: first.end), second.power > 3 else { return first }
        return (first.power + second.power, second.end)
    }

    /// `25kmで`: a unit in Latin letters that goes on in other signs.
    private mutating func eastAsianMeasure(_ numeral: Numeral, _ value: Number, at start: Int) -> Int? {
        var end = start
        while text.byte(end).isLetter { end += 1 }
        guard end > start, end - start <= 4, isWide(end),
            let match = UnitWord.match(in: Array(text.bytes[start..<end]), at: 0), match.end == end - start,
            case .unit(let unit, let times) = match.word, times == .one, !unit.isCurrency
        else { return nil }
        var figure = Figure(.measure, numeral.start..<end, .quantity(Quantity(value, unit)))
        figure.bound = eastAsianBound(before: numeral.start, after: end)
        return addReady(figure, first: numeral.first, after: text.index(at: end))
    }

    /// A date that has been read: the last token that has a part in it, and the offset behind it.
    private typealias EastAsianDate = (date: DateSpan, last: Int, end: Int)

    /// Adds `2016年4月20日`, or a range: `2016年から2019年`.
    private mutating func eastAsianDate(_ numeral: Numeral) -> Int? {
        guard let lower = readEastAsianDate(numeral) else { return nil }
        let isRange = ["から", "～", "〜", "至"].contains { starts(with: $0, at: lower.end) }
        if isRange, let next = self.numeral(at: lower.last + 1), let upper = readEastAsianDate(next),
            lower.date.first < upper.date.first
        {
            return addDate(
                lower.date, upper.date, numeral.start..<upper.end, first: numeral.first, after: upper.last + 1)
        }
        return addDate(lower.date, nil, numeral.start..<lower.end, first: numeral.first, after: lower.last + 1)
    }

    /// `2016年4月20日`, `2016年4月`, `2016年`, `1990年代`, and `4月20日` of the year that is right.
    private func readEastAsianDate(_ numeral: Numeral) -> EastAsianDate? {
        guard numeral.isPlain, let number = numeral.value.int else { return nil }
        let sign = numeral.after
        func read(_ date: DateSpan?, _ last: Int, signs: Int = 1) -> EastAsianDate? {
            date.map { ($0, last, Int(token(last).start) + 3 * signs) }
        }
        if token(numeral.first).length == 4, (1_000..<3_000).contains(number), isSign(sign, "年") {
            if isSign(sign, "年代"), number % 10 == 0 { return read(DateSpan(decade: number / 10), sign, signs: 2) }
            guard !["年間", "年前", "年后", "年後", "年间"].contains(where: { isSign(sign, $0) }) else { return nil }
            guard isAlone(sign), let month = small(sign + 1, upTo: 12), isSign(sign + 2, "月") else {
                return read(DateSpan(year: number), sign)
            }
            if isAlone(sign + 2), let day = small(sign + 3, upTo: 31), isSign(sign + 4, "日"),
                let date = DateSpan(year: number, month: month, day: day)
            {
                return read(date, sign + 4)
            }
            return read(DateSpan(year: number, month: month), sign + 2)
        }
        guard (1...12).contains(number), isSign(sign, "月"), isAlone(sign), let day = small(sign + 1, upTo: 31),
            isSign(sign + 2, "日")
        else { return nil }
        return read(resolved(day: day, month: number, at: numeral.first), sign + 2)
    }

    /// A number of one or two digits at a token.
    private func small(_ index: Int, upTo most: Int) -> Int? {
        guard token(index).isNumber, token(index).length <= 2, let value = text.number(token(index))?.int,
            (1...most).contains(value)
        else { return nil }
        return value
    }

    private func isSign(_ index: Int, _ sign: StaticString) -> Bool {
        token(index).isWord && starts(with: sign, at: Int(token(index).start))
    }

    /// Whether a token is one sign.
    private func isAlone(_ index: Int) -> Bool { token(index).length == 3 }

    private func starts(with word: StaticString, at offset: Int) -> Bool {
        (0..<word.utf8CodeUnitCount).allSatisfy { text.byte(offset + $0) == word.utf8Start[$0] }
    }

    /// Whether a sign of Chinese or Japanese, or a letter as wide as one, stands at an offset.
    func isWide(_ offset: Int) -> Bool { (0xE3...0xE9).contains(text.byte(offset)) || text.byte(offset) == 0xEF }

    /// Whether a word stands at a token in which there are such signs; letters of a unit may come before them.
    private func isFollowedByWide(_ index: Int) -> Bool {
        let word = token(index)
        guard word.isWord else { return false }
        return (0..<min(word.length, 5)).contains { isWide(Int(word.start) + $0) }
    }

    /// Whether a token ends in such a sign, so that no word goes on from it into digits.
    func endsWide(_ token: Token) -> Bool {
        token.isWord && token.length >= 3 && isWide(Int(token.end) - 3) && text.byte(Int(token.end) - 2) >= 0x80
            && text.byte(Int(token.end) - 1) >= 0x80
    }

    /// Whether nothing is joined to digits before them that makes a code of them, or `第`, which says which one.
    private func isFree(_ first: Int) -> Bool {
        let before = token(first - 1)
        if starts(with: "第", at: Int(before.end) - 3) { return false }
        return !token(first).isJoined || endsWide(before) || [.open, .quote, .colon].contains(before.kind)
    }

    /// `万`, `億`: the power of ten, and the offset behind it.
    private func eastAsianMagnitude(at offset: Int) -> (power: Int, end: Int)? {
        for (sign, power) in Language.eastAsianMagnitudes where starts(with: sign, at: offset) {
            return (power, offset + sign.utf8CodeUnitCount)
        }
        return nil
    }

    /// `約300人`, `20歳以上`, `18歳未満`.
    private func eastAsianBound(before start: Int, after end: Int) -> Figure.Bound? {
        if starts(with: "以上", at: end) { return .atLeast }
        if starts(with: "以下", at: end) || starts(with: "以内", at: end) { return .atMost }
        if starts(with: "未満", at: end) || starts(with: "未满", at: end) { return .under }
        return starts(with: "約", at: start - 3) || starts(with: "约", at: start - 3) ? .about : nil
    }
}

extension Language {
    /// What the signs behind digits make of them.
    fileprivate enum EastAsianWord {
        case percent, count, age
        case money(String)
        case duration(TimeLength.Unit)
        /// No figure: a time of day, which one it is.
        case none
    }

    fileprivate static let eastAsianMagnitudes: [(StaticString, Int)] = [
        ("千", 3), ("万", 4), ("萬", 4), ("億", 8), ("亿", 8), ("兆", 12),
    ]

    /// Longer words before those that they begin with.
    fileprivate static let eastAsianWords: [(word: StaticString, meaning: EastAsianWord)] = [
        ("パーセント", .percent), ("％", .percent),
        ("人民币", .money("CNY")), ("円", .money("JPY")), ("日元", .money("JPY")), ("美元", .money("USD")),
        ("米ドル", .money("USD")), ("ドル", .money("USD")), ("ユーロ", .money("EUR")), ("欧元", .money("EUR")),
        ("ポンド", .money("GBP")), ("英镑", .money("GBP")), ("ウォン", .money("KRW")), ("元", .money("CNY")),
        ("年間", .duration(.year)), ("年间", .duration(.year)), ("か月", .duration(.month)), ("カ月", .duration(.month)),
        ("ヶ月", .duration(.month)), ("ヵ月", .duration(.month)), ("个月", .duration(.month)), ("個月", .duration(.month)),
        ("週間", .duration(.week)), ("日間", .duration(.day)), ("時間", .duration(.hour)), ("小时", .duration(.hour)),
        ("小時", .duration(.hour)), ("分間", .duration(.minute)), ("分钟", .duration(.minute)),
        ("分鐘", .duration(.minute)), ("秒", .duration(.second)),
        ("時", .none), ("时", .none), ("点", .none), ("點", .none), ("号", .none), ("號", .none), ("番", .none),
        ("つ目", .none), ("行目", .none), ("章", .none), ("条", .none), ("頁", .none), ("页", .none), ("階", .none),
        ("位", .none), ("年", .none),
        ("月", .none), ("日", .none), ("分", .none), ("世紀", .none),
        ("歳", .age), ("才", .age), ("岁", .age), ("歲", .age),
        ("人", .count), ("名", .count), ("個", .count), ("个", .count), ("件", .count), ("本", .count), ("匹", .count),
        ("頭", .count), ("头", .count), ("台", .count), ("社", .count), ("校", .count), ("冊", .count), ("册", .count),
        ("枚", .count), ("軒", .count), ("羽", .count), ("只", .count), ("隻", .count), ("艘", .count), ("棟", .count),
        ("戸", .count), ("か所", .count), ("カ所", .count), ("ヶ所", .count), ("箇所", .count), ("家", .count), ("座", .count),
        ("種類", .count), ("种", .count), ("種", .count), ("組", .count), ("杯", .count), ("品", .count), ("つ", .count),
        ("行", .count),
    ]
}
