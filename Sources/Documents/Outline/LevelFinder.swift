/// Gives heads their levels, one after the other.
struct LevelFinder {
    private var levels: [Head.Appearance: Int32] = [:]
    /// The innermost open head.
    private var last: (level: Int32, appearance: Head.Appearance)?
    /// The level of the open `#` heading, or 0.
    private var headingLevel: Int32 = 0

    /// The level of the next head.
    mutating func level(of head: Head) -> Int32 {
        if head.kind == .heading {
            levels = [:]
            headingLevel = Int32(head.marks)
            last = (headingLevel, head.appearance)
            return headingLevel
        }
        let level = levels[head.appearance] ?? firstLevel(of: head.appearance)
        levels[head.appearance] = level
        last = (level, head.appearance)
        return level
    }

    private func firstLevel(of appearance: Head.Appearance) -> Int32 {
        if appearance.isNumbered { return headingLevel + 1 }
        guard let last else { return 1 }
        let onlyRunInIsCapitals = last.appearance.isCapitals && !appearance.isCapitals
        return !appearance.isRunIn && last.appearance.isRunIn && !onlyRunInIsCapitals ? last.level : last.level + 1
    }
}
