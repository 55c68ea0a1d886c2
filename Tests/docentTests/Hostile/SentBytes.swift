import Rendering

/// What a terminal was sent, looked through for what did not come from the program itself.
struct SentBytes {
    /// Each with what stands around it.
    private(set) var findings: [String] = []

    init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings = ["no UTF-8: \(String(decoding: bytes, as: UTF8.self).debugDescription.prefix(300))"]
            return
        }
        let scalars = Array(text.unicodeScalars)
        var place = 0
        // Whether a sequence of the program's own ended here.
        var isAfterSequence = false
        while place < scalars.count {
            let length = Self.ownSequence(at: place, of: scalars)
            if length == 0, isRaw(scalars, place, isAfterSequence) {
                var around = ""
                around.unicodeScalars.append(contentsOf: scalars[max(0, place - 60)..<min(scalars.count, place + 30)])
                findings.append("U+\(String(scalars[place].value, radix: 16)) in \(around.debugDescription)")
            }
            isAfterSequence = length > 0 || isAfterSequence && scalars[place] == "\u{7}"
            place += max(length, 1)
        }
    }

    private func isRaw(_ scalars: [Unicode.Scalar], _ place: Int, _ isAfterSequence: Bool) -> Bool {
        switch scalars[place] {
        case "\n", "\t": false
        // The bell rings, and the cursor goes to the start of the line, only where a line is painted.
        case "\u{7}": !isAfterSequence
        case "\r":
            !isAfterSequence && !(place + 1 < scalars.count && ["\n", "\r", "\u{1B}"].contains(scalars[place + 1]))
        default: VisibleText.isHidden(scalars[place])
        }
    }

    /// How long a sequence is that the program has for itself, and hostile text has not.
    private static func ownSequence(at place: Int, of scalars: [Unicode.Scalar]) -> Int {
        guard scalars[place] == "\u{1B}" else { return 0 }
        let rest = scalars[(place + 1)...]
        switch rest.first {
        case "[":
            let parameters = rest.dropFirst().prefix { "?;0123456789".unicodeScalars.contains($0) }
            guard let final = rest.dropFirst(1 + parameters.count).first else { return 0 }
            let text = String(String.UnicodeScalarView(parameters))
            return isOwn(text, final) ? parameters.count + 3 : 0
        case "]":
            guard rest.starts(with: "]8;;".unicodeScalars) else { return 0 }
            let address = rest.dropFirst(4).prefix { (0x21...0x7E).contains($0.value) }
            let end = rest.dropFirst(4 + address.count)
            return end.starts(with: "\u{1B}\\".unicodeScalars) ? address.count + 7 : 0
        default: return 0
        }
    }

    private static func isOwn(_ parameters: String, _ final: Unicode.Scalar) -> Bool {
        switch final {
        case "m":
            let styles = ["0", "1", "2", "3", "4", "7", "9"] + (31...36).map(String.init)
            return parameters.split(separator: ";").allSatisfy { styles.contains(String($0)) }
        case "h", "l": return ["?2004", "?2026", "?25"].contains(parameters)
        case "K", "J", "H": return ["", "2"].contains(parameters)
        case "A", "C": return Int(parameters) != nil
        default: return false
        }
    }
}
