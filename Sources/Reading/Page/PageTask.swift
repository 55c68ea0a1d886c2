/// A box that an item begins with and that can be checked: `<input type="checkbox" checked>`.
struct PageTask {
    let isDone: Bool
    /// Where its tag has the sign that it would have in brackets: the `x` of its type, or a space.
    let sign: Int

    /// The task whose tag stands in a range; nil for any other input.
    init?(_ source: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>) {
        guard let base = source.baseAddress,
            let type = PageAttributes.value(of: "type", in: source, tag: tag), let start = type.baseAddress,
            type.elementsEqual("checkbox".utf8, by: { ($0 | 32) == $1 })
        else { return nil }
        isDone = PageAttributes.value(of: "checked", in: source, tag: tag) != nil
        if isDone {
            sign = start - base + type.count - 1
        } else {
            guard let space = source[tag].firstIndex(of: 32) else { return nil }
            sign = space
        }
    }
}

extension PageScanner {
    /// A box before all else in an item makes that a task; other boxes are a form's.
    mutating func readTask(_ tag: Range<UInt32>) {
        var item = block
        if containers[Int(item)].kind == .paragraph { item = containers[Int(item)].parent }
        guard item >= 0, containers[Int(item)].kind == .item,
            leaves.last.map({ $0.end <= containers[Int(item)].start.lowerBound }) ?? true,
            PageTask(source, Int(tag.lowerBound)..<Int(tag.upperBound)) != nil
        else { return }
        addLeaf(.task, textContainer(), tag)
    }
}
