import Documents

/// Gathers the words that can stand somewhere, those nearest first, each once.
struct Words {
    private(set) var all: [Expectation.Word] = []
    private var seen: Set<String> = []
    let environment: Environment
    let types: GlobalTypes

    init(environment: Environment, types: GlobalTypes) {
        self.environment = environment
        self.types = types
    }

    private mutating func add(_ text: String, _ kind: Expectation.Word.Kind, _ type: ValueType?, _ help: String) {
        guard text != CompletionContext.placeholder, seen.insert(text).inserted else { return }
        all.append(.init(text: text, kind: kind, type: type, help: help))
    }

    // MARK: Where a value is due

    /// What a name in a scope can be.
    mutating func add(valuesIn scope: Scope, isStart: Bool) {
        for local in scope.locals.reversed() {
            switch local.meaning {
            case .parameter(_, let type): add(local.name, .parameter, type, "a parameter")
            case .row(let row): add(local.name, .row, .row(row.shape), "the row that 'as' names")
            case .carried(_, _, let type): add(local.name, .row, type, "the row that 'as' names")
            }
        }
        if let group = scope.group { add(aggregatesOf: group) }
        if let row = scope.row {
            add(columnsOf: row.shape, withFields: true)
            if row.shape.hasNodes { add(ThisName.text, .row, .node(row.shape.node), ThisName.help) }
        }
        if isStart { addRelations(in: nil) }
        for name in scope.environment.names.keys.sorted() {
            let index = scope.environment.names[name] ?? 0
            add(name, .name, index < types.count ? types[index] : nil, "a name that 'let' made")
        }
        for name in scope.environment.definitions.keys.sorted() { addDefinition(name) }
        if !isStart && scope.group == nil { addRelations(in: scope.row) }
        if isStart { addStatements() }
        for function in FunctionTable.all { add(function) }
    }

    private mutating func add(aggregatesOf group: GroupBinding) {
        for function in FunctionTable.all where function.isAggregate { add(function) }
    }

    private mutating func add(_ function: Function) { add(function.name, .function, nil, function.help) }

    private mutating func addDefinition(_ name: String) {
        let parameters = environment.definitions[name]?.syntax.parameters.map(\.text) ?? []
        add(name, .definition, nil, "\(name)(\(parameters.joined(separator: ", "))): a 'def' of this session")
    }

    private mutating func addStatements() {
        for name in StatementName.allCases { add(name.rawValue, .statement, nil, name.help) }
        for name in SourceName.allCases { add(name.rawValue, .statement, nil, name.help) }
    }

    /// The relations that can be asked for: inside a row's node, or of all documents.
    private mutating func addRelations(in row: RowBinding?) {
        for relation in Relation.allCases {
            if let row, relation != .docs {
                guard row.shape.hasNodes else { continue }
                if let node = row.shape.node, relation.schema.rank < node.schema.rank { continue }
            }
            add(relation.schema.name, .relation, .rows(RowShape(of: relation)), relation.schema.help)
        }
    }

    private mutating func add(columnsOf shape: RowShape, withFields: Bool) {
        for column in shape.columns { add(column.name, .column, column.type, help(for: column, in: shape)) }
        if withFields { add(fieldsOf: shape) }
    }

    private mutating func add(fieldsOf shape: RowShape) {
        if let node = shape.node {
            add(fieldsOf: node)
        } else if shape.hasMixedNodes {
            for field in Field.common { add(field) }
        }
    }

    private mutating func add(fieldsOf relation: Relation) {
        for field in relation.schema.allFields { add(field, of: relation) }
    }

    private mutating func add(_ field: Field, of relation: Relation? = nil) {
        let type = ValueType(field.type)
        guard case .node(let container?) = type else { return add(field.name, .field, type, field.help) }
        // What is never around a node isn't offered.
        if let relation, Relation.containers.contains(container),
            relation == .docs || container.schema.rank > relation.schema.rank
        {
            return
        }
        add(field.name, .container, type, field.help)
    }

    private func help(for column: RowColumn, in shape: RowShape) -> String {
        if case .field(let index) = column.storage, let field = shape.node?.schema.field(at: index) {
            return field.help
        }
        return column.type.kind.map { "a column: \($0.rawValue)" } ?? "a column"
    }

    // MARK: After a dot, after a bar

    /// What a value of a type has.
    mutating func add(membersOf type: ValueType) {
        switch type.element ?? type {
        case .node(let relation?): add(partsOf: relation)
        case .node(nil):
            for field in Field.common { add(field) }
            addRelations(in: nil)
        case .row(let shape):
            add(columnsOf: shape, withFields: true)
            if let node = shape.node { add(partsOf: node) }
        case .record(let fields?):
            for field in fields { add(field.name, .column, field.type, "") }
        // What may be of any kind has no members that are known but a date's: the value of a figure.
        case .date, .any: for part in DatePart.allCases { add(part.rawValue, .field, part.type, part.help) }
        default: break
        }
    }

    private mutating func add(partsOf relation: Relation) {
        add(fieldsOf: relation)
        addRelations(in: RowBinding(slot: 0, shape: RowShape(of: relation)))
    }

    /// The stages that can follow rows.
    mutating func add(stagesAfter state: PipelineState) {
        let shape = state.row.shape
        for stage in StageName.allCases { add(stage.rawValue, .stage, nil, "") }
        if shape.hasNodes {
            addRelations(in: state.row)
            for container in Relation.containers {
                if let node = shape.node, container.schema.rank > node.schema.rank || node == .docs { continue }
                let name = container.schema.singular
                add(name, .container, .node(container), "up: the \(name) around each")
            }
        }
        for name in environment.definitions.keys.sorted() { addDefinition(name) }
    }
}
