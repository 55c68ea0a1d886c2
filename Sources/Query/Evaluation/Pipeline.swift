/// A pipeline that has been checked: where its rows come from, and what happens to them.
struct Pipeline: Sendable {
    let source: any RowSource
    let sourcePlace: Place
    let steps: [Step]
    /// What its rows have.
    let shape: RowShape
    /// Whether the order of its rows was asked for.
    let isSorted: Bool

    struct Step: Sendable {
        let stage: any Stage
        let place: Place
    }

    /// Its rows. Where `counts` is given, it gets how many rows the source and each stage gave.
    func rows(in frame: inout Frame, counts: inout [Int]) throws(Interruption) -> [Row] {
        counts = Array(repeating: 0, count: steps.count + 1)
        var rows: [Row] = []
        do {
            try gather(&rows, in: &frame, counts: &counts)
        } catch {
            Discarded.take(&rows)
            throw error
        }
        return rows
    }

    private func gather(_ all: inout [Row], in frame: inout Frame, counts: inout [Int]) throws(Interruption) {
        guard let source = source as? any DocumentSource else {
            all = try source.rows(in: &frame)
            counts[0] = all.count
            return try pass(&all, from: 0, in: &frame, counts: &counts)
        }
        // As long as stages look at one document's rows at a time, no more are held.
        let separable = steps.prefix { $0.stage.isSeparable }.count
        var gatherer = separable < steps.count ? steps[separable].stage.gatherer : nil
        defer { Discarded.take(&gatherer, leaving: nil, count: counts[0]) }
        try gather(from: source, separable, &gatherer, &all, in: &frame, counts: &counts)
        guard gatherer == nil else { return try pass(&all, from: separable + 1, in: &frame, counts: &counts) }
        try pass(&all, from: separable, in: &frame, counts: &counts)
    }

    private func gather(
        from source: any DocumentSource, _ separable: Int, _ gatherer: inout (any Gatherer)?, _ all: inout [Row],
        in frame: inout Frame, counts: inout [Int]
    ) throws(Interruption) {
        for document in frame.run.documents.indices {
            // To make a document's rows may take a while.
            try frame.checkStopNow()
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
        guard gatherer != nil else { return }
        all = try gatherer?.finish(in: &frame) ?? []
        counts[separable + 1] = all.count
    }

    private func pass(
        _ rows: inout [Row], from first: Int, in frame: inout Frame, counts: inout [Int]
    ) throws(Interruption) {
        for index in steps.indices.dropFirst(first) {
            let next = try steps[index].stage.rows(from: rows, in: &frame)
            Discarded.take(&rows)
            rows = next
            counts[index + 1] = rows.count
        }
    }
}
