import Values

/// Units of time by their symbols: `s`, `ms`, `min`, `h`, `d`, `wk`, `mo`, `yr` (SI brochure, tables 1 and 8, and what
/// is customary).
extension FigurePass {
    /// The unit of time whose symbol stands at a token after a number, if it is meant as one.
    func shortTime(at index: Int) -> TimeUnit? {
        let token = token(index)
        guard token.isWord, token.length <= 3, !(token.isCapital && token.length == 1),
            let unit = FigurePass.shortTimes[text.string(Int(token.start)..<Int(token.end))]
        else { return nil }
        // Letters alone are units right after digits, or before what ends the phrase.
        guard token.length == 1 else { return unit }
        if isOldCoin(index) { return nil }
        if token.isJoined { return self.token(index + 1).isJoinedNumber && unit.unit == .second ? nil : unit }
        let next = self.token(index + 1)
        return next.kind == .quote || next.isJoined && next.kind == .period && self.token(index + 2).isJoined
            ? nil : unit
    }

    /// `m` right after digits in a text with other such lengths: minutes. `5h 30m` shows it itself.
    func minutes(at index: Int) -> TimeUnit? {
        let token = token(index)
        guard token.length == 1, token.isWord, token.isJoined, text.byte(Int(token.start)) == UInt8(ascii: "m"),
            text.notation.hasShortTimes || isAfterHours(index) || word(index + 1, is: "ago"), !isDistance(index)
        else { return nil }
        return FigurePass.shortTimes["min"]
    }

    /// `the 100m in 9.8s`, `5m wide`: metres by what is run, or by the word of length behind them.
    private func isDistance(_ index: Int) -> Bool {
        let follows: [StaticString] = [
            "wide", "long", "tall", "high", "deep", "away", "thick", "across", "race", "sprint", "hurdles", "relay",
            "freestyle", "backstroke", "breaststroke", "butterfly", "medley", "dash", "final", "below", "above",
        ]
        if follows.contains(where: { word(index + 1, is: $0) }) { return true }
        return ["the", "ran", "swam", "run", "swim", "runs"].contains { word(index - 2, is: $0) }
            && text.number(token(index - 1)).map { [50, 60, 100, 110, 200, 400, 800, 1_500, 5_000].contains($0) }
                ?? false
    }

    private func isAfterHours(_ index: Int) -> Bool {
        let before = token(index - 2)
        return before.length == 1 && before.isWord && text.byte(Int(before.start)) == UInt8(ascii: "h")
    }

    private static let shortTimes: [String: TimeUnit] = {
        func unit(_ unit: TimeLength.Unit, _ value: Int32, _ power: Int = 0) -> TimeUnit {
            TimeUnit(unit: unit, times: Number(coefficient: 1, exponent: power) ?? .one, value: value)
        }
        var found: [String: TimeUnit] = [
            "s": unit(.second, TimeWord.second), "sec": unit(.second, TimeWord.second),
            "ms": unit(.second, TimeWord.second, -3), "µs": unit(.second, TimeWord.second, -6),
            "μs": unit(.second, TimeWord.second, -6), "ns": unit(.second, TimeWord.second, -9),
            "min": unit(.minute, TimeWord.minute), "h": unit(.hour, TimeWord.hour), "hr": unit(.hour, TimeWord.hour),
            "d": unit(.day, TimeWord.day), "wk": unit(.week, TimeWord.week), "wks": unit(.week, TimeWord.week),
            "mo": unit(.month, TimeWord.month), "mos": unit(.month, TimeWord.month), "yr": unit(.year, TimeWord.year),
        ]
        found["hrs"] = found["hr"]
        found["yrs"] = found["yr"]
        return found
    }()
}
