import Documents
import Values

/// Of texts.
extension Function {
    /// `lower(text)`: small letters.
    static let lower = Function(
        .lower, group: .text, [.text],
        help: "The text in lower case.",
        example: #"lower("USAID")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        return try arguments.text(0).map { .text(TextParts.mapped($0, arguments) { $0.lowercased() }) } ?? .null
    }

    /// `upper(text)`: capitals.
    static let upper = Function(
        .upper, group: .text, [.text],
        help: "The text in capitals.",
        example: #"upper("peru")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        return try arguments.text(0).map { .text(TextParts.mapped($0, arguments) { $0.uppercased() }) } ?? .null
    }

    /// `trim(text)`: without white space, U+00A0 too, at either end.
    static let trim = Function(
        .trim, group: .text, [.text],
        help: "The text without white space at its ends.",
        example: #"trim(" a b ")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        return try arguments.text(0).map { .text($0.trimmed) } ?? .null
    }

    /// `slug(text)`: what GitHub makes of a heading, as `sections.anchor` has it.
    static let slug = Function(
        .slug, group: .text, [.text],
        help: "The text as a heading's anchor: lower case, no punctuation, a hyphen for each space.",
        example: #"slug("Section 2. Policy")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0) else { return .null }
        return .text(Anchor.slug(text) { arguments.stopFlag.isStopped })
    }

    /// `length(text)`: how many characters: Unicode scalars, as `[ ]` and `column` count them.
    static let length = Function(
        .length, group: .text, [.text],
        help: "The number of characters, as '[ ]' and 'column' count them: Unicode scalars.",
        example: #"length("café")"#,
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0) else { return .null }
        var count = 0
        for _ in text.unicodeScalars {
            count += 1
            if count & 4_095 == 0, arguments.stopFlag.isStopped { break }
        }
        return .number(Number(count))
    }

    /// `words(text)`: the runs of letters and digits, with `don't`, `1.8`, `1,000` and `U.S.` as one each.
    static let words = Function(
        .words, group: .text, [.text],
        help: "The words of the text, as a list.",
        example: #"words("The U.S., in 2024")"#,
        result: { _ in .list(.text) }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0) else { return .null }
        return .list(try TextParts.texts(of: text, in: TextWords.ranges(in: text, arguments), arguments))
    }

    /// `split(text, separator)`: the parts between the separators; each character for an empty one.
    static let split = Function(
        .split, group: .text, [.text, .init("separator", [.text, .pattern])],
        help: "The parts between separators, as a list.",
        example: #"split("a, b", ", ")"#,
        result: { _ in .list(.text) }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        switch arguments[1] {
        case .text(let separator):
            guard !separator.isEmpty else { return .list(try TextParts.characters(of: text, arguments)) }
            let ranges = try TextParts.ranges(of: separator, in: text, arguments)
            return .list(try TextParts.texts(of: text, in: TextParts.between(ranges, of: text), arguments))
        case .pattern(let pattern):
            let ranges = try TextParts.ranges(of: pattern, in: text, arguments)
            return .list(try TextParts.texts(of: text, in: TextParts.between(ranges, of: text), arguments))
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }

    /// `replace(text, what, with)`: every occurrence replaced; letters as they are, and for a text the replacement too. For
    /// a pattern `\1` in it is what the first group matched, `\0` the whole match, `\\` a backslash.
    static let replace = Function(
        .replace, group: .text, [.text, .init("what", [.text, .pattern]), .init("with", [.text])],
        help: "The text with each match of what is sought replaced; \"\\\\1\" is what a pattern's first group matched.",
        example: #"replace("Peru, Lima", /(\w+), (\w+)/, "\\2, \\1")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0), !arguments[1].isNull, let replacement = try arguments.text(2)
        else { return .null }
        switch arguments[1] {
        case .text(let what):
            guard !what.isEmpty else { return .text(text) }
            let ranges = try TextParts.ranges(of: what, in: text, arguments)
            return .text(try TextParts.replacing(ranges, of: text, with: replacement, arguments))
        case .pattern(let pattern):
            let replacement = try Replacement(replacement, for: pattern)
            guard !replacement.isPlain else {
                let ranges = try TextParts.ranges(of: pattern, in: text, arguments)
                return .text(try TextParts.replacing(ranges, of: text, with: replacement.plain, arguments))
            }
            return .text(try replacement.replacing(pattern, in: text, arguments))
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }

    /// `find(text, pattern)`: the matches from left to right; their first groups if the pattern has any.
    static let find = Function(
        .find, group: .text, [.text, .init("pattern", [.pattern, .text])],
        help: "What a pattern matches: its first groups or, without groups, the matches.",
        example: #"find("a1 b2", /[a-z]([0-9])/)"#,
        result: { _ in .list(.text) }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        let pattern = try arguments[1].pattern(for: "find")
        var (list, isTooMuch) = ([Value](), false)
        do throws(PatternError) {
            var (found, bytes) = ([Value](), 0)
            try pattern.forEachFound(in: text, until: arguments.stopFlag) { part in
                let part = part.map { String($0) }
                bytes += 2 * MemoryLayout<Value>.stride + (part?.heapSize ?? 0)
                found.append(part.map { .text($0) } ?? .null)
                return bytes <= arguments.room && (found.count & 1_023 != 0 || !arguments.stopFlag.isStopped)
            }
            isTooMuch = bytes > arguments.room
            list = found
        } catch {
            throw OperationError(error)
        }
        guard !isTooMuch else { throw arguments.lacksRoom }
        return .list(list)
    }

    /// `groups(text, pattern)`: for each match a list of what its groups matched, null of one that has no part in it.
    static let groups = Function(
        .groups, group: .text, [.text, .init("pattern", [.pattern])],
        help: "For each match of a pattern, the list of what its groups matched.",
        example: #"groups("a1 b2", /([a-z])([0-9])/)"#,
        result: { _ in .list(.list(.text)) }
    ) { arguments throws(OperationError) in
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        let pattern = try arguments[1].pattern(for: "groups")
        return .list(try TextParts.groups(of: pattern, in: text, arguments))
    }

    /// `similar(text, other)`: the share of five-word runs that the shorter has in common; of a text under twelve words, of
    /// pairs of letters.
    static let similar = Function(
        .similar, group: .text, [.text, .init("other", [.text])],
        help:
            "How alike two texts are, from 0 to 1, by their runs of five words.",
        example: #"similar("Peru", "peru")"#,
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        guard let left = try arguments.text(0), let right = try arguments.text(1) else { return .null }
        // Each letter may be a word's or a pair's.
        try arguments.reserve(2 * (left.utf8.count + right.utf8.count) * MemoryLayout<UInt64>.stride)
        return .number(TextLikeness.of(left, right) { arguments.stopFlag.isStopped })
    }
}
