/// A statement that can't be read is looked at for what other languages have for it.
extension Parser {
    /// Puts what is meant by a statement in place of its errors; whether anything could be said.
    ///
    /// What is said is what the parser can read, put in the place that differs.
    mutating func explainHabit(from start: Int, errors: Int) -> Bool {
        // What is not complete may go on.
        guard diagnostics.count > errors || incomplete == nil else { return false }
        let end = endOfHabit(from: start)
        let statement = tokens.all[start..<end]
        guard let first = statement.first, let last = statement.last,
            let meant = Habits.meant(by: statement, in: script),
            case .read = Parser.parse(Script(meant.text), explains: false)
        else { return false }
        let span = first.span.lowerBound..<last.span.upperBound
        let difference = Difference(statement, in: script, meant: meant.text)
        let known = diagnostics.filter { span.overlaps($0.place.span) }
        // What is said already need not be said in other words.
        let hints = ["write '", "did you mean '", "'"].map { $0 + difference.text + "'" }
        if known.count == 1, known[0].place.span == difference.span, hints.contains(where: known[0].hint.hasPrefix) {
            return false
        }
        // What the lexer noted of the statement is said by this, too.
        diagnostics = diagnostics.enumerated()
            .filter { $0 < errors && !span.overlaps($1.place.span) }
            .map(\.element)
        incomplete = nil
        position = end
        if meant.isEnglish {
            _ = wrong(SyntaxFault.plainWords(meant: meant.text), at: span)
        } else if "|".hasPrefix(difference.text), script.text(in: difference.span).allSatisfy({ $0 == "|" }) {
            let bar = difference.span.suffix(1)
            _ = wrong(SyntaxFault.expectedStage(found: .symbol(.pipe)), at: bar.startIndex..<bar.endIndex)
        } else {
            _ = wrong(SyntaxFault.habit(meant: difference.text), at: difference.span)
        }
        return true
    }

    /// After a statement; one of SQL's may go on in the next lines.
    private func endOfHabit(from start: Int) -> Int {
        var end = start
        let isSelect = SelectHabits.verbs.contains(text(tokens.all[start]).lowercased())
        while end < tokens.all.count, tokens.all[end].kind != .end {
            if tokens.all[end].kind == .statementEnd {
                let next = tokens.all[min(end + 1, tokens.all.count - 1)]
                guard isSelect, SelectHabits.clauses.contains(text(next).lowercased()) else { break }
            }
            end += 1
        }
        return end
    }
}

/// Where a statement differs from what is meant, and what should stand there.
private struct Difference {
    let span: Range<Int>
    let text: String

    init(_ statement: ArraySlice<Token>, in script: Script, meant: String) {
        let other = Script(meant)
        let old = Array(statement.filter { $0.kind != .statementEnd })
        let new = Lexer.tokens(of: other.bytes).all.filter { $0.kind != .end && $0.kind != .statementEnd }
        let oldTexts = old.map { script.text(in: $0.span) }
        let newTexts = new.map { other.text(in: $0.span) }
        var first = zip(oldTexts, newTexts).prefix { $0 == $1 }.count
        let most = min(oldTexts.count, newTexts.count) - first
        let last = zip(oldTexts.reversed(), newTexts.reversed()).prefix(most, while: { $0 == $1 }).count
        var (oldEnd, newEnd) = (max(first, old.count - last), max(first, new.count - last))
        // A text is written anew as a whole.
        while first > 0, Self.isInText(old, first) || Self.isInText(new, first) { first -= 1 }
        while oldEnd < old.count, newEnd < new.count, Self.isInText(old, oldEnd) {
            (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
        }
        // Something is marked where only something is missing, and where spaces differ what stands beside them.
        let areThere = first < old.count && first < new.count
        if first > 0, oldEnd == first || areThere && Self.gap(before: first, old) != Self.gap(before: first, new) {
            first -= 1
        }
        if oldEnd < old.count, newEnd < new.count, Self.gap(before: oldEnd, old) != Self.gap(before: newEnd, new) {
            (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
        }
        // A bracket that opens in it closes in it: `upper(text)`.
        while oldEnd < old.count, newEnd < new.count, Self.opens(newTexts[first..<newEnd]) {
            (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
        }
        let end = oldEnd > first ? old[oldEnd - 1].span.upperBound : old.last?.span.upperBound ?? 0
        let start = first < old.count ? old[first].span.lowerBound : end
        span = min(start, end)..<end
        // A comment goes to the end of what is meant.
        let isLast = newEnd == new.count
        let newStart = first < new.count ? new[first].span.lowerBound : new.last?.span.upperBound ?? 0
        let textEnd = isLast ? other.bytes.count : newEnd > first ? new[newEnd - 1].span.upperBound : newStart
        text = String(other.text(in: newStart..<max(newStart, textEnd)).drop { $0 == " " })
    }

    /// Whether a token is a part of a text, but not its first.
    private static func isInText(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        switch tokens[index].kind {
        case .textPiece, .textEnd, .pieceStart, .pieceEnd: return true
        default: return false
        }
    }

    /// Whether more brackets open than close.
    private static func opens(_ texts: ArraySlice<String>) -> Bool {
        texts.reduce(0) { $0 + (["(", "[", "{"].contains($1) ? 1 : [")", "]", "}"].contains($1) ? -1 : 0) } > 0
    }

    /// Whether there is space before a token.
    private static func gap(before index: Int, _ tokens: [Token]) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        return tokens[index].span.lowerBound > tokens[index - 1].span.upperBound
    }
}

extension Zip2Sequence {
    /// The first pairs, no more than so many, for which it is true.
    fileprivate func prefix(_ most: Int, while isTrue: (Element) -> Bool) -> [Element] {
        Array(prefix(while: isTrue).prefix(Swift.max(0, most)))
    }
}
