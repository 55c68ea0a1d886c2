/// A growing array of plain values with one owner: appending to it, which the parser does most, needs no check for
/// uniqueness. An index out of bounds traps, as an array's does.
package struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    package private(set) var count = 0

    package init(capacity: Int = 16) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(__always) package var isEmpty: Bool { count == 0 }
    @inline(__always) package var indices: Range<Int> { 0..<count }

    @inline(__always)
    package subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            return base[index]
        }
        _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            yield &base[index]
        }
    }

    @inline(__always) var first: Element? { count > 0 ? base[0] : nil }
    @inline(__always) package var last: Element? { count > 0 ? base[count &- 1] : nil }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        // Within the capacity, which is more than the count now.
        (base + count).initialize(to: element)
        count &+= 1
    }

    mutating func append(contentsOf other: borrowing Buffer<Element>) {
        for index in other.indices { append(other[index]) }
    }

    @inline(__always)
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        return base[count]
    }

    /// Removes the last `number` elements, or all if there are fewer.
    @inline(__always)
    mutating func removeLast(_ number: Int = 1) { count = max(0, count &- max(0, number)) }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// The elements as an array.
    package func array() -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { target, length in
            if let start = target.baseAddress { start.initialize(from: base, count: count) }
            length = count
        }
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity &* 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity &*= 2
    }
}
