/// Why a query can't be answered in parts, in several processes.
package enum SplitFault: Fault {
    /// It is no pipeline of a relation's rows.
    case noRelation
    /// A statement before the last asks the documents, or shows something.
    case severalAnswers
    /// It asks all documents within a row, or opens others.
    case looksAround
    /// A field that is worked out of what else is open, and the relation's fields that are not.
    case fieldAround(String)
    /// A stage that shows or sends rows in place of giving them.
    case givesNoRows(String)

    /// One for all: what could be done differs, the kind doesn't.
    private static let theCode = "E361"

    package var code: String { Self.theCode }

    package var message: String {
        switch self {
        case .noRelation: "this can't be answered in parts: it does not begin with the rows of a relation"
        case .severalAnswers: "this can't be answered in parts: only the last statement may ask the documents"
        case .looksAround: "this can't be answered in parts: it asks all documents at once"
        case .fieldAround(let name): "this can't be answered in parts: '\(name)' depends on the other documents"
        case .givesNoRows(let stage): "this can't be answered in parts: '\(stage)' gives no rows"
        }
    }

    package var hint: String {
        switch self {
        case .noRelation: "begin with a relation, such as 'figures | summarize sum(value) by unit'"
        case .severalAnswers: "ask one thing at a time; what others found can be given with 'param'"
        case .looksAround:
            "ask first what it needs of all documents, and give that with 'param'; or join the rows afterwards"
        case .fieldAround: "choose other fields with 'select'"
        case .givesNoRows(let stage): "leave '\(stage)' out, and use it on the rows"
        }
    }
}

extension SplitFault {
    /// What it means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E361", "a query can't be answered in parts",
            advice: """
                'docent worker' answers a query in several processes, each of which has some of the documents. That works for \
                one pipeline that begins with a relation and looks at one document at a time until rows are gathered.
                """,
            program: "print count(figures)")
    ]
}
