/// What was killed, to be brought back. Only kills reach it: what is recalled, completed or undone leaves it as it is.
struct KillRing {
    struct Kill: Equatable {
        var text: String
        /// Whether it was lines as a whole.
        var isLines = false
    }

    private var kills: [Kill] = []
    private var index = 0

    private static let limit = 60

    /// What a yank brings.
    var current: Kill? { kills.indices.contains(index) ? kills[index] : nil }

    /// Adds what was killed; kills that follow one another make one.
    mutating func add(_ kill: Kill, isBefore: Bool = false, joining: Bool = false) {
        guard !kill.text.isEmpty else { return }
        if joining, var last = kills.popLast() {
            last.text = isBefore ? kill.text + last.text : last.text + kill.text
            kills.append(last)
        } else {
            kills.append(kill)
            if kills.count > Self.limit { kills.removeFirst() }
        }
        index = kills.count - 1
    }

    /// Goes to the kill before; before the first comes the last.
    mutating func rotate() {
        guard !kills.isEmpty else { return }
        index = (index + kills.count - 1) % kills.count
    }
}
