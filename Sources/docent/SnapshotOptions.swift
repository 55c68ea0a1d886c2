import ArgumentParser

/// Whether what is made of large folders is kept for the next time.
struct SnapshotOptions: ParsableArguments {
    @Flag(help: "Neither use nor keep snapshots of folders (see 'docent snapshot').")
    var noSnapshot = false

    /// Whether snapshots are used and kept.
    var areKept: Bool { !noSnapshot }
}
