extension RandomAccessCollection {
    /// The index of the first element that belongs to the second part of a collection that is parted in two, found by
    /// halving: its end where none does.
    ///
    /// - Parameter belongsInSecondPart: False for all elements up to an index, and true for all after it.
    @inlinable
    package func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Index {
        var (low, rest) = (startIndex, count)
        while rest > 0 {
            let half = rest / 2
            let middle = index(low, offsetBy: half)
            if belongsInSecondPart(self[middle]) {
                rest = half
            } else {
                low = index(after: middle)
                rest -= half + 1
            }
        }
        return low
    }
}
