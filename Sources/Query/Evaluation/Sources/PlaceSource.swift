/// `at 126:9`: the nodes that are there, containers first.
struct PlaceSource: RowSource {
    let line: Int
    let column: Int
    let place: Place

    static let shape: RowShape = {
        var shape = RowShape(columns: [
            RowColumn("relation", .text, at: .value(0)), RowColumn("text", .text, at: .value(1)),
        ])
        shape.hasMixedNodes = true
        return shape
    }()

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        var isAnywhere = false
        for index in frame.run.given {
            let document = frame.run.documents[index]
            try frame.checkStop()
            guard let offset = document.offset(line: line, column: column) else { continue }
            isAnywhere = true
            rows += try frame.rows(around: [offset..<offset + 1], inDocument: index)
        }
        guard isAnywhere else {
            throw .failed(Diagnostic(CheckFault.noPlace("line \(line), column \(column)"), at: place))
        }
        return rows
    }
}
