import Documents

/// Which nodes of one relation have been met: a bit for each, by document.
struct NodeSet {
    private var document: Int32 = -1
    private var bits: [UInt64] = []
    private var others: [Int32: [UInt64]] = [:]

    /// Whether a node is new.
    mutating func insert(_ node: Node) -> Bool {
        if node.document != document { turn(to: node.document) }
        let (word, bit) = (Int(node.index) >> 6, UInt64(1) << UInt64(node.index & 63))
        if word >= bits.count { bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count)) }
        guard bits[word] & bit == 0 else { return false }
        bits[word] |= bit
        return true
    }

    /// Rows mostly come document by document, so that one document's bits are at hand.
    private mutating func turn(to next: Int32) {
        if document >= 0 { others[document] = bits }
        bits = others.removeValue(forKey: next) ?? []
        document = next
    }
}
