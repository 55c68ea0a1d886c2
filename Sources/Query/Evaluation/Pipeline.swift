/// A pipeline that has been checked: where its rows come from, and what happens to them.
struct Pipeline: Sendable {
    let source: any RowSource
    let sourcePlace: Place
    let steps: [Step]
    /// What its rows have.
    let shape: RowShape

    struct Step: Sendable {
        let stage: any Stage
        let place: Place
    }

    /// Its rows. Where `counts` is given, it gets how many rows the source and each stage gave.
    func rows(in frame: inout Frame, counts: inout [Int]) throws(Interruption) -> [Row] {
        counts = Array(repeating: 0, count: steps.count + 1)
        guard let source = source as? any DocumentSource else {
            let rows = try source.rows(in: &frame)
            counts[0] = rows.count
            return try pass(rows, from: 0, in: &frame, counts: &counts)
        }
        // As long as stages look at one document's rows at a time, no more are held.
        let separable = steps.prefix { $0.stage.isSeparable }.count
        var gatherer = separable < steps.count ? steps[separable].stage.gatherer : nil
        var all: [Row] = []
        for document in frame.run.documents.indices {
            try frame.checkStop()
            var rows = source.rows(ofDocument: document, in: frame)
            counts[0] += rows.count
            for index in 0..<separable where !rows.isEmpty {
                rows = try steps[index].stage.rows(from: rows, in: &frame)
                counts[index + 1] += rows.count
            }
            if gatherer == nil {
                all += rows
            } else {
                try gatherer?.add(rows, in: &frame)
                if gatherer?.isSatisfied == true { break }
            }
        }
        guard var gatherer else { return try pass(all, from: separable, in: &frame, counts: &counts) }
        let rows = try gatherer.finish(in: &frame)
        counts[separable + 1] = rows.count
        return try pass(rows, from: separable + 1, in: &frame, counts: &counts)
    }

    private func pass(
        _ rows: [Row], from first: Int, in frame: inout Frame, counts: inout [Int]
    ) throws(Interruption) -> [Row] {
        var rows = rows
        for index in steps.indices.dropFirst(first) {
            rows = try steps[index].stage.rows(from: rows, in: &frame)
            counts[index + 1] = rows.count
        }
        return rows
    }
}
