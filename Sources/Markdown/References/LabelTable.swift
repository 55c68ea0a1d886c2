import Values

/// A table from normalized labels to numbers: of link definitions and footnotes (CommonMark 0.31.2, section 6.3,
/// "matches").
///
/// Open addressing over one array of keys; the hash is Swift's, which is seeded, so no input can make it slow.
struct LabelTable {
    private struct Entry {
        var start: Int32
        var length: Int32
        var hash: Int
        var value: Int32
    }

    private var keys = ContiguousArray<UInt8>()
    private var entries = ContiguousArray<Entry>()
    /// Indices into `entries`, plus 1; 0 is free. The count is a power of 2.
    private var slots = ContiguousArray<Int32>()
    private var key = ContiguousArray<UInt8>()

    var isEmpty: Bool { entries.isEmpty }

    /// Adds a label, unless it is there: the first definition counts.
    mutating func insert(_ bytes: Bytes, from start: Int, to end: Int, value: Int32) {
        guard normalize(bytes, from: start, to: end) else { return }
        if (entries.count &+ 1) &* 2 > slots.count { grow() }
        let hash = hashOfKey()
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return }
        let entry = Entry(
            start: Int32(truncatingIfNeeded: keys.count), length: Int32(truncatingIfNeeded: key.count), hash: hash,
            value: value)
        keys.append(contentsOf: key)
        entries.append(entry)
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
    }

    /// The number of a label.
    mutating func value(_ bytes: Bytes, from start: Int, to end: Int) -> Int32? {
        guard !entries.isEmpty, normalize(bytes, from: start, to: end) else { return nil }
        let index = slots[slot(of: hashOfKey())]
        return index == 0 ? nil : entries[Int(index) &- 1].value
    }

    private func hashOfKey() -> Int {
        var hasher = Hasher()
        key.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    /// The slot that holds the key, or the free one where it belongs.
    private func slot(of hash: Int) -> Int {
        let mask = slots.count &- 1
        var slot = hash & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) &- 1]
            if entry.hash == hash, Int(entry.length) == key.count {
                let start = Int(entry.start)
                var index = 0
                while index < key.count, keys[start &+ index] == key[index] { index &+= 1 }
                if index == key.count { return slot }
            }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let count = max(16, slots.count &* 2)
        slots = ContiguousArray(repeating: 0, count: count)
        for index in entries.indices {
            var slot = entries[index].hash & (count &- 1)
            while slots[slot] != 0 { slot = (slot &+ 1) & (count &- 1) }
            slots[slot] = Int32(truncatingIfNeeded: index &+ 1)
        }
    }

    /// Puts the label, case-folded and with each run of white space as one space, into `key`; false if it is empty.
    private mutating func normalize(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
        key.removeAll(keepingCapacity: true)
        var offset = start
        var isSpaced = false
        while offset < end {
            let byte = bytes[offset]
            if byte.isSpace {
                isSpaced = !key.isEmpty
                offset &+= 1
                continue
            }
            if isSpaced {
                key.append(Byte.space)
                isSpaced = false
            }
            if byte < 0x80 {
                key.append(byte.lowercased)
                offset &+= 1
            } else {
                let (scalar, length) = bytes.scalar(at: offset, end: end)
                if length == 1 { key.append(byte) } else { key.append(contentsOf: Self.folded(scalar).utf8) }
                offset &+= length
            }
        }
        return !key.isEmpty
    }

    /// Unicode's full case folding: small, capital and small again makes `ẞ`, `ß` and `SS` one.
    private static func folded(_ scalar: Unicode.Scalar) -> String {
        scalar.properties.lowercaseMapping.uppercased().lowercased()
    }
}
