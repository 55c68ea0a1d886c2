import Documents

/// How a query is answered in parts: what each process does with its documents by itself, what it hands on, and what is left
/// for the last one.
public struct Split: Sendable {
    /// What is handed on.
    public enum Kind: String, Sendable {
        /// Rows as they are: nothing is left to be done.
        case rows
        /// The documents whose rows matter, and what is known of the others.
        case documents
        /// Groups, by their keys.
        case groups
        /// The documents in which something was found, and what is known of all others.
        case found
    }

    /// What is handed on.
    public let kind: Kind
    /// The part that looks at one document at a time, as it is written.
    public let local: String
    /// The stage that takes in the rows, as it is written; nil where none has to.
    public let gatherer: String?
    /// The names of the columns that tell groups apart.
    public let keys: [String]
    /// The stages after it, as they are written; may be empty.
    public let rest: String
    /// What the rows of the answer have.
    public let shape: RowShape

    let pipeline: Pipeline
    let separable: Int
    let statements: [Statement]
    let slots: SlotCounts
    let place: Place
    /// Whether sources are needed to answer it: of `why`.
    let namesSources: Bool
}

extension RowColumn {
    /// The field of a relation that its values are, or whose kind they have; nil where that is not known.
    public func kindOrigin(in shape: RowShape) -> ValueOrigin? {
        if case .field(let index) = storage { return shape.node.map { ValueOrigin(relation: $0, field: index) } }
        return (origin ?? kindOf).flatMap { $0.keys.isEmpty ? $0 : nil }
    }

    /// Whether its values are whole numbers, whatever they are: how many there are, or a line's number.
    public func isWhole(in shape: RowShape) -> Bool {
        isCount || { if case .number? = shape.field(of: self)?.type { true } else { false } }()
    }
}

extension Engine {
    /// How a script can be answered in parts, or why it can't.
    public func split(_ prepared: Prepared) throws(Diagnostic) -> Split {
        guard case .statements(let statements) = prepared.program, let last = statements.last else {
            throw prepared.errors.first
                ?? Diagnostic(SplitFault.noRelation, at: Place(prepared.script, 0..<prepared.script.bytes.count))
        }
        for statement in statements.dropLast() where !statement.onlyNames {
            throw Diagnostic(SplitFault.severalAnswers, at: statement.place)
        }
        guard let (pipeline, isShown) = last.pipeline, pipeline.source is any DocumentSource else {
            throw Diagnostic(SplitFault.noRelation, at: last.place)
        }
        for step in pipeline.steps where step.stage.givesNoRows || step.place.script !== prepared.script {
            throw Diagnostic(SplitFault.givesNoRows(step.place.script.word(at: step.place)), at: step.place)
        }
        guard isShown else { throw Diagnostic(SplitFault.givesNoRows("show"), at: last.place) }
        guard pipeline.preparation?.isLocal == true else { throw Diagnostic(SplitFault.looksAround, at: last.place) }
        if let field = prepared.aroundFields.first ?? pipeline.shape.fieldAround {
            throw Diagnostic(SplitFault.fieldAround(field), at: last.place)
        }
        return split(last, pipeline, statements.dropLast(), in: prepared.script)
    }

    private func split(
        _ last: Statement, _ pipeline: Pipeline, _ before: ArraySlice<Statement>, in script: Script
    ) -> Split {
        let steps = pipeline.steps
        let separable = steps.prefix { $0.stage.isSeparable }.count
        var kind = Split.Kind.documents
        if separable == steps.count, !pipeline.shape.isOpen {
            kind = .rows
        } else if separable < steps.count {
            switch steps[separable].stage {
            case let stage as SummarizeStage where stage.isPortable: kind = .groups
            case is SearchStage: kind = .found
            default: break
            }
        }
        let isGathered = separable < steps.count && pipeline.gatherer(separable) != nil
        let first = separable + (isGathered ? 1 : 0)
        var keys: [String] = []
        if kind == .groups, let stage = steps[separable].stage as? SummarizeStage { keys = stage.keyNames }
        return Split(
            kind: kind, local: script.text(from: last.place, upTo: steps.dropFirst(separable).first?.place),
            gatherer: isGathered ? script.text(in: steps[separable].place.span) : nil, keys: keys,
            rest: steps.count > first
                ? script.text(in: steps[first].place.span.lowerBound..<last.place.span.upperBound) : "",
            shape: pipeline.shape, pipeline: pipeline, separable: separable, statements: Array(before),
            slots: last.slots, place: last.place,
            namesSources: steps.contains { $0.stage is WhyStage })
    }
}

extension RowShape {
    /// The name of a field that depends on the other documents and is shown with the rows: of their node, or of nodes in
    /// their values, which are shown with all their fields.
    fileprivate var fieldAround: String? {
        for column in columns {
            if let field = field(of: column) {
                if field.looksAround { return field.name }
            } else if let name = column.type.fieldAround {
                return name
            }
        }
        return nil
    }
}

extension ValueType {
    fileprivate var fieldAround: String? {
        switch self {
        case .list(let element), .range(let element): element.fieldAround
        case .record(let fields): fields?.lazy.compactMap(\.type.fieldAround).first
        case .node(let relation):
            (relation.map { [$0] } ?? Relation.allCases).lazy.flatMap(\.schema.fields).first(where: \.looksAround)?.name
        case .row(let shape), .rows(let shape): shape.fieldAround
        default: nil
        }
    }
}

extension Pipeline {
    /// What takes the rows of documents that its first stages give.
    func gatherer(_ separable: Int) -> (any Gatherer)? {
        separable < steps.count ? steps[separable].stage.gatherer : nil
    }
}

extension Split {
    /// Whether of the documents of several states some may matter no more.
    package var trims: Bool {
        let gatherer = pipeline.gatherer(separable)
        return gatherer is TakeGatherer || gatherer is TopGatherer || gatherer is UniqueGatherer
    }
}

extension Statement {
    /// The pipeline that it is, and whether its rows are shown; a relation's name alone is one, too.
    fileprivate var pipeline: (Pipeline, isShown: Bool)? {
        switch kind {
        case .rows(let pipeline, _, let isShown): return (pipeline, isShown)
        case .value(let all as AllNodes, _):
            var pipeline = Pipeline(
                source: AllNodesSource(nodes: all), sourcePlace: place, steps: [], shape: all.shape, isSorted: false)
            pipeline.preparation = .init(isLocal: true)
            return (pipeline, true)
        default: return nil
        }
    }

    /// Whether it makes names of what needs no documents, and shows nothing.
    fileprivate var onlyNames: Bool {
        switch kind {
        case .nothing: true
        case .param, .assign: !looksAround
        case .imported(let statements): statements.allSatisfy(\.onlyNames)
        default: false
        }
    }
}

extension Stage {
    /// Whether it shows rows, writes them or hands them to a program.
    fileprivate var givesNoRows: Bool {
        self is ShowStage || self is SaveStage || self is ProgramStage || self is BarsStage || self is HistogramStage
            || self is TimelineStage || self is PivotStage
    }
}

extension Script {
    /// The first word of a stage.
    fileprivate func word(at place: Place) -> String {
        String(text(in: place.span).prefix { !$0.isWhitespace })
    }

    /// The part of a pipeline before a stage, or all of it.
    fileprivate func text(from whole: Place, upTo stage: Place?) -> String {
        let text = text(in: whole.span.lowerBound..<(stage?.span.lowerBound ?? whole.span.upperBound))
        return String(text.reversed().drop { $0.isWhitespace || $0 == "|" }.reversed())
    }
}
