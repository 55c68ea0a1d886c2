/// `assert COND, TEXT`: all rows pass; it fails at the first where the condition isn't true.
struct AssertStage: Stage {
    let slot: Int
    let condition: any Computation
    let message: any Computation
    let values: AssertedValues
    let place: Place

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        for row in rows {
            try frame.begin(row, in: slot)
            guard try condition.truth(in: &frame) != true else { continue }
            let words = try frame.text(of: message.value(in: &frame), for: "assert", at: place) ?? ""
            let fault = CheckFault.assertion(words, values: values.words(in: &frame))
            throw .assertionFailed(Diagnostic(fault, at: place))
        }
        return rows
    }
}
