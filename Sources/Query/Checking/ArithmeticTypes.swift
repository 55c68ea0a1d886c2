/// Which types an operation takes, and what it makes of them.
enum ArithmeticTypes {
    /// The type of the result, or nil if these can't be.
    static func result(_ sign: ExpressionSyntax.Operation.Sign, _ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.null, _), (_, .null): return .null
        case (.any, let other), (let other, .any): return isOperand(other, of: sign) ? .any : nil
        default: break
        }
        switch sign {
        case .add: return sum(left, right)
        case .subtract: return difference(left, right)
        case .multiply: return product(left, right)
        case .divide: return quotient(left, right)
        case .remainder: return remainder(left, right)
        case .range: return range(left, right)
        case .orElse: return left.joined(with: right)
        }
    }

    private static func isOperand(_ type: ValueType, of sign: ExpressionSyntax.Operation.Sign) -> Bool {
        switch type {
        case .any, .number, .quantity, .date, .duration: true
        case .text: sign == .add || sign == .range
        case .list, .rows: sign == .add
        default: false
        }
    }

    private static func sum(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number): .number
        case (.quantity, .quantity), (.number, .quantity), (.quantity, .number): .quantity
        case (.text, .text): .text
        case (.date, .duration), (.duration, .date), (.number, .duration): .date
        case (.duration, .duration): .duration
        case (.list, .list), (.list, .rows), (.rows, .list), (.rows, .rows):
            .list((left.element ?? .any).joined(with: right.element ?? .any))
        default: nil
        }
    }

    private static func difference(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number): .number
        case (.quantity, .quantity), (.number, .quantity), (.quantity, .number): .quantity
        case (.date, .duration), (.number, .duration): .date
        case (.date, .date), (.date, .number), (.number, .date), (.duration, .duration): .duration
        default: nil
        }
    }

    private static func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number): .number
        case (.quantity, .quantity), (.number, .quantity), (.quantity, .number): .quantity
        case (.duration, .number), (.number, .duration), (.duration, .quantity), (.quantity, .duration): .duration
        default: nil
        }
    }

    private static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number), (.quantity, .quantity), (.duration, .duration): .number
        case (.quantity, .number): .quantity
        case (.duration, .number): .duration
        default: nil
        }
    }

    private static func remainder(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number): .number
        case (.quantity, .number), (.quantity, .quantity): .quantity
        default: nil
        }
    }

    private static func range(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.number, .number), (.quantity, .quantity), (.date, .date), (.duration, .duration), (.text, .text):
            .range(left)
        case (.number, .quantity), (.quantity, .number): .range(.quantity)
        case (.date, .number), (.number, .date): .range(.date)
        default: nil
        }
    }
}
