import Documents

/// What the values that have names take in memory, together: what several share is counted once.
struct NamedMemory {
    /// In bytes.
    var bytes: Int { meter.bytes }
    private var meter: ValueMeter
    private var values: [Value] = []

    init(library: Library, stopFlag: StopFlag) { meter = ValueMeter(library: library, stopFlag: stopFlag) }

    /// Adds a value. One that is nested too deeply is not taken, since other values may be made of it.
    mutating func add(_ value: Value, in frame: Frame) throws(Interruption) {
        _ = meter.extent(of: value)
        guard meter.isOver else { return values.append(value) }
        let isTooDeep = meter.isTooDeep
        // What was seen of it is not kept, and so says nothing of what comes.
        meter = ValueMeter(library: frame.run.library, stopFlag: StopFlag())
        for value in values { _ = meter.extent(of: value) }
        meter.stopFlag = frame.run.stopFlag
        throw isTooDeep ? frame.tooDeep : .stopped
    }
}
