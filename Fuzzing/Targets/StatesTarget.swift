import Documents
import Query

/// States that processes hand to one another: the first byte tells the query, the others are what comes after the label.
enum StatesTarget: FuzzTarget {
    static let name = "states"

    private static let queries = [
        "figures | summarize list(value), count() by kind, unit", "money | top 2 by value per unit",
        "sentences | search \"harbour\" | take 2", "items | unique label | select label, at",
        "figures | count by section",
    ]

    private static let label = PartialState.Label(version: "0", query: "")
    /// What each state begins with.
    private static let head = PartialState().bytes(label).dropLast(PartialState().bytesAfterLabel)

    static func check(_ bytes: [UInt8]) throws(Violation) {
        guard let first = bytes.first else { return }
        let script = Script(queries[Int(first) % queries.count])
        guard let state = try? PartialState(Array(head + Array(bytes.dropFirst())), label, of: script) else { return }
        let written = state.bytes(label)
        let again = try? PartialState(written, label, of: script).bytes(label)
        try Violation.unless(again == written, "a state is another when it is read again")

        let documents = PartialDocuments([state]) { Document(path: $0, source: $1) }
        let library = Library()
        for document in documents.documents { library.add(document) }
        let engine = Engine(library: library)
        // Whatever stands in it, it ends with an answer or an error.
        guard let split = try? engine.split(engine.prepare(script)),
            let run = try? SplitRun(split, of: documents, by: engine, namesSources: true),
            (try? run.take(documents.held)) != nil,
            (try? run.take([(state: state, numbers: documents.numbers[0])])) != nil
        else { return }
        let next = try? run.states(in: 2)
        try Violation.unless(next != nil, "a state that was taken can't be handed on")
        _ = try? run.finish()
    }
}
