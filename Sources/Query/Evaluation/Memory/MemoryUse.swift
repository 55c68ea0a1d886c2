/// What one statement keeps in memory, in bytes as far as they can be told, and the most that it may keep.
///
/// A text, a list or a row is counted where it is made; what others share costs nothing more. What was made for one row
/// is gone with the row unless it is kept: so there are two counts. What a stage has let go of is not told, only found
/// out when it begins to matter (`isDoubtful`): then what is still there is measured.
struct MemoryUse: Sendable {
    /// The most that may be kept.
    let budget: Int
    /// By what outlives the row that is worked on, values with names among them.
    private(set) var kept: Int
    /// By what was worked out for that row.
    private(set) var made = 0
    /// Of that, by rows that values were made from, which are kept as sources whatever becomes of the values.
    private(set) var madeSources = 0
    /// The stage at work, and what was kept when it had taken nothing.
    private(set) var stage: (place: Place, before: Int)?
    /// From how much on what is kept is measured.
    private var measuredFrom: Int

    init(budget: Int, named: Int) {
        self.budget = budget
        kept = named
        measuredFrom = budget / 4
    }

    /// Whether there is more than there may be.
    var isOver: Bool { kept + made > budget }
    /// What may yet be taken.
    var left: Int { max(budget - kept - made, 0) }
    /// Whether so much is kept that it should be measured how much that really is.
    var isDoubtful: Bool { kept > measuredFrom }

    /// Counts what was made for the row.
    mutating func make(_ bytes: Int) { made &+= bytes }

    /// Counts rows that were made for the row, and are kept as sources.
    mutating func makeSources(_ bytes: Int) {
        made &+= bytes
        madeSources &+= bytes
    }

    /// Goes on to the next row; what was made for the last one is gone.
    mutating func forgetMade() { (made, madeSources) = (0, 0) }

    /// Forgets what was made since.
    mutating func forgetMade(since before: MemoryUse) { (made, madeSources) = (before.made, before.madeSources) }

    /// Counts what is kept.
    mutating func keep(_ bytes: Int) { kept &+= bytes }

    /// What has been let go of.
    mutating func release(_ bytes: Int) { kept = max(kept - bytes, 0) }

    /// Takes what was measured for what is kept.
    mutating func settle(at bytes: Int) {
        kept = min(kept, bytes)
        measuredFrom = max(measuredFrom, kept + max(budget - kept, 0) / 4)
    }

    /// Begins the work of a stage that has taken so much already.
    mutating func begin(_ place: Place, having taken: Int) { stage = (place, kept - taken) }

    /// Ends it, and tells what it has taken.
    func end() -> Int { max(kept - (stage?.before ?? kept), 0) }

    /// Goes on with the stage that was at work.
    mutating func resume(_ outer: MemoryUse) { stage = outer.stage }

    /// Begins what has rows of its own, within a row.
    mutating func enter() -> MemoryUse {
        let outer = self
        kept += made
        forgetMade()
        return outer
    }

    /// Ends that: what it gave, of a size if that is known, is something made for the row.
    mutating func leave(to outer: MemoryUse, with size: Int?, areSources: Bool) {
        let taken = max(kept - outer.kept - outer.made, 0)
        (kept, made, madeSources, stage) = (outer.kept, outer.made, outer.madeSources, outer.stage)
        let bytes = size.map { min($0, taken) } ?? taken
        if areSources { makeSources(bytes) } else { make(bytes) }
    }
}
