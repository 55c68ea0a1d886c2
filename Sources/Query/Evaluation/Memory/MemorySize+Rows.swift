import Documents

extension MemorySize {
    /// What the allocator and the runtime add to what is in an array or text.
    static let overhead = 48

    /// The bytes of a row's place in an array that grows.
    static let row = MemoryLayout<Row>.stride * 3 / 2

    /// The bytes of an array of values, but not of what they hold.
    @inline(__always)
    static func values(_ count: Int) -> Int { count == 0 ? 0 : overhead + count * MemoryLayout<Value>.stride }

    /// The bytes of a list of sources, but not of the rows that they are.
    @inline(__always)
    static func sources(_ count: Int) -> Int {
        count == 0 ? 0 : 3 * overhead + count * 2 * MemoryLayout<RowSources>.stride
    }
}

extension String {
    /// The bytes that it takes where it stands alone; short ones take none.
    @inline(__always)
    var heapSize: Int {
        let count = utf8.count
        return count <= 15 ? 0 : count + MemorySize.overhead
    }
}

extension Value {
    /// The bytes of its own text or array; not of what is in the array.
    var ownSize: Int {
        switch self {
        case .text(let text): text.heapSize
        case .list(let list): MemorySize.values(list.count)
        case .record(let record): MemorySize.values(record.entries.count) * 2
        case .range, .row: 2 * MemorySize.overhead
        default: 0
        }
    }
}

extension Value {
    /// What it may keep of bytes that were made: a number nothing, a text no more than it is long.
    @inline(__always)
    func mostKept(of made: Int) -> Int {
        switch self {
        case .text(let text): min(text.heapSize, made)
        case .list, .record, .range, .row, .rows: made
        default: 0
        }
    }
}

extension [Value] {
    /// What they may keep of bytes that were made.
    func mostKept(of made: Int) -> Int {
        var bytes = 0
        for value in self { bytes += value.mostKept(of: made) }
        return Swift.min(bytes, made)
    }
}
