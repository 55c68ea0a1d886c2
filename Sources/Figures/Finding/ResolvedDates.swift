import Values

/// Which year a date without one is of: the one that the sentence's tense makes right, else the nearest.
extension FigurePass {
    /// A day of a month.
    func resolved(day: Int, month: Int, at index: Int) -> DateSpan? {
        guard let reference else { return nil }
        var candidates = (-4...4).compactMap { DateSpan(year: reference.year + $0, month: month, day: day) }
        // `Tuesday, March 24`: of the years beside the text's, the one in which it is such a day.
        if let statedWeekday {
            let near = candidates.filter {
                Calendar.weekday(of: $0.first) == statedWeekday && abs($0.first - reference.day) < 500
            }
            if !near.isEmpty { candidates = near }
        }
        return choose(candidates, at: index) { $0.first - reference.day }
    }

    /// A month.
    func resolved(month: Int, at index: Int) -> DateSpan? {
        guard let reference else { return nil }
        let candidates = (-1...1).compactMap { DateSpan(year: reference.year + $0, month: month) }
        return choose(candidates, at: index) { date in
            ((date.year ?? reference.year) - reference.year) * 12 + month - reference.month
        }
    }

    /// A weekday that is to come, or the last one: `coming Thursday`, `previous Monday`.
    func nextWeekday(_ weekday: Int, isLater: Bool) -> DateSpan? {
        guard let reference else { return nil }
        let back = (Calendar.weekday(of: reference.day) - weekday + 7) % 7
        return DateSpan(day: isLater ? reference.day - back + 7 : reference.day - (back == 0 ? 7 : back))
    }

    /// A weekday; a pointer before it decides, else the tense.
    func resolvedWeekday(_ weekday: Int, pointer: Int?, at index: Int) -> DateSpan? {
        guard let reference else { return nil }
        let back = (Calendar.weekday(of: reference.day) - weekday + 7) % 7
        let (before, after) = (reference.day - back, reference.day - back + 7)
        switch pointer {
        case .some(..<0): return DateSpan(day: back == 0 ? reference.day - 7 : before)
        case .some(1...):
            // The one of the next week
            let nextMonday = reference.day - Calendar.weekday(of: reference.day) + 8
            return DateSpan(day: nextMonday + weekday - 1)
        default: break
        }
        switch pointer == nil ? TenseReader(text: text).tense(ofWeekday: index) : tense(at: index) {
        case .past where pointer == nil: return DateSpan(day: before)
        case .future: return DateSpan(day: back == 0 ? reference.day : after)
        case .present where pointer == nil: return DateSpan(day: back == 0 ? reference.day : after)
        default:
            if pointer == 0 { return DateSpan(day: back == 0 ? reference.day : after) }
            // The nearest
            return DateSpan(day: back <= 3 ? before : after)
        }
    }

    /// The candidate that fits the tense at a token, or the nearest.
    func choose(
        _ candidates: [DateSpan], at index: Int, distance: @escaping (DateSpan) -> Int
    ) -> DateSpan? {
        let nearest = { (dates: [DateSpan]) in dates.min { abs(distance($0)) < abs(distance($1)) } }
        switch tense(at: index) {
        case .past: return nearest(candidates.filter { distance($0) <= 0 }) ?? nearest(candidates)
        case .future: return nearest(candidates.filter { distance($0) >= 0 }) ?? nearest(candidates)
        default: return nearest(candidates)
        }
    }

    /// The tense of what stands around a token in its sentence; nil if none can be told.
    func tense(at index: Int) -> Tense? {
        let reader = TenseReader(text: text)
        return reader.tense(around: index)
    }
}
