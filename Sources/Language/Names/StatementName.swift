/// The words that statements begin with. They are no reserved words: a field may have one, too.
public enum StatementName: String, CaseIterable, Sendable {
    case `let`, def, print, assert, param, `import`

    /// How it is written and what it does, in one line.
    package var help: String { "\(form.written): \(form.meaning)" }

    /// How it is written, and what it does.
    package var form: (written: String, meaning: String) {
        switch self {
        case .let: ("let NAME = QUERY", "gives a result a name")
        case .def: ("def NAME(A, B) = QUERY", "names an expression or a pipeline with parameters")
        case .print: ("print VALUE", "shows a value")
        case .assert: ("assert CONDITION, TEXT", "fails if the condition isn't true")
        case .param: ("param NAME = VALUE", "a value that '--set' can change")
        case .import: ("import \"FILE\"", "takes the names of another script; for a table, import \"FILE\" as NAME")
        }
    }

    /// Statements that have it.
    package var example: String {
        switch self {
        case .let: "let heads = sections | where heading is not null"
        case .def: "def share(part, whole) = round(100 * part / whole)"
        case .print: "print 15% * $2 billion"
        case .assert: "assert count(items) > 0, \"no items\""
        case .param: "param least = $1 million\nmoney | where value >= least"
        case .import: "import \"shares.docent\""
        }
    }

    /// Whether it makes names and does nothing else.
    public var makesNames: Bool {
        switch self {
        case .let, .def, .param, .import: true
        case .print, .assert: false
        }
    }
}

/// The words that a pipeline's source begins with where it is no expression.
public enum SourceName: String, CaseIterable, Sendable {
    case open, at

    /// How it is written and what it does, in one line.
    package var help: String { "\(form.written): \(form.meaning)" }

    /// How it is written, and what it does.
    package var form: (written: String, meaning: String) {
        switch self {
        case .open: ("open \"FILE\"", "opens a document, and gives its row")
        case .at: ("at LINE:COLUMN, or at \"a quotation\"", "the nodes at a place")
        }
    }

    /// A statement that has it.
    package var example: String {
        switch self {
        case .open: "let other = open \"other.md\"\nother | items"
        case .at: "at 18:30"
        }
    }
}

/// The words with which a line goes on with the statement of the line before it.
public enum ContinuingWord: String, CaseIterable, Sendable {
    case and, or, then, `else`, by, on, per
}
