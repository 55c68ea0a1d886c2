import Documents

/// `count(docs | where date == d.date)`: what only a key decides, perhaps with a container, worked out once for each.
struct KeyMemo: Computation {
    /// Which of the frame's memos it is.
    let id: Int
    let container: (any Computation)?
    let key: any Computation
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let entry = Key(node: try container?.value(in: &frame).node, value: try key.value(in: &frame))
        if let known = frame.keyMemos[id]?.values[entry] {
            frame.collected?.append(contentsOf: known.sources)
            return known.value
        }
        let before = frame.memory
        let known = try CachedValue(of: body, in: &frame)
        let bytes = try frame.keepMade(since: before) + MemorySize.row + entry.value.ownSize
        if let memo = frame.keyMemos[id], memo.bytes + bytes > frame.memory.budget / NodeMemo.Memo.share {
            frame.memory.release(memo.bytes)
            frame.keyMemos[id] = Memo()
        }
        frame.keyMemos[id, default: Memo()].values[entry] = known
        frame.keyMemos[id]?.bytes += bytes
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }

    /// The same of what a function makes of it, where nothing else decides that.
    func lifted(to body: any Computation, id: Int) -> KeyMemo {
        KeyMemo(id: id, container: container, key: key, body: body)
    }

    struct Key: Hashable {
        let node: Node?
        let value: Value
    }

    /// What was worked out, by key. Where that gets to be much, it begins anew.
    struct Memo {
        var values: [Key: CachedValue] = [:]
        /// What it takes in memory.
        var bytes = 0
    }
}
