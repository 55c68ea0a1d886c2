/// A pipeline within an expression.
struct NestedPipeline: Computation {
    let pipeline: Pipeline

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try (pipeline.source as? NestedLookup)?.prepare(in: &frame)
        let outer = frame.memory.enter()
        let rows = try frame.withoutCollecting { frame throws(Interruption) in
            var counts: [Int] = []
            return Rows(pipeline.shape, try pipeline.rows(in: &frame, counts: &counts))
        }
        // Of rows that have no values it is known what they take, whatever has been let go of on the way.
        let size = pipeline.shape.valueCount == 0 ? rows.count * MemorySize.row : nil
        frame.memory.leave(to: outer, with: size, areSources: frame.collected != nil)
        frame.collect(rows)
        if pipeline.shape.mayNest { try frame.checkDepth(of: .rows(rows), at: pipeline.sourcePlace) }
        return .rows(rows)
    }
}
