import Values

/// The parts of dates, and what is mistaken for them.
extension Checker {
    /// `date.month`
    func member(_ name: NameSyntax, ofDate base: Checked, in scope: Scope) throws -> Checked {
        guard let part = DatePart(rawValue: name.text) else {
            let text = scope.script.text(in: base.span)
            let fault = DatePart.unknown(name.text, of: text.contains("\n") ? "…" : text)
            throw wrong(fault, at: name.span, in: scope)
        }
        return Checked(DateMember(date: base.computation, part: part), part.type, at: name.span, on: base.slots)
    }

    /// `month(date) == 11`: a span of days is no number of a month.
    func requireNoPart(_ left: Checked, _ right: Checked, in scope: Scope) throws {
        for (date, other) in [(left, right), (right, left)] where date.type == .date {
            let numbers: [Value]
            switch other.constant {
            case .list(let list)?: numbers = list
            case .range(let low, let high)?: numbers = [low, high]
            case let constant?: numbers = [constant]
            case nil: continue
            }
            for case .number(let number) in numbers where !number.isNegative && number < .hundred {
                let part = part(of: date, in: scope)
                throw wrong(CheckFault.numberOfDate("\(number)", part: part), at: other.span, in: scope)
            }
        }
    }

    /// `year(a) - year(b)` is a difference in days, as of all dates; mostly that of the numbers is meant.
    func warnOfDays(_ left: Checked, _ right: Checked, at span: Range<Int>, in scope: Scope) {
        let parts = [left, right].compactMap { part(of: $0, in: scope) }
        let isNumber = left.type == .number || right.type == .number
        guard let part = parts.first, isNumber || parts.count == 2 else { return }
        note(Warning.differenceInDays(part), at: span, in: scope)
    }

    /// The part whose number is meant by a call of `year`, `quarter` or `month`, as it is written: `date.month`.
    private func part(of date: Checked, in scope: Scope) -> String? {
        guard let call = date.computation as? FunctionCall, let part = DatePart(rawValue: call.function.name) else {
            return nil
        }
        let argument = scope.script.text(in: date.span).dropFirst(part.rawValue.count + 1).dropLast()
        let isPath = argument.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
        return isPath ? "\(argument).\(part)" : "(\(argument)).\(part)"
    }
}
