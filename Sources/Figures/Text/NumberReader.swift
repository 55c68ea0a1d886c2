import Values

/// The one place where it is decided where a number in digits starts and ends, for all kinds of figures: grouping by
/// commas, points, apostrophes or spaces, a decimal point or comma, a fraction behind a whole number.
///
/// What stands between the first digit and the last is read whole or is no number: then each run of digits is a token
/// that is joined to the others, and no figure (`1.2.3`, `192.168.0.1`, `1,2,3`).
struct NumberReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the sentence or cell ends: no number goes beyond.
    var limit = Int.max
    /// Whether the text's language has decimal commas, so that no comma divides a day from its year.
    var hasDecimalComma = false

    /// How a number is written.
    struct Form {
        /// The offset after its last byte.
        var end: Int
        var flags: Token.Flags = []
        /// What stands before its decimals, if it is clear; else the document decides.
        var mark: Mark = .none
        /// What it says of how the document writes its numbers.
        var evidence: Evidence = .none
    }

    /// The mark before the decimals.
    enum Mark: UInt8 {
        case none, point, comma
        /// `1.250`, `1,250`: a group of thousands or three decimals, by the document's custom.
        case pointOrGroup, commaOrGroup
        /// `12,5`: decimals where a document writes them so, or where a unit follows; else two numbers.
        case commaIfShown
    }

    enum Evidence { case none, point, comma }

    @inline(__always) private func at(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count && offset < limit ? bytes[offset] : 0
    }

    @inline(__always) private func isDigit(_ offset: Int) -> Bool { at(offset).isDigit }

    private func digits(from start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        return end
    }

    /// The number that starts with a digit or a decimal point.
    ///
    /// - Parameter mayGroup: whether groups divided by a plain space may be one number here.
    func form(at start: Int, mayGroup: Bool) -> Form {
        var form = marked(at: start)
        if form.mark == .none, form.flags.isEmpty { form = spaced(from: start, form.end, mayGroup: mayGroup) ?? form }
        if let end = fraction(at: start, form, mayMix: mayGroup) {
            form.end = end
            form.flags.insert(.fraction)
        }
        return form
    }

    // MARK: Marks

    /// Digits with commas, points or apostrophes among them.
    private func marked(at start: Int) -> Form {
        let first = digits(from: start)
        let mark = at(first)
        guard mark == Byte.comma || mark == Byte.period || apostrophe(at: first) > 0, isDigit(first + width(at: first))
        else { return Form(end: first) }
        if first == start {
            // `.5`
            let end = digits(from: start + 1)
            return goesOn(end) ? Form(end: end) : Form(end: end, flags: .decimal, mark: .point, evidence: .point)
        }
        let groups = groupsEnd(start, first)
        guard groups.count > 0 else { return decimals(start, first) }
        let (end, second) = (groups.end, at(groups.end))
        if second == Byte.comma || second == Byte.period, second != mark, isDigit(end + 1) {
            let last = digits(from: end + 1)
            guard !goesOn(last), mark != Byte.comma || second == Byte.period else { return Form(end: first) }
            return Form(
                end: last, flags: [.grouped, .decimal], mark: second == Byte.comma ? .comma : .point,
                evidence: second == Byte.comma ? .comma : .point)
        }
        guard !goesOn(end) else { return Form(end: first) }
        if groups.count == 1, mark != Byte.comma, mark != Byte.period { return Form(end: end, flags: .grouped) }
        guard groups.count == 1 else {
            let evidence: Evidence = mark == Byte.comma ? .point : mark == Byte.period ? .comma : .none
            return Form(end: end, flags: .grouped, evidence: evidence)
        }
        if at(start) == 48 { return Form(end: end, flags: .decimal, mark: mark == Byte.comma ? .comma : .point) }
        return mark == Byte.comma
            ? Form(end: end, flags: .grouped, mark: .commaOrGroup, evidence: .point)
            : Form(end: end, flags: .decimal, mark: .pointOrGroup)
    }

    /// `1.5`, `12,75`: no groups.
    private func decimals(_ start: Int, _ first: Int) -> Form {
        let mark = at(first)
        let end = digits(from: first + 1)
        guard mark != Byte.apostrophe, mark < 0x80, !goesOn(end) else { return Form(end: first) }
        if mark == Byte.period {
            return Form(end: end, flags: .decimal, mark: .point, evidence: end - first <= 3 ? .point : .none)
        }
        // `0,5` is decimal wherever it stands; `1,23456` where a unit follows, and it shows nothing of the text's custom.
        let isShort = end - first <= 3 || at(start) == 48 && first == start + 1
        // `November 1,2001`
        if !isShort, end - first == 5, !hasDecimalComma { return Form(end: first) }
        return Form(
            end: end, flags: [.decimal, .comma], mark: .commaIfShown, evidence: isShort ? .comma : .none)
    }

    /// Whether another mark and digit follow, so that all of it is no number.
    private func goesOn(_ end: Int) -> Bool {
        (at(end) == Byte.comma || at(end) == Byte.period) && isDigit(end + 1)
    }

    /// How many groups of three follow the first digits, and where they end; Indian ones are of two before the last.
    private func groupsEnd(_ start: Int, _ first: Int) -> (count: Int, end: Int) {
        guard first - start <= 3 else { return (0, first) }
        let mark = at(first)
        var (count, end) = (0, first)
        while at(end) == mark, apostrophe(at: end) > 0 || mark < 0x80 {
            let group = end + width(at: end)
            let after = digits(from: group)
            if after - group == 3 {
                (count, end) = (count + 1, after)
            } else if after - group == 2, mark == Byte.comma, at(after) == Byte.comma, first - start <= 2 {
                // `1,50,000`: the rest must be groups of two and at last three.
                let next = digits(from: after + 1)
                guard next - after - 1 == 3 || next - after - 1 == 2 && at(next) == Byte.comma else { break }
                (count, end) = (count + 1, after)
            } else {
                break
            }
        }
        return (count, end)
    }

    /// The length of an apostrophe that could divide groups.
    private func apostrophe(at offset: Int) -> Int {
        if at(offset) == Byte.apostrophe { return 1 }
        return at(offset) == 0xE2 && at(offset + 1) == 0x80 && at(offset + 2) == 0x99 ? 3 : 0
    }

    private func width(at offset: Int) -> Int { max(1, apostrophe(at: offset)) }

    // MARK: Spaces

    /// `418 009`, `1 250 000,50`: groups of three digits, each after one space.
    private func spaced(from start: Int, _ first: Int, mayGroup: Bool) -> Form? {
        guard first - start <= 3, at(start) != 48 else { return nil }
        var end = first
        while let gap = space(at: end, plain: mayGroup) {
            let group = end + gap
            guard digits(from: group) == group + 3, !isLetter(group + 3), at(group + 3) != Byte.slash else { break }
            end = group + 3
        }
        guard end > first else { return nil }
        // `020 7946 0958` and `1 234 56` are none.
        if let gap = space(at: end, plain: true), isDigit(end + gap) { return nil }
        if [Byte.hyphen, Byte.colon].contains(at(end)), isDigit(end + 1) { return nil }
        let mark = at(end)
        if mark == Byte.comma || mark == Byte.period, isDigit(end + 1) {
            let last = digits(from: end + 1)
            guard !goesOn(last) else { return nil }
            return Form(
                end: last, flags: [.grouped, .decimal], mark: mark == Byte.comma ? .comma : .point,
                evidence: mark == Byte.comma ? .comma : .none)
        }
        return Form(end: end, flags: .grouped)
    }

    /// The length of one space: a plain one, or one that does not break a line (U+00A0, U+2007, U+2009, U+202F).
    private func space(at offset: Int, plain: Bool) -> Int? {
        if at(offset) == 32 { return plain ? 1 : nil }
        if at(offset) == 0xC2, at(offset + 1) == 0xA0 { return 2 }
        guard at(offset) == 0xE2, at(offset + 1) == 0x80, [0x87, 0x89, 0xAF].contains(at(offset + 2)) else {
            return nil
        }
        return 3
    }

    private func isLetter(_ offset: Int) -> Bool { at(offset).isLetter }

    // MARK: Fractions

    /// Where `1/2`, `1 1/2`, `2¼` end, if that is what stands here: a proper fraction of a usual denominator.
    private func fraction(at start: Int, _ form: Form, mayMix: Bool) -> Int? {
        guard form.mark == .none, form.flags.isEmpty else { return nil }
        if let end = properFraction(at: start, form.end) { return end }
        if let end = vulgarEnd(form.end) { return end }
        guard form.end - start <= 3, let gap = space(at: form.end, plain: mayMix) else { return nil }
        let next = form.end + gap
        if let end = vulgarEnd(next) { return end }
        return isDigit(next) ? properFraction(at: next, digits(from: next)) : nil
    }

    private func vulgarEnd(_ offset: Int) -> Int? {
        offset < limit ? VulgarFraction.end(at: offset, in: bytes) : nil
    }

    /// `3/4`: the part is smaller than the whole, and the whole one of those that things are divided into.
    private func properFraction(at start: Int, _ slash: Int) -> Int? {
        let width =
            at(slash) == Byte.slash ? 1 : at(slash) == 0xE2 && at(slash + 1) == 0x81 && at(slash + 2) == 0x84 ? 3 : 0
        guard width > 0, slash - start <= 2, !(at(start - 1) == Byte.slash) else { return nil }
        let end = digits(from: slash + width)
        guard end > slash + width, end - slash - width <= 2, at(end) != Byte.slash, !goesOn(end), !isLetter(end),
            at(end) != Byte.hyphen || !isDigit(end + 1)
        else { return nil }
        let (part, whole) = (value(start..<slash), value(slash + width..<end))
        // `01/10` is of a date.
        return at(start) != 48 && part > 0 && part < whole && [2, 3, 4, 5, 6, 8, 10, 16, 32, 64].contains(whole)
            ? end : nil
    }

    private func value(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(at($1) &- 48) } }
}
