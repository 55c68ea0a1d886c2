import Values

/// From one kind of value to another; null where it can't be.
extension Function {
    /// `number(value)`: a quantity's amount, a year's number, or what a text says: `1,250`, `1.1 million`, `$5`, `15%`.
    static let number = Function(
        .number, group: .conversion, [.any],
        help: "The number in the value, without a unit; null if there is none.",
        example: #"number("1,250 jobs"[1..5])"#,
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        switch arguments[0] {
        case .number(let number): return .number(number)
        case .quantity(let quantity): return .number(quantity.value)
        case .text(let text): return AmountReader.number(text).map { .number($0) } ?? .null
        case .date(let date): return date.precision == .year ? date.year.map { .number(Number($0)) } ?? .null : .null
        default: return .null
        }
    }

    /// `text(value)`: a number in plain digits, a quantity and a duration in words, a date in ISO 8601, a node's text.
    static let text = Function(
        .text, group: .conversion, [.any],
        help: "The value as a person would write it.",
        example: "text($65 million)",
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        let value = arguments[0].named(in: arguments.library)
        switch value {
        case .null, .text: return value
        default: break
        }
        var text = ""
        guard value.append(to: &text, in: arguments.library, most: arguments.room / 2, arguments.stopFlag) else {
            throw arguments.lacksRoom
        }
        return .text(text)
    }

    /// `date(value)`: a date in ISO 8601 or as `November 15, 2024`; of a time stamp its day, of a number its year.
    static let date = Function(
        .date, group: .conversion, [.any],
        help: "The date that a text states; null if it states none.",
        example: #"date("2024-11-15")"#,
        result: { _ in .date }
    ) { arguments throws(OperationError) in
        switch arguments[0] {
        case .date(let date): return .date(date)
        case .text(let text): return DateReader.date(text).map { .date($0) } ?? .null
        case .number: return arguments[0].span.map { .date($0) } ?? .null
        default: return .null
        }
    }

    /// `quantity(value)`: what a text says as a sum, percentage or measure: `CA$5`, `15%`, `500 miles`.
    static let quantity = Function(
        .quantity, group: .conversion, [.any],
        help: "The quantity that a text states; null if it states none.",
        example: #"quantity("CA$5")"#,
        result: { _ in .quantity }
    ) { arguments throws(OperationError) in
        switch arguments[0] {
        case .quantity(let quantity): return .quantity(quantity)
        case .text(let text): return Quantity(text).map { .quantity($0) } ?? .null
        default: return .null
        }
    }

    /// `convert(value, unit)`: the amount in a like unit, to 15 digits where it isn't even; null of an unlike one, of a
    /// number without a unit, and of money, for which there are no rates.
    static let convert = Function(
        .convert, group: .conversion, [.any, .init("unit", [.text])],
        help: "The quantity in another unit of its kind; null for other units, and for money.",
        example: #"convert(500 miles, "km")"#,
        result: { $0.first == .duration ? .duration : $0.first == .any ? .any : .quantity }
    ) { arguments throws(OperationError) in
        guard let name = try arguments.text(1) else { return .null }
        guard let unit = UnitWord(name) else {
            throw .wrongValue(operation: "convert", wanted: "the name of a unit, such as \"km\"")
        }
        switch (arguments[0], unit) {
        case (.quantity(let quantity), .unit(let unit, _)):
            guard !unit.isCurrency else { return .null }
            return quantity.converted(to: unit).map { .quantity($0) } ?? .null
        case (.duration(let length), .time(let unit, _)):
            return length.converted(to: unit).map { .duration($0) } ?? .null
        default: return .null
        }
    }
}
