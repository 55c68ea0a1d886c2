/// A pipeline within an expression.
struct NestedPipeline: Computation {
    let pipeline: Pipeline

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let rows = try frame.withoutCollecting { frame throws(Interruption) in
            var counts: [Int] = []
            return Rows(pipeline.shape, try pipeline.rows(in: &frame, counts: &counts))
        }
        frame.collect(rows)
        return .rows(rows)
    }
}
