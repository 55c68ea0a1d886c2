import Documents

/// What is wrong with a name.
package enum NameFault: Fault {
    case unknownName(String, nearest: String?)
    /// A name, the relation whose nodes have no such field, and the nearest that they have.
    case unknownField(String, on: String, nearest: String?)
    case unknownColumn(String, nearest: String?)
    case unknownStage(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    /// A name, what has no fields, and how that is written where it is.
    case noFields(String, of: String, written: String? = nil)
    /// The inner and the outer relation.
    case cannotBeInside(String, of: String, up: String?)
    /// Rows of these have no container of that kind.
    case cannotBeAround(String, of: String, down: String)
    /// A relation's or container's name, where rows have no node.
    case noNode(String)
    /// A function that wants the row's node.
    case noNodeForFunction(String)
    /// The same where there are no rows.
    case noRowForFunction(String)
    /// What the name is.
    case taken(String, by: String)
    case repeatedColumn(String)
    case repeatedParameter(String)
    case repeatedKey(String)
    /// Neither a key nor in an aggregate.
    case notAKey(String)
    /// A name that the rows around have.
    case onlyAround(String)
    case noResult
    /// `out[99]`: the number, and how many results there are.
    case noNumberedResult(String, count: Int)
    /// `out[1]` of a result that was let go of; the first that is kept, and the last.
    case releasedResult(Int, kept: ClosedRange<Int>)
    /// `out`, without a number.
    case resultWithoutNumber
    /// `today`
    case noClock(String)
    case hidesName(String)
    /// A column's name, and what else it is the name of.
    case twoMeanings(String, OtherMeaning)
    /// The name of a `join`'s right row, which its condition does not name.
    case lacksRightRow(String)
    /// What is on both sides of a comparison, as it is written, and the name of a `join`'s right row.
    case comparedWithItself(String, right: String?)
    /// `l.item == item` in items: a name that means the container around the row.
    case containerForThis(String, of: String)
    /// `any(sentences | where doc.name == "old")`: the relation, what the rows are inside of, and whether there are none.
    case onlyInside(String, of: String, isNone: Bool)

    /// `open "x.md"` by itself: the path.
    case openedAlone(String)

    /// What else than a column a name stands for.
    package enum OtherMeaning: Sendable {
        /// The row that `as` gave it to.
        case row
        /// The value of a `let` or `param`; whether the nodes of the rows have a field of the name.
        case value(isField: Bool)
    }

    package var code: String {
        switch self {
        case .unknownName: "E201"
        case .unknownField: "E202"
        case .unknownColumn: "E203"
        case .unknownStage: "E204"
        case .unknownFunction: "E205"
        case .noFields: "E206"
        case .cannotBeInside: "E207"
        case .cannotBeAround: "E208"
        case .noNode: "E209"
        case .noNodeForFunction, .noRowForFunction: "E217"
        case .taken: "E210"
        case .repeatedColumn: "E211"
        case .repeatedParameter: "E212"
        case .repeatedKey: "E213"
        case .notAKey: "E214"
        case .noResult: "E215"
        case .noNumberedResult: "E222"
        case .releasedResult: "E223"
        case .resultWithoutNumber: "E224"
        case .onlyAround: "E216"
        case .twoMeanings: "E218"
        case .lacksRightRow: "E219"
        case .comparedWithItself: "E220"
        case .noClock: "E221"
        case .hidesName: "W201"
        case .containerForThis: "W205"
        case .onlyInside: "W206"
        case .openedAlone: "W207"
        }
    }
}

extension NameFault {
    package var message: String {
        switch self {
        case .unknownName(let name, _): "unknown name '\(name)'"
        case .unknownField(let name, let relation, _): "no field '\(name)' on \(relation)"
        case .unknownColumn(let name, _): "no column '\(name)'"
        case .unknownStage(let name, _): "no stage '\(name)'"
        case .unknownFunction(let name, _): "no function '\(name)'"
        case .noFields(let name, let kind, _): "no field '\(name)' on \(kind)"
        case .cannotBeInside(let inner, let outer, _): "\(inner) can't be inside \(outer)"
        case .cannotBeAround(_, let relation, let down): "\(relation) can't be inside \(down)"
        case .noNode(let name): "these rows have no node, so they have no \(name)"
        case .noNodeForFunction(let name): "'\(name)' needs a node, and these rows have none"
        case .noRowForFunction(let name): "'\(name)' needs a node, and there is no row here"
        case .taken(let name, let what): "'\(name)' is the name of \(what)"
        case .repeatedColumn(let name): "two columns are named '\(name)'"
        case .repeatedParameter(let name): "two parameters are named '\(name)'"
        case .repeatedKey(let name): "two keys are named '\(name)'"
        case .notAKey(let name): "'\(name)' is not a key of the groups"
        case .onlyAround(let name): "'\(name)' belongs to the outer rows, which have no name here"
        case .noResult: "'it' is the last result, and there is none yet"
        case .noNumberedResult(_, 0): "'out' has the results of this session, and there is none yet"
        case .noNumberedResult(let number, let count):
            "there is no result \(number); there \(count == 1 ? "is 1" : "are \(count)") so far"
        case .releasedResult(let number, let kept):
            "result \(number) was let go of to save memory; "
                + (kept.count == 1
                    ? "only \(kept.lowerBound) is kept" : "\(kept.lowerBound) to \(kept.upperBound) are kept")
        case .resultWithoutNumber: "'out' needs the number of a result, written as such"
        case .noClock(let name): "there is no clock, so '\(name)' has no meaning"
        case .hidesName(let name): "the column '\(name)' hides the 'let' of the same name"
        case .twoMeanings(let name, .row): "'\(name)' is both a column of these rows and the row that 'as' names"
        case .twoMeanings(let name, .value): "'\(name)' is both a column of these rows and the name of a value"
        case .lacksRightRow(let name): "'on' says nothing about '\(name)', the right row"
        case .comparedWithItself(let text, _): "'\(text)' is compared with itself"
        case .containerForThis(let name, let rows): "'\(name)' is the \(name) around these \(rows), not one of them"
        case .onlyInside(let inner, let outer, true):
            "'\(inner)' are those inside the \(outer) here, and there are none"
        case .onlyInside(let inner, let outer, false):
            "'\(inner)' are those inside the \(outer) here, so this is true of all of them or none"
        case .openedAlone(let path):
            "'\(path)' is not one of the documents that 'items' and the like ask"
        }
    }

    package var replacement: String? {
        switch self {
        case .unknownName(_, let nearest?), .unknownField(_, _, let nearest?), .unknownColumn(_, let nearest?),
            .unknownStage(_, let nearest?), .unknownFunction(_, let nearest?):
            // What has dots is to be filled in by whoever knows with what.
            nearest.contains("…") ? nil : nearest
        default: nil
        }
    }

    package var hint: String {
        switch self {
        case .unknownField("around", _, nil): "a table shows it by itself; '| around 8' adds 'left' and 'right'"
        case .unknownName(_, let nearest?), .unknownField(_, _, let nearest?), .unknownColumn(_, let nearest?),
            .unknownStage(_, let nearest?), .unknownFunction(_, let nearest?):
            "did you mean '\(nearest)'?"
        case .noFields(let name, _, let written):
            FunctionName.call(meantBy: name, of: written ?? "…").map { "did you mean '\($0)'?" } ?? ""
        case .cannotBeInside("docs", _, _): "'doc' is the one around it"
        case .cannotBeInside(let inner, _, let up?):
            "'\(up)' is the one around it; 'doc.\(inner)' are all of the document's"
        case .cannotBeInside(let inner, _, nil): "'doc.\(inner)' are all of the document's"
        case .cannotBeAround(_, _, "docs"): ""
        case .cannotBeAround(_, _, let down): "'\(down)' are the ones inside"
        case .noNode(let name):
            Relation(named: name).map { "'docs.\($0.schema.name)' are those of all documents" } ?? ""
        case .noRowForFunction: "ask in a stage, where the row has one, or give one as the last argument"
        case .onlyAround(let name): "name them: '… as a', then 'a.\(name)'"
        case .noNumberedResult(_, 1...): "':results' lists them"
        case .releasedResult: "run its query again; ':set memory' allows more"
        case .resultWithoutNumber: "'out[3]' is the third result, 'it' the last"
        case .noClock(let name): "write 'param \(name) = 2025-12-31' above; '--set \(name)=…' changes it"
        case .twoMeanings(_, .row): "give the rows or the column another name"
        case .twoMeanings(let name, .value(let isField)):
            "give the value another name" + (isField ? ", or write 'this.\(name)' for the field" : "")
        case .lacksRightRow(let name): "its columns and fields are '\(name).…'"
        case .comparedWithItself(let text, let right?): "for the right row's, write '\(right).\(text)'"
        case .comparedWithItself(_, nil): "to reach an outer row, name it: '… as a', then 'a.…'"
        case .containerForThis: "the row itself is 'this'"
        case .openedAlone(let path): "name it: 'let other = open \"\(path)\"', then 'other | items'"
        case .onlyInside(let inner, _, _): "those of all documents are 'docs.\(inner)'"
        case .notAKey(let name): "take one or all of each group: 'first(\(name))', 'list(\(name))'"
        default: ""
        }
    }
}

extension NameFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E201", "no such name", program: "print nothing"),
        .init(
            "E202", "these nodes have no such field; ':fields RELATION' lists those they have",
            program: "items | where lable == 'a'"),
        .init(
            "E203", "these rows have no such column",
            advice: "After 'select', 'summarize' and 'count' only the columns made there are left.",
            program: "items | summarize count() as n | where m > 1"),
        .init("E204", "there is no such stage; ':help stages' lists them", program: "items | were text has 'a'"),
        .init("E205", "there is no such function; ':help functions' lists them", program: "print cout([1])"),
        .init("E206", "a value of that kind has no fields", program: "print 'a'.b"),
        .init(
            "E207", "nodes of this kind are never inside those of the other",
            advice: "The singular names the one around a node: 'link.sentence'.",
            program: "links | where any(sentences)"),
        .init(
            "E208", "a node of this kind is never around those of the other; the plural goes down",
            program: "docs | section"),
        .init(
            "E209", "these rows have no nodes, so nothing is inside or around them",
            advice: "'docs.items' are those of all documents.", program: "items | summarize count() | links"),
        .init("E210", "the name is already taken", program: "let items = 3"),
        .init("E211", "two columns have the same name", program: "items | select text as a, label as a"),
        .init("E212", "two parameters have the same name", program: "def f(a, a) = a"),
        .init("E213", "two keys have the same name", program: "print {a: 1, a: 2}"),
        .init(
            "E214", "in 'summarize', a column must be a key or inside an aggregate: first(x), list(x), sum(x)",
            program: "items | summarize label by section"),
        .init("E215", "'it' is the last result, and there is none yet", program: "print it"),
        .init(
            "E216", "the name belongs to the outer rows; name them: '… as a', then 'a.name'",
            program: "sections | where any(items | where text == heading)"),
        .init(
            "E217", "the function needs the row's node, and these rows have none",
            program: "items | summarize count() | select next()"),
        .init(
            "E218", "a name means two things where it is used: a column, and a value or row",
            advice:
                "Give the 'let', 'param' or 'as' another name; 'this.name' is the column or field of the row's node.",
            program: "param depth = 1\nitems | where depth == depth"),
        .init(
            "E219", "the condition of a 'join' does not mention the right row, so it pairs all rows or none",
            advice: "Write the right row's fields after its name: 'on l.item == this'; 'on true' pairs all rows.",
            program: "items | join (links) as l on depth == 1"),
        .init(
            "E220", "something is compared with itself",
            program: "items | join (links) as l on section == section"),
        .init(
            "E221", "there is no clock: a query gives the same answer on any day",
            advice: "Write 'param today = 2025-12-31' above it; '--set today=…' changes the day.",
            program: "dates | where value > today"),
        .init(
            "E222", "there is no result of that number",
            advice: "'out[3]' is the third result of the session; ':results' lists them in the shell.",
            program: "items | count\nout[3]"),
        .init(
            "E223", "the result is kept no more: old ones are let go of where results take too much memory",
            advice:
                "Together they may take a quarter of what a statement may; ':set memory' and '--memory' say how much.",
            program: "out[1]"),
        .init(
            "E224", "'out' stands for a result only with its number: 'out[3]'", program: "items | count\nout"),
        .init("W201", "the column hides a 'let' of its name", program: "let least = 1\nitems | with depth as least"),
        .init(
            "W205", "the name means the container around the row; the row itself is 'this'",
            program: "items | join (links) as l on l.item == item"),
        .init(
            "W206", "a pipeline inside the row asks for what can only be outside it",
            advice:
                "In a row, a relation's name means what is inside the row; 'docs.sentences' are those of all documents.",
            program: "sentences | where any(sentences | where doc.name == 'peru')"),
        .init(
            "W207", "a document that 'open' opens can be asked only by its value",
            advice:
                "'let other = open \"other.md\"' names it; 'items' and the like ask the documents named beside the query, or by ':open'.",
            program: "open \"other.md\"\nitems | count"),
    ]
}
