import Values

/// What stands for the matches of a pattern: text, and references to what the pattern's groups matched.
struct Replacement {
    private enum Part {
        case letters([UInt8])
        /// The match for 0.
        case group(Int)
    }

    private var parts: [Part] = []

    /// Reads `\\1 of \\2`: a backslash and a number is a reference, `\\\\` a backslash; before all else it stands for itself. Of
    /// two digits both count where the pattern has so many groups. A reference to a group that it hasn't is an error.
    init(_ text: String, for pattern: Pattern) throws(OperationError) {
        let bytes = Array(text.utf8)
        let backslash = UInt8(ascii: "\\")
        var (letters, position) = ([UInt8](), 0)
        while position < bytes.count {
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            guard bytes[position] == backslash, next == backslash || next.isDigit else {
                letters.append(bytes[position])
                position += 1
                continue
            }
            position += 2
            guard next != backslash else {
                letters.append(backslash)
                continue
            }
            var group = Int(next &- 48)
            if position < bytes.count, group > 0, bytes[position].isDigit {
                let longer = group * 10 + Int(bytes[position] &- 48)
                if longer <= pattern.groupCount { (group, position) = (longer, position + 1) }
            }
            guard group <= pattern.groupCount else {
                throw .wrongValue(operation: "replace", wanted: Self.wanted(group, of: pattern.groupCount))
            }
            parts += [.letters(letters), .group(group)]
            letters = []
        }
        parts.append(.letters(letters))
    }

    private static func wanted(_ group: Int, of count: Int) -> String {
        let groups = count == 0 ? "no groups" : count == 1 ? "1 group" : "\(count) groups"
        return "references to groups of the pattern, which has \(groups), not '\\\(group)'"
    }

    /// Whether it has no references.
    var isPlain: Bool { parts.count == 1 }

    /// What it is without references.
    var plain: String {
        if case .letters(let letters)? = parts.first { String(decoding: letters, as: UTF8.self) } else { "" }
    }

    /// A text with it in the place of each match.
    func replacing(_ pattern: Pattern, in text: String, _ arguments: Arguments) throws(OperationError) -> String {
        let source = Array(text.utf8)
        var (result, end, count) = ([UInt8](), 0, 0)
        do {
            try pattern.forEachMatch(in: text, until: arguments.stopFlag) { match in
                result += source[end..<match.range.lowerBound]
                end = match.range.upperBound
                for part in parts {
                    switch part {
                    case .letters(let letters): result += letters
                    case .group(let group): if let range = match[group] { result += source[range] }
                    }
                }
                count += 1
                return 2 * result.count <= arguments.room && (count & 1_023 != 0 || !arguments.stopFlag.isStopped)
            }
        } catch {
            throw OperationError(error)
        }
        result += source[end...]
        guard 2 * result.count <= arguments.room else { throw arguments.lacksRoom }
        return String(decoding: result, as: UTF8.self)
    }
}
