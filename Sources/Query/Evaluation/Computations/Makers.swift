// What makes lists, records and texts, and calls.

/// What makes a list or a record. How deep it is nested is looked at once, in the outermost: `[[[a]]]`.
protocol ContainerMaker: Sendable {
    /// The value, whose extent nobody has looked at.
    func part(in frame: inout Frame) throws(Interruption) -> Value
}

/// A list or record within another one.
struct PartMaker: Computation {
    let maker: any ContainerMaker

    func value(in frame: inout Frame) throws(Interruption) -> Value { try maker.part(in: &frame) }
}

/// `[a, b]`
struct ListMaker: Computation, ContainerMaker {
    let elements: [any Computation]
    let place: Place

    init(elements: [any Computation], place: Place) {
        self.elements = elements.map { ($0 as? any ContainerMaker).map(PartMaker.init) ?? $0 }
        self.place = place
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try frame.checked(part(in: &frame), of: "[ ]", at: place)
    }

    func part(in frame: inout Frame) throws(Interruption) -> Value {
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for element in elements { list.append(try element.value(in: &frame)) }
        try frame.make(MemorySize.values(list.count), by: "[ ]", at: place)
        return .list(list)
    }
}

/// `{a: b}`
struct RecordMaker: Computation, ContainerMaker {
    let entries: [(name: String, value: any Computation)]
    let place: Place

    init(entries: [(name: String, value: any Computation)], place: Place) {
        self.entries = entries.map { ($0.name, ($0.value as? any ContainerMaker).map(PartMaker.init) ?? $0.value) }
        self.place = place
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try frame.checked(part(in: &frame), of: "{ }", at: place)
    }

    func part(in frame: inout Frame) throws(Interruption) -> Value {
        var record: [(name: String, value: Value)] = []
        record.reserveCapacity(entries.count)
        for entry in entries { record.append((entry.name, try entry.value.value(in: &frame))) }
        try frame.make(2 * MemorySize.values(record.count), by: "{ }", at: place)
        return .record(Record(record))
    }
}

/// `"a {b}"`
struct TextMaker: Computation {
    let parts: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var texts: [String] = []
        texts.reserveCapacity(parts.count)
        var size = MemorySize.overhead
        for part in parts {
            let value = try part.value(in: &frame)
            guard let text = try frame.text(of: value, for: "{ }", at: place) else { continue }
            size += text.utf8.count
            texts.append(text)
        }
        try frame.make(size, by: "{ }", at: place)
        return .text(texts.joined())
    }
}

/// A call of a built-in function.
struct FunctionCall: Computation {
    let function: Function
    let arguments: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(in: &frame)) }
        frame.context.memory = MemoryRoom(left: frame.memory.left, budget: frame.memory.budget)
        let value: Value
        do {
            value = try function.value(of: values, frame.context)
        } catch {
            // What was stopped may have any error.
            try frame.checkStop()
            guard try noteUnlike(error, values, in: &frame) else { throw frame.failure(error, at: place) }
            return .null
        }
        if frame.run.stopFlag.isStopped { throw .stopped }
        try count(value, in: &frame)
        return value
    }

    /// Counts what the function made. Most functions that make texts are about texts; the others give what is there.
    private func count(_ value: Value, in frame: inout Frame) throws(Interruption) {
        switch value {
        case .text(let text) where function.makesTexts: try frame.make(text.heapSize, by: function.name, at: place)
        case .list(let list):
            var bytes = MemorySize.values(list.count)
            if function.makesTexts { for element in list { bytes += element.ownSize } }
            try frame.make(bytes, by: function.name, at: place)
            if !function.makesTexts, list.contains(where: \.isContainer) {
                _ = try frame.checked(value, of: function.name, at: place)
            }
        default: break
        }
    }
}
