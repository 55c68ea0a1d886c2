import Values

/// `a[1]`
struct Element: Computation {
    let list: any Computation
    let index: any Computation
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try list.value(in: &frame)
        let index = try index.value(in: &frame)
        do {
            guard case .rows(let rows) = value else { return try value.element(at: index) }
            // Rows are found by their numbers, so that not all of them are copied.
            let numbers = Value.list((0..<rows.count).map { .number(Number($0)) })
            switch try numbers.element(at: index) {
            case .number(let number): return number.int.map { rows.element($0) } ?? .null
            case .list(let numbers): return .rows(rows.picking(numbers))
            default: return .null
            }
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

extension Rows {
    fileprivate func picking(_ numbers: [Value]) -> Rows {
        Rows(
            shape, numbers.compactMap { if case .number(let number) = $0 { number.int.map { rows[$0] } } else { nil } })
    }
}
