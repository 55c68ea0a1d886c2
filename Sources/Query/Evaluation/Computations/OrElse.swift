/// `a ?? b ?? c`: the first that isn't null; those after it are not worked out.
struct OrElse: Computation {
    let alternatives: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        for alternative in alternatives {
            let value = try alternative.value(in: &frame)
            if !value.isNull { return value }
        }
        return .null
    }
}
