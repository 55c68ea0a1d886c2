import Values

extension Function {
    /// `length(text)`: how many characters, as people see them.
    static let length = Function(
        "length", group: .text, [.text],
        help: "How many characters it has.",
        example: #"length("café")"#,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("length", values, context)
        guard let text = try arguments.text(0) else { return .null }
        var count = 0
        for _ in text {
            count += 1
            if count & 4_095 == 0, arguments.stopFlag.isStopped { break }
        }
        return .number(Number(count))
    }
}
