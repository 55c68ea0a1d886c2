import Values

/// The forms that values of TOML have which stand without quotes (TOML 1.0: booleans, numbers, dates, times).
enum TOMLScalar {
    /// Whether a text has one of the forms; whether there is such a day, say, is not asked.
    static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
        if text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) { return true }
        return isNumber(text) || isMoment(text)
    }

    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        if text.first == UInt8(ascii: "0"), let base = text.dropFirst().first, let digits = digits(of: base) {
            return !text.dropFirst(2).isEmpty && text.dropFirst(2).allSatisfy { digits.contains($0) }
        }
        var rest = text
        if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
        if rest.elementsEqual("inf".utf8) || rest.elementsEqual("nan".utf8) { return true }
        guard takeDigits(&rest) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) else { return false }
        }
        if let mark = rest.first, "eE".utf8.contains(mark) {
            rest.removeFirst()
            if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
            guard takeDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    /// The digits of a number that begins with `0x`, `0o` or `0b`.
    private static func digits(of base: UInt8) -> String.UTF8View? {
        switch base {
        case UInt8(ascii: "x"): "0123456789abcdefABCDEF_".utf8
        case UInt8(ascii: "o"): "01234567_".utf8
        case UInt8(ascii: "b"): "01_".utf8
        default: nil
        }
    }

    /// Takes digits, which may have `_` between them.
    private static func takeDigits(_ text: inout ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first.isDigit else { return false }
        text = text.drop { $0.isDigit || $0 == UInt8(ascii: "_") }
        return true
    }

    /// `1979-05-27`, `07:32:00.5`, or both with a `T` between them and what the time is off by. What stands after a space is
    /// a value of its own here.
    private static func isMoment(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        if take("dddd-dd-dd", &rest) {
            if rest.isEmpty { return true }
            guard take("T", &rest) || take("t", &rest) else { return false }
        }
        guard take("dd:dd", &rest) else { return false }
        if take(":dd", &rest), take(".", &rest) { guard takeDigits(&rest) else { return false } }
        if take("Z", &rest) || take("z", &rest) || rest.isEmpty { return rest.isEmpty }
        return (take("+dd:dd", &rest) || take("-dd:dd", &rest)) && rest.isEmpty
    }

    /// Takes a text of a form in which `d` is a digit.
    private static func take(_ form: String, _ text: inout ArraySlice<UInt8>) -> Bool {
        let start = text.prefix(form.utf8.count)
        guard start.count == form.utf8.count,
            zip(form.utf8, start).allSatisfy({ $0 == UInt8(ascii: "d") ? $1.isDigit : $0 == $1 })
        else { return false }
        text = text.dropFirst(form.utf8.count)
        return true
    }
}
