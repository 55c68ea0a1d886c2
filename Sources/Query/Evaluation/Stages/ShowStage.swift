/// `show`: rows pass, and their sources are shown in their lines.
struct ShowStage: Stage {
    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var collected = NodeCollector()
        for row in rows {
            try frame.checkStop()
            collected.add(row.sources, of: row.node)
        }
        frame.run.results.append(QueryResult(.marks(collected.nodes)))
        return rows
    }
}
