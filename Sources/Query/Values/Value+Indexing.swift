import Values

/// `a[1]`, `a[-1]`, `a[2..5]`, `record["a key"]`, and ranges.
extension Value {
    /// The element of a list or the character (Unicode scalar) of a text, counted from 1 or, if negative, from the end; a part of either for
    /// a range; a record's value for a name. Null outside, and of and for null.
    public func element(at index: Value) throws(OperationError) -> Value {
        switch (self, index) {
        case (.null, _), (_, .null): return .null
        case (.record(let record), .text(let name)): return record[name] ?? .null
        case (.list(let list), .number(let number)):
            return Value.position(try Value.whole(number), of: list.count).map { list[$0] } ?? .null
        case (.list(let list), .range(let low, let high)):
            let range = try Value.positions(low, high, of: list.count)
            return range.map { .list(Array(list[$0])) } ?? .null
        case (.text(let text), .number(let number)):
            let index = try Value.whole(number)
            // Only so far as needed: counting a text's characters is slow.
            let scalars = text.unicodeScalars
            if index > 0 { return scalars.dropFirst(index - 1).first.map { .text(String($0)) } ?? .null }
            if index < 0, index > Int.min {
                return scalars.dropLast(-1 - index).last.map { .text(String($0)) } ?? .null
            }
            return .null
        case (.text(let text), .range(let low, let high)):
            let scalars = text.unicodeScalars
            let range = try Value.positions(low, high, of: scalars.count)
            return range.map { .text(String(scalars.dropFirst($0.lowerBound).prefix($0.count))) } ?? .null
        case (.record, _): throw .wrongArgument(operation: "[ ]", kind: index.kind, wanted: "a text")
        case (.list, _), (.text, _):
            throw .wrongArgument(operation: "[ ]", kind: index.kind, wanted: "a whole number or a range of them")
        default: throw .wrongArgument(operation: "[ ]", kind: kind, wanted: "a list, text or record")
        }
    }

    /// `a..b`: null if either end is.
    public static func range(from low: Value, to high: Value) throws(OperationError) -> Value {
        switch (low, high) {
        case (.null, _), (_, .null): return .null
        case (.number, .number), (.quantity, .quantity), (.number, .quantity), (.quantity, .number), (.date, .date),
            (.number, .date), (.date, .number), (.duration, .duration), (.text, .text):
            return .range(low, high)
        default: throw .wrongKinds(operation: "..", left: low.kind, right: high.kind)
        }
    }

    /// The position from 0 that an index from 1, or from the end, means.
    private static func position(_ index: Int, of count: Int) -> Int? {
        if index > 0 { return index <= count ? index - 1 : nil }
        return index < 0 && index >= -count ? count + index : nil
    }

    /// The positions from one index to another as far as there are any; nil if there are none.
    private static func positions(_ low: Value, _ high: Value, of count: Int) throws(OperationError) -> Range<Int>? {
        guard case .number(let first) = low, case .number(let last) = high else {
            throw .wrongArgument(operation: "[ ]", kind: low.kind, wanted: "a whole number or a range of them")
        }
        func fromStart(_ index: Int) -> Int { index < 0 ? max(count &+ index, -1) + 1 : index }
        let start = max(fromStart(try whole(first)), 1)
        let end = min(fromStart(try whole(last)), count)
        return start <= end ? start - 1..<end : nil
    }

    private static func whole(_ number: Number) throws(OperationError) -> Int {
        guard number.isWhole else { throw .wrongValue(operation: "[ ]", wanted: "a whole number") }
        return number.int ?? Int.max
    }
}
