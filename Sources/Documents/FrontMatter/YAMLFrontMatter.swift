import Yams

/// How deep the lines of YAML are indented below one another; each may be a record or a list in the one before.
private struct YAMLIndents {
    private var columns: [Int] = []
    private var column = 0
    private var isIndent = true

    var depth: Int { columns.count }

    mutating func take(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            (column, isIndent) = (0, true)
        } else if byte == UInt8(ascii: " ") {
            column += 1
        } else if isIndent {
            isIndent = false
            while let last = columns.last, last >= column { columns.removeLast() }
            columns.append(column)
        }
    }
}

/// Reads YAML. Yams brings Foundation with it.
enum YAMLFrontMatter {
    /// How deep its lists and records may be nested: they are read by recursion.
    private static let depthLimit = 100
    /// How many aliases it may use: nested ones multiply.
    private static let aliasLimit = 20
    /// How many values it may have, those of aliases counted each time.
    private static let valueLimit = 100_000

    /// The record that YAML text holds; empty text is an empty record.
    static func record(_ text: String) throws(FrontMatterError) -> [(name: String, value: FieldValue)] {
        try check(text)
        let root: Yams.Node?
        do {
            // Its own resolver knows types by regular expressions, which take as long to compile as a query takes; and
            // it looks the encoding up in the environment each time.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw self.error(error, in: text)
        }
        guard let root else { return [] }
        if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
        guard case .mapping(let mapping) = root else {
            throw FrontMatterError(message: "not a record of keys and values", line: root.mark?.line ?? 1)
        }
        var left = valueLimit
        return try record(mapping, depth: 0, left: &left)
    }

    private static func record(
        _ mapping: Yams.Node.Mapping, depth: Int, left: inout Int
    ) throws(FrontMatterError) -> [(name: String, value: FieldValue)] {
        var record: [(name: String, value: FieldValue)] = []
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                throw FrontMatterError(message: "a key that is not a text", line: key.mark?.line ?? 1)
            }
            record.append((name.string, try self.value(value, depth: depth + 1, left: &left)))
        }
        return record
    }

    private static func value(
        _ node: Yams.Node, depth: Int, left: inout Int
    ) throws(FrontMatterError) -> FieldValue {
        left -= 1
        guard left > 0, depth <= depthLimit else {
            throw FrontMatterError(message: "too many or too deeply nested values", line: node.mark?.line ?? 1)
        }
        switch node {
        case .scalar(let scalar):
            // Compared by its name: `Tag.implicit` would make the resolver that is avoided above.
            let isPlain = scalar.style == .plain && scalar.tag.rawValue == Tag.Name.implicit.rawValue
            return isPlain ? FrontMatterScalar.plain(scalar.string) : FrontMatterScalar.quoted(scalar.string)
        case .mapping(let mapping):
            return .record(try record(mapping, depth: depth, left: &left))
        case .sequence(let sequence):
            var list: [FieldValue] = []
            for element in sequence { list.append(try value(element, depth: depth + 1, left: &left)) }
            return .list(list)
        case .alias:
            return .null
        }
    }

    /// Refuses what Yams would take long for, or recurse over too deeply.
    private static func check(_ text: String) throws(FrontMatterError) {
        var line = 1
        var indents = YAMLIndents()
        var open = 0
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        var dashes = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                dashes = 0
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            case UInt8(ascii: " ") where previous == UInt8(ascii: "-") || previous == UInt8(ascii: "?"): dashes += 1
            case UInt8(ascii: "*") where previous == UInt8(ascii: " ") || previous == UInt8(ascii: "["): aliases += 1
            default: break
            }
            previous = byte
            indents.take(byte)
            if open > depthLimit || dashes > depthLimit || indents.depth > depthLimit {
                throw FrontMatterError(message: "too deeply nested", line: line)
            }
        }
        if aliases > aliasLimit, text.utf8.contains(UInt8(ascii: "&")) {
            throw FrontMatterError(message: "too many aliases", line: 1)
        }
    }

    private static func error(_ error: any Error, in text: String) -> FrontMatterError {
        guard let error = error as? YamlError else { return FrontMatterError(message: "not YAML", line: 1) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return FrontMatterError(message: problem, line: mark.line)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            return FrontMatterError(
                message: "a key twice: \(keys)", line: context.mark.line, repeatedKey: duplicates.first)
        case .reader(let problem, let offset, _, _):
            let line = text.prefix(offset ?? 0).reduce(into: 1) { if $1.isNewline { $0 += 1 } }
            return FrontMatterError(message: problem, line: line)
        default:
            return FrontMatterError(message: "not YAML", line: 1)
        }
    }
}
