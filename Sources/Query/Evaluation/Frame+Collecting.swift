extension Frame {
    /// The sources collected since collecting began, which ends.
    mutating func takeCollected() -> [RowSources] {
        defer { collected = nil }
        return collected ?? []
    }
}
