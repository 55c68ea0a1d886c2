/// The plain text as a snapshot keeps it: nearly all of it stands in the text, so only where it does, and what does not.
extension PlainText {
    /// What a snapshot keeps of it; nil where the text can't be made of that again.
    func kept(of source: [UInt8]) -> [UInt8]? {
        var writer = CompactWriter()
        var last: UInt32 = 0
        for piece in pieces {
            writer.append(signed: Int(Int32(truncatingIfNeeded: Int64(piece.source) - Int64(last))))
            writer.append(UInt64(piece.length) << 1 | (piece.replaces ? 1 : 0))
            if piece.replaces { writer.append(bytes[piece.plain]) }
            last = piece.source &+ piece.length
        }
        guard let again = PlainText(kept: writer.bytes, of: source), again.bytes == bytes,
            again.pieces.elementsEqual(pieces, by: { $0 == $1 })
        else { return nil }
        return writer.bytes
    }

    /// The plain text that was kept; nil where the bytes are not those of one of the source.
    init?(kept bytes: [UInt8], of source: [UInt8]) {
        self.init()
        let isOne = source.withUnsafeBufferPointer { source in
            do throws(MalformedBytes) {
                try read(CompactReader(bytes[...]), of: source)
                return true
            } catch {
                return false
            }
        }
        guard isOne else { return nil }
    }

    private mutating func read(
        _ reader: CompactReader, of source: UnsafeBufferPointer<UInt8>
    ) throws(MalformedBytes) {
        var reader = reader
        reserve(source.count)
        var last: UInt32 = 0
        while !reader.isAtEnd {
            let start = last &+ UInt32(bitPattern: try reader.difference())
            let number = try reader.number()
            guard let length = UInt32(exactly: number >> 1), Int(start) + Int(length) <= source.count else {
                throw MalformedBytes()
            }
            if number & 1 == 1 {
                add(try reader.piece(), source: start, length: length, replaces: true)
            } else {
                let piece = UnsafeBufferPointer(rebasing: source[Int(start)..<Int(start) + Int(length)])
                add(piece, source: start, length: length, replaces: false)
            }
            last = start &+ length
        }
    }
}
