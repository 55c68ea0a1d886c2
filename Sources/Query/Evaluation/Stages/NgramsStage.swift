import Documents

/// `ngrams N`: of words, the runs of so many that stand side by side in a sentence, and all are among the rows. A row begins
/// the run that begins with it.
struct NgramsStage: Stage {
    let count: RowCount

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let length = try count.value(in: &frame)
        guard 1...StageFault.longestRun ~= length else {
            throw .failed(Diagnostic(StageFault.runLength, at: count.place))
        }
        let library = frame.run.library
        let further = Int32(length - 1)
        var runs: [Row] = []
        let known = Set(rows.compactMap(\.node))
        try frame.keep(known.count * 2 * MemoryLayout<Node>.stride)
        for row in rows {
            try frame.checkStop()
            guard let node = row.node, node.further == 0 else { continue }
            let last = Node(document: node.document, relation: .words, index: node.index &+ further)
            let others = (0..<further).lazy.map {
                Node(document: node.document, relation: .words, index: node.index &+ $0 &+ 1)
            }
            guard others.allSatisfy(known.contains), isInOneSentence(node, last, in: library) else { continue }
            let run = Node(document: node.document, relation: .words, index: node.index, further: UInt16(further))
            runs.append(Row(node: run))
        }
        frame.memory.release(known.count * 2 * MemoryLayout<Node>.stride)
        return runs
    }

    private func isInOneSentence(_ first: Node, _ last: Node, in library: Library) -> Bool {
        guard first != last else { return true }
        guard let sentence = library.container(.sentences, of: first) else { return false }
        return library.span(of: last).lowerBound < library.span(of: sentence).upperBound
    }
}
