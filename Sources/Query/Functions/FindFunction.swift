import Documents

/// `find(text, pattern)`: the matches from left to right; their first groups if the pattern has any.
enum FindFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "find", [.init("text", .text), .init("pattern", .pattern, .text)], .type(.list(.text)), .text,
        "What a pattern matches: its first groups, or the matches.",
        example: #"find("a1 b2", /[a-z]([0-9])/)"#, gives: #"["1", "2"]"#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        do {
            let pattern: Pattern
            switch arguments[1] {
            case .pattern(let given): pattern = given
            case .text(let source): pattern = try Pattern.compiled(source)
            default: throw arguments.wrong(1, "a pattern")
            }
            return .list(try pattern.find(in: text).map { $0.map { .text(String($0)) } ?? .null })
        } catch let error as PatternError {
            throw OperationError(error)
        } catch let error as OperationError {
            throw error
        } catch {
            throw .costlyMatch(message: "\(error)")
        }
    }
}
