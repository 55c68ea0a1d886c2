import Documents

/// How large a value is, however often it has the same part: `[a, a]` of a list `a` twice.
struct ValueExtent: Sendable {
    /// How many lists, records and rows are within each other, at most.
    var depth = 0
    /// How many values there are to be looked at, if each is.
    var parts = 1
    /// How many bytes it has, at least, once it is written.
    var length = 0

    /// Adds what is beside.
    fileprivate mutating func add(_ other: ValueExtent) {
        depth = max(depth, other.depth)
        parts = parts.addingCapped(other.parts)
        length = length.addingCapped(other.length)
    }
}

/// Measures values, each list that is met again only once: the time that it takes is that of what is in memory.
struct ValueMeter {
    /// The bytes of all that was measured, each text and list once.
    private(set) var bytes = 0
    /// Whether something is nested more deeply than may be.
    private(set) var isTooDeep = false
    private let library: Library
    var stopFlag: StopFlag
    private var known: [Shared: ValueExtent] = [:]

    /// What several values may share.
    private enum Shared: Hashable {
        case array(UnsafeRawPointer)
        case rows(ObjectIdentifier)
    }

    /// Shorter texts are counted as often as they are met.
    private static let longText = 64

    init(library: Library, stopFlag: StopFlag) {
        self.library = library
        self.stopFlag = stopFlag
    }

    /// Measures a value; of a stopped query it may be any size.
    mutating func extent(of value: Value, level: Int = 0) -> ValueExtent {
        switch value {
        case .text(let text): return extent(of: text)
        case .node(let node): return ValueExtent(length: length(of: node))
        case .list(let list):
            let isPlain = list.count <= 16 && !list.contains(where: \.isContainer)
            let address = isPlain ? nil : list.withUnsafeBytes { $0.baseAddress }
            return shared(address.map(Shared.array), level) { meter, extent in
                meter.bytes += MemorySize.values(list.count)
                for element in list where !meter.isOver { extent.add(meter.extent(of: element, level: level + 1)) }
            }
        case .record(let record):
            let address = record.entries.withUnsafeBytes { $0.baseAddress }
            return shared(address.map(Shared.array), level) { meter, extent in
                meter.bytes += 2 * MemorySize.values(record.entries.count)
                for entry in record.entries where !meter.isOver {
                    extent.length = extent.length.addingCapped(entry.name.utf8.count)
                    extent.add(meter.extent(of: entry.value, level: level + 1))
                }
            }
        case .range(let low, let high):
            return shared(nil, level) { meter, extent in
                extent.add(meter.extent(of: low, level: level + 1))
                extent.add(meter.extent(of: high, level: level + 1))
            }
        case .row(let row):
            return shared(nil, level) { meter, extent in
                meter.bytes += MemorySize.row
                extent.add(meter.extent(of: row.row, level: level + 1))
            }
        case .rows(let rows):
            return shared(.rows(ObjectIdentifier(rows)), level) { meter, extent in
                meter.bytes += rows.rows.count * MemoryLayout<Row>.stride
                for row in rows.rows where !meter.isOver { extent.add(meter.extent(of: row, level: level + 1)) }
            }
        default: return ValueExtent(length: 1)
        }
    }

    /// Measures a row's values, and what it was made from.
    mutating func extent(of row: Row, level: Int = 0) -> ValueExtent {
        var extent = ValueExtent(length: 1)
        if !row.values.isEmpty {
            bytes += MemorySize.values(row.values.count)
            for value in row.values { extent.add(self.extent(of: value, level: level)) }
        }
        add(row.sources)
        return extent
    }

    /// How long a row's values are as they are written. Most are plain, and need no look at what they share.
    mutating func length(of row: Row) -> Int {
        var length = 0
        for value in row.values {
            switch value {
            case .text(let text): length = length.addingCapped(text.utf8.count)
            case .list, .record, .range, .row, .rows: length = length.addingCapped(extent(of: value).length)
            default: break
            }
        }
        return length
    }

    /// Measures rows.
    mutating func add(_ rows: [Row]) {
        bytes += rows.count * MemoryLayout<Row>.stride
        for row in rows where !isOver { _ = extent(of: row) }
    }

    /// Adds bytes that are no value's.
    mutating func add(_ more: Int) { bytes += more }

    /// Measures sources. Without recursion: rows of rows may be many deep.
    mutating func add(_ sources: RowSources) {
        if case .node = sources { return }
        var pending = [sources]
        while let sources = pending.popLast() {
            switch sources {
            case .node: break
            case .nodes(let nodes): bytes += MemorySize.overhead + nodes.count * MemoryLayout<Node>.stride
            case .all(let all):
                bytes += 2 * MemorySize.overhead + all.count * MemoryLayout<RowSources>.stride
                pending += all
            case .first(_, let list):
                guard known.updateValue(ValueExtent(), forKey: .rows(ObjectIdentifier(list))) == nil else { continue }
                bytes += 2 * MemorySize.overhead + list.all.count * MemoryLayout<RowSources>.stride
                pending += list.all
            case .rows(let rows):
                guard known.updateValue(ValueExtent(), forKey: .rows(ObjectIdentifier(rows))) == nil else { continue }
                bytes += rows.rows.count * MemoryLayout<Row>.stride
                for row in rows.rows {
                    bytes += MemorySize.values(row.values.count)
                    if case .node = row.sources { continue }
                    pending.append(row.sources)
                }
            }
        }
    }

    /// Whether it has given up.
    var isOver: Bool { isTooDeep || stopFlag.isStopped }

    private mutating func extent(of text: String) -> ValueExtent {
        let size = text.utf8.count
        var isNew = true
        if size >= ValueMeter.longText {
            let address = text.utf8.withContiguousStorageIfAvailable { UnsafeRawPointer($0.baseAddress) }
            if let address = address ?? nil { isNew = known.updateValue(ValueExtent(), forKey: .array(address)) == nil }
        }
        if isNew { bytes += text.heapSize }
        return ValueExtent(length: size)
    }

    /// A container's extent, worked out where it is first met.
    private mutating func shared(
        _ identity: Shared?, _ level: Int, _ work: (inout ValueMeter, inout ValueExtent) -> Void
    ) -> ValueExtent {
        guard level < ValueLimits.depth else {
            isTooDeep = true
            return ValueExtent()
        }
        if let identity, let extent = known[identity], extent.parts > 1 || extent.depth > 0 {
            if extent.depth + level > ValueLimits.depth { isTooDeep = true }
            return extent
        }
        var extent = ValueExtent(length: 2)
        work(&self, &extent)
        extent.depth += 1
        if let identity { known[identity] = extent }
        return extent
    }

    /// About how long a node's text is.
    private func length(of node: Node) -> Int { node.relation == .docs ? 1 : library.span(of: node).count }
}

extension Int {
    /// The sum, or what is far too much.
    fileprivate func addingCapped(_ other: Int) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? Int.max : sum
    }
}
