import Documents

/// Where an evaluation stands: the rows and values that expressions can name, by the slots that the checker gave them.
struct Frame {
    /// The current row of each pipeline around the expression.
    var rows: [Row]
    /// Arguments of `def`s, aggregates of groups, elements.
    var values: [Value]
    private(set) var run: Run
    var context: FunctionContext
    /// What is kept, and how much may be.
    var memory: MemoryUse
    /// The number of the document whose rows a gatherer takes.
    var document = 0
    /// Reads nodes' fields.
    private(set) var fields: FieldReader
    /// The long texts and lists that fields gave last.
    var lastFields = FieldCache()
    /// The sources of the lists that a column is being computed from; nil where nobody asks.
    var collected: [RowSources]?
    /// The group whose aggregates are being worked out.
    var group: CurrentGroup?
    /// What was worked out for containers.
    var memos: [Int: NodeMemo.Memo] = [:]
    /// What was worked out for keys.
    var keyMemos: [Int: KeyMemo.Memo] = [:]
    /// The rows of nested pipelines by what is equal on both sides.
    var lookups: [Int: NestedLookup.Tables] = [:]

    init(run: Run, slots: SlotCounts, memory: MemoryUse) {
        self.memory = memory
        rows = Array(repeating: Row(node: nil), count: slots.rows)
        values = Array(repeating: .null, count: slots.values)
        self.run = run
        fields = FieldReader(run.library)
        context = FunctionContext(library: run.library, notes: run.notes, stopFlag: run.stopFlag)
    }

    /// A frame for a part of its run, on a thread of its own.
    func part() -> Frame {
        var part = self
        part.run = Run(partOf: run)
        part.fields = FieldReader(run.library)
        part.context = FunctionContext(library: run.library, notes: part.run.notes, stopFlag: run.stopFlag)
        part.context.memory = context.memory
        return part
    }

    /// Ends the evaluation if that has been asked for. To be called for each row: a single one may take long, and to look
    /// takes a nanosecond.
    @inline(__always)
    func checkStop() throws(Interruption) {
        if run.stopFlag.isStopped { throw .stopped }
    }

    /// Adds to the sources that a column is computed from.
    mutating func collect(_ rows: Rows) {
        if collected != nil, !rows.rows.isEmpty { collected?.append(.rows(rows)) }
    }

    /// Works out something whose sources are nobody's business.
    mutating func withoutCollecting<T>(_ body: (inout Frame) throws(Interruption) -> T) throws(Interruption) -> T {
        let outer = collected
        collected = nil
        defer { collected = outer }
        return try body(&self)
    }
}
