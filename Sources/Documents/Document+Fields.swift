import Values

extension Document {
    /// A field of a node of this document, which is open in a library, by its index in `RelationSchema.allFields`.
    func value(ofField index: Int, of node: Node, in library: Library) -> FieldValue {
        value(ofField: index, of: node, in: layer(node.relation), library)
    }

    /// The same, of the layer that the node is in.
    func value(ofField index: Int, of node: Node, in layer: Layer, _ library: Library) -> FieldValue {
        let row = Int(node.index)
        guard layer.starts.indices.contains(row) else { return .null }
        if layer.columns.indices.contains(index) {
            if node.further > 0 { return value(ofRun: node, field: index, in: library) }
            return value(of: layer.columns[index], row: row, of: node, in: library)
        }
        let common = CommonField(rawValue: index - layer.columns.count)
        return common.map { value(of: $0, layer: layer, row: row, of: node) } ?? .null
    }

    private func value(of column: Column, row: Int, of node: Node, in library: Library) -> FieldValue {
        switch column {
        case .number(let numbers): numbers[row] == Column.noNumber ? .null : .number(Number(Int(numbers[row])))
        case .truth(let truths): truths[row] == Column.noTruth ? .null : .truth(truths[row] == 1)
        case .laterTruth(let truths): .truth(truths.all(of: self)[row] == 1)
        case .choice(let choices, let names): choices[row] == Column.noChoice ? .null : .text(names[Int(choices[row])])
        case .plain(let ranges): ranges[row].isEmpty ? .null : .text(plainText.string(ranges[row]))
        case .node(let rows, let relation):
            rows[row] < 0 ? .null : .node(Node(document: node.document, relation: relation, index: rows[row]))
        case .numbered(let numbers, let values): values.value(Int(numbers[row]))
        case .computed(let value), .lasting(let value): value(self, row)
        case .amongOpen(let value): value(library, node)
        }
    }

    /// An own field of a run of rows: a text is that of all of it in small letters, a truth holds where it does of each.
    private func value(ofRun run: Node, field: Int, in library: Library) -> FieldValue {
        let values = (0...Int32(run.further)).map { step in
            value(
                ofField: field, of: Node(document: run.document, relation: run.relation, index: run.index + step),
                in: library)
        }
        switch values.first {
        case .text: return .text(text(in: layer(run.relation).span(of: run)).lowercased())
        case .truth: return .truth(values.allSatisfy { if case .truth(true) = $0 { true } else { false } })
        default: return .null
        }
    }

    private func value(of field: CommonField, layer: Layer, row: Int, of node: Node) -> FieldValue {
        let span = layer.span(of: node)
        switch field {
        case .text: return .text(node.further > 0 ? text(in: span) : text(of: layer, row: row))
        case .start: return .number(Number(Int(fileSpan(of: span).lowerBound)))
        case .end: return .number(Number(Int(fileSpan(of: span).upperBound)))
        case .source: return .text(sourceText(in: span))
        case .line: return .number(Number(position(of: span.lowerBound).line))
        case .column: return .number(Number(position(of: span.lowerBound).column))
        case .at: return .text(place(of: span.lowerBound))
        default:
            guard let relation = field.container, let container = self.row(relation, around: node.relation, row: row)
            else { return .null }
            return .node(Node(document: node.document, relation: relation, index: Int32(container)))
        }
    }

    /// What a reader sees of a row; an image shows its alternative text, a comment its inside.
    func text(of layer: Layer, row: Int) -> String {
        layer.text?(self, row) ?? text(in: layer.span(of: row))
    }
}
