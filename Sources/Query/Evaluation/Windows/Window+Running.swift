import Documents
import Values

extension Window {
    /// Adds an aggregate of each row of a group and those before it.
    func addRunning(
        _ function: Function, _ constants: [Value], of group: [Int], _ input: WindowInput,
        to values: inout WindowValues, in frame: inout Frame
    ) throws(Interruption) {
        let counted = group.filter { input.counts[$0] }
        let sources = SourceList(counted.map { input.sources[$0] })
        try frame.keep(counted.count * MemoryLayout<RowSources>.stride)
        var run = try RunningGroup(self, function, constants, counted.map { input.values[$0] }, in: &frame)
        defer { run.discard() }
        var (seen, size) = (0, 0)
        for row in group {
            try frame.checkStop()
            if input.counts[row] {
                seen += 1
                try run.add(input.values[row], of: input.nodes[row], in: &frame)
            }
            let value = try run.value(of: input.nodes[row], in: &frame)
            // A list that has not grown is the same one.
            if value.ownSize != size { try frame.keep(value.ownSize) }
            size = value.ownSize
            values.values[row] = value
            // The row itself is a source of its own.
            if seen > (input.counts[row] ? 1 : 0) { values.sources[row] = .first(seen, of: sources) }
        }
    }
}

/// The aggregate of a group's rows so far.
private struct RunningGroup {
    private let window: Window
    private var aggregate: any RunningAggregate
    /// Once unlike amounts have met, there is no value any more.
    private var isUnlike = false

    init(
        _ window: Window, _ function: Function, _ constants: [Value], _ all: [Value], in frame: inout Frame
    ) throws(Interruption) {
        self.window = window
        let arguments = RunningArguments(function: function, others: constants, countsRows: window.argument == nil)
        do {
            aggregate = try arguments.aggregate(of: all, frame.functionContext)
        } catch {
            throw frame.failure(error, at: window.place)
        }
    }

    mutating func add(_ value: Value, of node: Node?, in frame: inout Frame) throws(Interruption) {
        do {
            var elements: [Value] = []
            elements.join(value)
            if window.argument == nil { elements = [.truth(true)] }
            for element in elements where !element.isNull && !isUnlike {
                try aggregate.add(element, frame.functionContext)
            }
        } catch {
            try fail(error, at: node, in: &frame)
        }
    }

    mutating func value(of node: Node?, in frame: inout Frame) throws(Interruption) -> Value {
        guard !isUnlike else { return .null }
        do {
            return try aggregate.value(frame.functionContext)
        } catch {
            try fail(error, at: node, in: &frame)
            return .null
        }
    }

    /// Unlike units end no run.
    private mutating func fail(
        _ error: OperationError, at node: Node?, in frame: inout Frame
    ) throws(Interruption) {
        guard case .unlikeUnits(_, let left, let right) = error else { throw frame.failure(error, at: window.place) }
        isUnlike = true
        try frame.noteUnlike(left.name, right.name, by: window, at: node)
    }

    mutating func discard() { aggregate.discard() }
}

extension Frame {
    /// What functions may look at, and the memory that is left.
    var functionContext: FunctionContext {
        var context = context
        context.memory = MemoryRoom(left: memory.left, budget: memory.budget)
        return context
    }
}
