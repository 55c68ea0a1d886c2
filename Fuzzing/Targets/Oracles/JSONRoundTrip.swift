import Documents
import Query
import Rendering

/// A value written as JSON is read back as it was.
enum JSONRoundTrip {
    /// What was lost on the way, in words.
    static func violation(of value: FieldValue) -> String? {
        let renderer = Renderer(library: Library(), format: .ndjson)
        let written = renderer.bytes(of: QueryResult(.value(.record(Record([("v", Value(value))])))))
        var read: [FieldValue] = []
        do throws(JSONReader.Failure) {
            read = try JSONInPortions.values(of: written, portion: written.count)
        } catch {
            return "can't be read: \(error.message)"
        }
        guard read.count == 1, case .record(let entries) = read[0], entries.count == 1,
            isSame(value, entries[0].value)
        else { return "reads otherwise: \(String(decoding: written.prefix(200), as: UTF8.self))" }
        return nil
    }

    /// Whether what was read is what was written, as JSON has it: dates are texts, and so are numbers with more digits
    /// than its readers keep.
    private static func isSame(_ written: FieldValue, _ read: FieldValue) -> Bool {
        switch (written, read) {
        case (.null, .null): return true
        case (.truth(let one), .truth(let other)): return one == other
        case (.number(let one), .number(let other)): return one == other
        case (.number(let one), .text(let other)): return !one.isExactInJSON && one.text == other
        case (.date(let one), .text(let other)): return one.text == other
        case (.text(let one), .text(let other)): return one.utf8.elementsEqual(other.utf8)
        case (.list(let one), .list(let other)):
            return one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
        case (.record(let one), .record(let other)):
            return one.count == other.count
                && zip(one, other).allSatisfy { $0.name.utf8.elementsEqual($1.name.utf8) && isSame($0.value, $1.value) }
        default: return false
        }
    }
}
