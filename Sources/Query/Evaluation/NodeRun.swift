import Documents

/// Rows of one document that are nodes of one relation and nothing else: a number each, where a `Row` is many times as large.
struct NodeRun {
    let document: Int32
    let relation: Relation
    /// The rows in the document's layer, in order.
    var indices: [Int32]

    /// What a row of it takes.
    static let bytesEach = MemoryLayout<Int32>.stride

    /// All of a document.
    init(all relation: Relation, ofDocument index: Int, in run: Run) {
        (document, self.relation) = (Int32(index), relation)
        indices = Array(0..<Int32(run.documents[index].layer(relation).count))
    }

    /// The node of a row in the layer.
    func node(_ index: Int32) -> Node { Node(document: document, relation: relation, index: index) }

    /// As the rows of a pipeline.
    var rows: [Row] { indices.map { Row(node: node($0)) } }

    /// The numbers of the values that the rows have of a field; nil where they have none.
    func numbers(of field: RowField, in run: Run) -> ValueNumbers? {
        ValueNumbers(ofField: field.field, relation, in: run.documents[Int(document)])
    }

    /// The rows of each number, in the order of their first ones; nil where one has none.
    func divided(by numbers: ValueNumbers) -> [ArraySlice<Int32>]? {
        // How many each number has; then where its next one goes.
        var places = Array(repeating: 0, count: numbers.count)
        var order: [Int] = []
        for index in indices {
            guard let number = numbers[Int(index)] else { return nil }
            if places[number] == 0 { order.append(number) }
            places[number] += 1
        }
        var (ends, end) = ([Int](), 0)
        ends.reserveCapacity(order.count)
        for number in order {
            (places[number], end) = (end, end + places[number])
            ends.append(end)
        }
        var sorted = Array(repeating: Int32(0), count: indices.count)
        for index in indices {
            guard let number = numbers[Int(index)] else { return nil }
            sorted[places[number]] = index
            places[number] += 1
        }
        return ends.indices.map { sorted[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]] }
    }
}
