/// Numbers that look random and are the same in every run: Knuth's linear congruential generator (MMIX).
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func element<Element>(of list: [Element]) -> Element { list[next(below: list.count)] }
}
