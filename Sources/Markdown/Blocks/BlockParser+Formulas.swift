/// Formulas that take lines of their own: within one, no line begins a list, a heading or a table.
extension BlockParser {
    /// If the line at hand opens a formula that a later line of its paragraph closes, keeps the lines up to there together.
    @inline(never)
    mutating func noteFormula() {
        guard dialect.contains(.formulas) else { return }
        if bytes[nonspace] == Byte.dollar {
            guard bytes[nonspace &+ 1] == Byte.dollar, bytes[nonspace &+ 2] != Byte.dollar,
                lineStart >= formulaFailures.dollars
            else { return }
            if let index = failure(toFind: "$$", from: nonspace &+ 2) { formulaFailures.dollars = index }
        } else if bytes[nonspace &+ 1] == Byte.openBracket {
            guard lineStart >= formulaFailures.bracket,
                bytes.skipBlanks(from: nonspace &+ 2, to: lineEnd) >= lineEnd || bytes[nonspace &+ 2] == Byte.backslash
            else { return }
            if let index = failure(toFind: "\\]", from: nonspace &+ 2) { formulaFailures.bracket = index }
        } else if let name = bytes.environmentName(at: nonspace, to: lineEnd) {
            guard lineStart >= formulaFailures.environment else { return }
            if let index = failure(toCloseEnvironment: name) { formulaFailures.environment = index }
        }
    }

    /// Looks for what closes a formula, on this line or one after it up to a blank one, and notes the lines between.
    ///
    /// - Returns: nil if it is there; else the offset before which it is not.
    private mutating func failure(toFind sign: StaticString, from start: Int) -> Int? {
        if bytes.find(sign, from: start, to: lineEnd) != nil { return nil }
        var ahead = LookAhead(nextLine)
        while let line = peek(&ahead), !isBlankLine(line) {
            guard bytes.find(sign, from: Int(line.start), to: Int(line.end)) != nil else { continue }
            formulaEnd = ahead.offset
            return nil
        }
        return ahead.offset
    }

    private mutating func failure(toCloseEnvironment name: Range<Int>) -> Int? {
        var depth = 0
        var line = currentLine
        var ahead = LookAhead(nextLine)
        while true {
            var index = max(nonspace, Int(line.start))
            while index < Int(line.end) {
                if bytes[index] == Byte.backslash {
                    depth &+= bytes.environmentStep(name, at: index, to: Int(line.end))
                    if depth == 0 {
                        formulaEnd = ahead.offset
                        return nil
                    }
                    index &+= 1
                }
                index &+= 1
            }
            guard let next = peek(&ahead), !isBlankLine(next) else { return ahead.offset }
            line = next
        }
    }
}

extension Bytes {
    /// 1 where `\begin{name}` stands at `index`, -1 where `\end{name}` does, else 0.
    func environmentStep(_ name: Range<Int>, at index: Int, to end: Int) -> Int {
        for (sign, step) in [("\\begin{", 1), ("\\end{", -1)] as [(StaticString, Int)] {
            let start = index &+ sign.utf8CodeUnitCount
            guard has(sign, at: index), start &+ name.count < end, self[start &+ name.count] == Byte.closeBrace else {
                continue
            }
            if name.allSatisfy({ self[$0] == self[start &+ $0 &- name.lowerBound] }) { return step }
        }
        return 0
    }
}
