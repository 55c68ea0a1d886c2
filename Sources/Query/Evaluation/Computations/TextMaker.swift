/// `"a {b}"`
struct TextMaker: Computation {
    let parts: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var texts: [String] = []
        texts.reserveCapacity(parts.count)
        var size = MemorySize.overhead
        for part in parts {
            let value = try part.value(in: &frame)
            guard let text = try frame.text(of: value, for: "{ }", at: place) else { continue }
            size += text.utf8.count
            texts.append(text)
        }
        try frame.make(size, by: "{ }", at: place)
        return .text(texts.joined())
    }
}
