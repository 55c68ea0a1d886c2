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
        do throws(PatternError) {
            let found = try pattern.find(in: text)
            return .list(found.map { $0.map { .text(String($0)) } ?? .null })
        } catch {
            throw OperationError(error)
        }
    }
}
