import Values

/// What a number's bytes are worth, once it is known where it ends and which mark its decimals have.
struct NumberValue {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The value of a span; nil if it has more digits than a number can.
    func value(_ span: Range<Int>, _ flags: Token.Flags, mark: NumberReader.Mark) -> Number? {
        if flags.contains(.fraction) { return mixed(span) }
        let decimalMark: UInt8? =
            switch mark {
            case .none: nil
            case .point, .pointOrGroup: Byte.period
            case .comma, .commaOrGroup, .commaIfShown: Byte.comma
            }
        var (coefficient, digits, decimals, inDecimals) = (Int128(0), 0, 0, false)
        for offset in span {
            let byte = bytes[offset]
            if byte.isDigit {
                guard digits < Number.digits else { return nil }
                coefficient = coefficient * 10 + Int128(byte &- 48)
                if coefficient != 0 { digits += 1 }
                if inDecimals { decimals += 1 }
            } else if byte == decimalMark {
                inDecimals = true
            }
        }
        return Number(coefficient: coefficient, exponent: -decimals)
    }

    /// `1 1/2`, `3/4`, `2¼`, `½`: a whole number perhaps, and a part of one, exact or to ten decimals.
    private func mixed(_ span: Range<Int>) -> Number? {
        var (numbers, offset): ([Int], Int) = ([], span.lowerBound)
        var isOpen = false
        while offset < span.upperBound {
            if let (part, whole, end) = VulgarFraction.parts(at: offset, in: bytes) {
                numbers += [part, whole]
                (offset, isOpen) = (end, false)
                continue
            }
            let byte = bytes[offset]
            if byte.isDigit {
                if isOpen, let last = numbers.last {
                    // More digits than an Int has are no number that has a fraction.
                    let (product, isTooLong) = last.multipliedReportingOverflow(by: 10)
                    let (sum, isTooGreat) = product.addingReportingOverflow(Int(byte &- 48))
                    guard !isTooLong, !isTooGreat else { return nil }
                    numbers[numbers.count - 1] = sum
                } else {
                    numbers.append(Int(byte &- 48))
                }
            }
            isOpen = byte.isDigit
            offset += 1
        }
        guard numbers.count >= 2,
            let part = Number(numbers[numbers.count - 2]).divided(by: Number(numbers[numbers.count - 1]))
        else { return nil }
        return Number(numbers.count == 3 ? numbers[0] : 0).adding(part.rounded(to: 10))
    }
}
