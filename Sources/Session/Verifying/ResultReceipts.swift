import Documents
import Values

/// The receipts of a result's row, as a file has them. The file may be anyone's: nothing in it is believed.
package struct ResultReceipts {
    /// What is wrong with a row's receipts, in words.
    package struct Wrong: Error {
        package let message: String
    }

    /// Of a row that a file has: its sources, or nil where it has none.
    package static func of(_ row: FieldValue) throws(Wrong) -> [Receipt]? {
        guard case .record(let entries) = row else { throw Wrong(message: "a row is an object with 'sources'") }
        // A column may have the name, too: then the sources are the last of `sources`, `sources_2` ….
        guard let sources = entries.last(where: { isSources($0.name) }) else { return nil }
        guard case .list(let list) = sources.value else { throw Wrong(message: "'\(sources.name)' is not a list") }
        var receipts: [Receipt] = []
        for element in list { receipts.append(try receipt(element)) }
        return receipts
    }

    private static func isSources(_ name: String) -> Bool {
        guard name.hasPrefix("sources") else { return false }
        let rest = name.dropFirst(7)
        return rest.isEmpty
            || rest.first == "_" && rest.count > 1 && rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }

    private static func receipt(_ value: FieldValue) throws(Wrong) -> Receipt {
        guard case .record(let entries) = value else { throw Wrong(message: "a source is an object") }
        let doc = try text("doc", of: entries)
        let (start, end) = (try number("start", of: entries), try number("end", of: entries))
        guard start <= end else { throw Wrong(message: "a source ends before it starts") }
        let digest = entries.last { $0.name == "sha256" }?.value
        let isUndigested = if case .null? = digest { true } else { false }
        return Receipt(
            doc: doc, line: try number("line", of: entries), column: try number("column", of: entries), start: start,
            end: end, quote: try text("quote", of: entries),
            sha256: digest == nil || isUndigested ? nil : try text("sha256", of: entries), isUndigested: isUndigested)
    }

    private static func text(_ name: String, of entries: [(name: String, value: FieldValue)]) throws(Wrong) -> String {
        guard case .text(let text)? = entries.last(where: { $0.name == name })?.value else {
            throw Wrong(message: "a source has no text '\(name)'")
        }
        return text
    }

    /// A whole number from 0 that can be an offset in a file.
    private static func number(
        _ name: String, of entries: [(name: String, value: FieldValue)]
    ) throws(Wrong) -> Int {
        guard case .number(let number)? = entries.last(where: { $0.name == name })?.value, let int = number.int,
            (0...Int(UInt32.max)).contains(int)
        else { throw Wrong(message: "a source has no number '\(name)' that a place can be") }
        return int
    }
}
