import Values

/// Adds up the words of a number.
struct NumberWords {
    private var total = 0
    private var current = 0
    private var isEmpty = true
    /// What may come next is below this: after `thousand` no second `million`.
    private var room = Int.max
    private(set) var exponent = 0
    private var lead = 0

    /// Whether `and` may follow: the last word was a hundred or a magnitude.
    private(set) var isRound = false

    /// Takes a word; false if it cannot go on with it.
    mutating func read(_ roles: Roles, _ value: Int) -> Bool {
        guard canGoOn(roles, value) else { return false }
        if roles.contains(.hundred) {
            current *= 100
            isRound = true
        } else if roles.contains(.dozen) {
            current *= 12
            isRound = false
        } else if roles.contains(.magnitude) {
            var power = 1
            for _ in 0..<value { power *= 10 }
            let (product, overflow) = current.multipliedReportingOverflow(by: power)
            let (sum, overflow2) = total.addingReportingOverflow(product)
            guard !overflow, !overflow2 else { return false }
            if total == 0 { (exponent, lead) = (value, current) }
            (total, current, room, isRound) = (sum, 0, power, true)
        } else {
            current += value
            isRound = false
        }
        isEmpty = false
        return true
    }

    /// Whether a word can go on with the number.
    func canGoOn(_ roles: Roles, _ value: Int) -> Bool {
        if roles.contains(.hundred) { return current > 0 && current < 100 }
        if roles.contains(.dozen) { return current > 0 && total == 0 && current < 100 }
        if roles.contains(.magnitude) {
            guard current > 0, value <= 15 else { return false }
            var power = 1
            for _ in 0..<value { power *= 10 }
            return power < room
        }
        if roles.contains(.tens) { return current % 100 == 0 && (isEmpty || isRound) && current < room }
        if roles.contains(.unitNumber) {
            if isEmpty { return true }
            if value == 0 { return false }
            if isRound { return current < room }
            return current % 10 == 0 && current % 100 >= 20 && value < 10
        }
        return false
    }

    /// The number, if there is one.
    var value: Number? { isEmpty ? nil : Number(total + current) }
    /// What stands before the first magnitude.
    var mantissa: Number { Number(total == 0 ? current : lead) }
}
