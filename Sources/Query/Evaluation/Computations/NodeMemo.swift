import Documents

/// `doc.acronyms.short`: what depends on a container only, worked out anew when that is another one.
///
/// Rows mostly come container by container, so one value is kept.
struct NodeMemo: Computation {
    let container: any Computation
    /// Where the body finds the container.
    let slot: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let container = try container.value(in: &frame)
        guard let node = container.node else {
            frame.values[slot] = .null
            return try body.value(in: &frame)
        }
        if let memo = frame.memos[slot], memo.node == node {
            frame.collected?.append(contentsOf: memo.known.sources)
            return memo.known.value
        }
        frame.values[slot] = container
        frame.memory.release(frame.memos[slot]?.bytes ?? 0)
        let before = frame.memory
        let known = try KnownValue(of: body, in: &frame)
        frame.memos[slot] = Memo(node: node, known: known, bytes: try frame.keepMade(since: before))
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }

    /// The last container and what was worked out for it.
    struct Memo {
        let node: Node
        let known: KnownValue
        /// What it takes in memory.
        let bytes: Int
    }
}
