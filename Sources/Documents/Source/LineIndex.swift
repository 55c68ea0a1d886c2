/// Where the lines of a file start. A line ends with LF, CR LF or CR.
struct LineIndex: Sendable {
    /// The offset of each line's first byte.
    private let starts: [UInt32]

    init(_ source: [UInt8]) {
        var starts: [UInt32] = [0]
        source.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "\n") {
                    starts.append(UInt32(index))
                } else if byte == UInt8(ascii: "\r"), index == bytes.count || bytes[index] != UInt8(ascii: "\n") {
                    starts.append(UInt32(index))
                }
            }
        }
        self.starts = starts
    }

    /// The line and column of an offset, both from 1; the column counts Unicode scalars.
    func position(of offset: UInt32, in source: [UInt8]) -> (line: Int, column: Int) {
        let end = min(Int(offset), source.count)
        let line = lastLine(startingUpTo: UInt32(end))
        let start = Int(starts[line])
        let column = source[start..<end].reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
        return (line + 1, column + 1)
    }

    /// The offset of a line and column, both from 1, or nil where the line is not so long.
    func offset(line: Int, column: Int, in source: [UInt8]) -> UInt32? {
        guard line >= 1, line <= starts.count, column >= 1 else { return nil }
        let end = line < starts.count ? Int(starts[line]) : source.count
        var offset = Int(starts[line - 1])
        var left = column - 1
        while offset < end, left > 0 {
            offset += 1
            while offset < end, source[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return left == 0 ? UInt32(offset) : nil
    }

    private func lastLine(startingUpTo offset: UInt32) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
