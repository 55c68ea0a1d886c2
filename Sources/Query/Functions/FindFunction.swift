extension Function {
    /// `find(text, pattern)`: the matches from left to right; their first groups if the pattern has any.
    static let find = Function(
        "find", group: .text, [.text, .init("pattern", [.pattern, .text])],
        help: "What a pattern matches: its first groups, or the matches.",
        example: #"find("a1 b2", /[a-z]([0-9])/)"#,
        result: { _ in .list(.text) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("find", values, context)
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        let pattern = try arguments[1].pattern(for: "find")
        var (list, isTooMuch) = ([Value](), false)
        do throws(PatternError) {
            var (found, bytes) = ([Value](), 0)
            try pattern.forEachFound(in: text) { part in
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
}
