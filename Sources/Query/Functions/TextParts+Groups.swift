extension TextParts {
    /// The error that a pattern has no groups.
    static let noGroups = OperationError.wrongValue(operation: "groups", wanted: "a pattern with groups, '( )'")

    /// Of each match of a pattern, the texts of its groups; null of one that has no part in the match.
    static func groups(
        of pattern: Pattern, in text: String, _ arguments: Arguments
    ) throws(OperationError) -> [Value] {
        guard pattern.groupCount > 0 else { throw noGroups }
        let view = text.utf8
        var (matches, bytes) = ([Value](), 0)
        do {
            try pattern.forEachMatch(in: text, until: arguments.stopFlag) { match in
                var groups: [Value] = []
                groups.reserveCapacity(match.groupCount)
                for group in 1...match.groupCount {
                    guard let range = match[group] else {
                        groups.append(.null)
                        continue
                    }
                    let start = view.index(view.startIndex, offsetBy: range.lowerBound)
                    let part = String(text[start..<view.index(start, offsetBy: range.count)])
                    bytes += part.heapSize
                    groups.append(.text(part))
                }
                bytes += MemorySize.values(groups.count) + 2 * MemoryLayout<Value>.stride
                matches.append(.list(groups))
                return bytes <= arguments.room && (matches.count & 1_023 != 0 || !arguments.stopFlag.isStopped)
            }
        } catch {
            throw OperationError(error)
        }
        guard bytes <= arguments.room else { throw arguments.lacksRoom }
        return matches
    }
}
