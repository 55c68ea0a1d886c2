import Documents
import Session

/// The reader of JSON, and of the receipts that results have.
enum JSONTarget: FuzzTarget {
    static let name = "json"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let whole = reading(bytes, portion: bytes.count)
        let parts = reading(bytes, portion: 3)
        try Violation.unless(whole.problem == parts.problem, "\(whole.problem) or \(parts.problem)")
        try Violation.unless(whole.values.count == parts.values.count, "\(whole.values.count) or \(parts.values.count)")
        for (value, other) in zip(whole.values, parts.values) {
            try Violation.check(JSONRoundTrip.violation(of: value))
            try Violation.unless("\(value)" == "\(other)", "in portions it is \(other)")
            try verify(value)
        }
    }

    private static func reading(_ bytes: [UInt8], portion: Int) -> (values: [FieldValue], problem: String) {
        do throws(JSONReader.Failure) {
            return (try JSONInPortions.values(of: bytes, portion: portion), "")
        } catch {
            return ([], "\(error.line):\(error.column ?? 0): \(error.message)")
        }
    }

    /// Whatever a receipt says, what has become of its passage is a place in the document.
    private static func verify(_ value: FieldValue) throws(Violation) {
        let source = Array(SmallLibrary.text.utf8)
        for receipt in (try? ResultReceipts.of(value)) ?? [] {
            for shift in [0, 7, -7, Int.max, Int.min] {
                guard case .moved(let place) = receipt.state(in: source, shift: shift) else { continue }
                let isThere = (0...source.count).contains(place)
                try Violation.unless(isThere, "\(receipt): moved to \(place)")
            }
        }
    }
}
