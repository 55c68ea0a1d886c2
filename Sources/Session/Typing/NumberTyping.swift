import Documents
import Query
import Values

/// Completes a number that is compared with something: by the values that start so, and by unit words.
struct NumberTyping {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// Where a text ends in a number, and perhaps the start of a word after it.
    private struct Ending {
        /// Where the number starts, with the sign of its currency: `$65`.
        let start: Int
        /// Where it ends.
        let end: Int
        /// What has been typed of the word after it, spaces aside.
        let word: String
        let isMoney: Bool

        init?(_ bytes: [UInt8]) {
            var wordStart = bytes.count
            while wordStart > 0, bytes[wordStart - 1].isLetter { wordStart -= 1 }
            var end = wordStart
            while end > 0, bytes[end - 1] == 32 { end -= 1 }
            // `5m` is a number of its own.
            guard end < wordStart || wordStart == bytes.count else { return nil }
            var start = end
            while start > 0, !Self.endsNumber(bytes[start - 1]) { start -= 1 }
            let digits = bytes[start..<end].drop { !$0.isDigit }
            let sign = bytes[start..<digits.startIndex]
            guard let last = digits.last, last.isDigit, sign.count <= 3,
                !sign.contains(where: { QueryTyping.isNameByte($0) && $0 < 0x80 })
            else { return nil }
            self.start = start
            self.end = end
            word = String(decoding: bytes[wordStart...], as: UTF8.self)
            isMoney = !sign.isEmpty && sign != [UInt8(ascii: "-")]
        }

        private static func endsNumber(_ byte: UInt8) -> Bool {
            byte <= 32 || "()[],<>=+*/|{}".utf8.contains(byte)
        }
    }

    /// What can come after a number at the end of a text; nil where it ends in none that is compared with anything.
    func completions(_ text: String) -> Completions? {
        let bytes = Array(text.utf8)
        guard let ending = Ending(bytes) else { return nil }
        let before = String(decoding: bytes[..<ending.start], as: UTF8.self)
        let expectation = session.engine.expectation(after: before, prefix: "\u{1}", hasGrammar: false)
        guard let type = expectation.comparedType else { return nil }
        let values = expectation.origin.map { session.fieldValues.values(of: $0, within: QueryTyping.patience) } ?? []
        let isAttached = ending.end == bytes.count
        if isAttached {
            let typed = String(decoding: bytes[ending.start...], as: UTF8.self)
            let found = values.filter { $0.hasPrefix(typed) && $0 != typed }.prefix(Self.most)
            let units = units(of: type, in: expectation.origin?.relation, values, ending).map {
                typed + ($0 == "%" ? $0 : " " + $0)
            }
            return Completions(
                replaced: ending.start..<bytes.count,
                candidates: (found + units.filter { !found.contains($0) }).map { .init(text: $0) })
        }
        let units = units(of: type, in: expectation.origin?.relation, values, ending).filter {
            $0 != "%" && $0.hasPrefix(ending.word)
        }
        return Completions(
            replaced: bytes.count - ending.word.utf8.count..<bytes.count,
            candidates: units.map { .init(text: $0) })
    }

    private static let most = 200

    private static func isLength(_ word: String) -> Bool {
        if case .duration? = Value(literal: "2 " + word) { true } else { false }
    }

    /// Words that can follow: those that these documents have, then those of the type.
    private func units(of type: ValueType, in relation: Relation?, _ values: [String], _ ending: Ending) -> [String] {
        let magnitudes = [Magnitude.million, .billion, .trillion, .thousand].map(\.name)
        var words: [String] = []
        for value in values.prefix(Self.most) {
            let rest = value.utf8.reversed().prefix { !($0.isDigit) }.reversed()
            let unit = String(decoding: Array(rest), as: UTF8.self).trimmingSpaces
            guard !unit.isEmpty, !unit.utf8.contains(UInt8(ascii: "\"")) else { continue }
            let first = String(unit.prefix { $0 != " " })
            words +=
                magnitudes.contains(first) && first != unit ? [first, String(unit.dropFirst(first.count + 1))] : [unit]
        }
        let lengths = ["days", "weeks", "months", "years", "hours", "minutes"]
        switch type {
        case .number: words = magnitudes
        case .duration: words += lengths
        case .quantity: words += magnitudes + ["%"]
        // Figures of all kinds: of these, what the documents have tells what is likely.
        case .any where relation == .percents: words.append("%")
        case .any: words += magnitudes + (words.contains { Self.isLength($0) } ? lengths : [])
        default: return []
        }
        if ending.isMoney { words = magnitudes }
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
