/// Gives heads their levels, one after the other.
struct LevelFinder {
    private var levels: [Head.Look: Int32] = [:]
    /// The innermost open head.
    private var last: (level: Int32, look: Head.Look)?
    /// The level of the open `#` heading, or 0.
    private var headingLevel: Int32 = 0

    /// The level of the next head.
    mutating func level(of head: Head) -> Int32 {
        if head.kind == .heading {
            levels = [:]
            headingLevel = Int32(head.marks)
            last = (headingLevel, head.look)
            return headingLevel
        }
        let level = levels[head.look] ?? firstLevel(of: head.look)
        levels[head.look] = level
        last = (level, head.look)
        return level
    }

    private func firstLevel(of look: Head.Look) -> Int32 {
        if look.isNumbered { return headingLevel + 1 }
        guard let last else { return 1 }
        let onlyRunInIsCapitals = last.look.isCapitals && !look.isCapitals
        return !look.isRunIn && last.look.isRunIn && !onlyRunInIsCapitals ? last.level : last.level + 1
    }
}
