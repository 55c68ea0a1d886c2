/// Where snapshots are kept, and of what.
struct SnapshotRules: Sendable {
    var folder: OwnFolder
    /// A number of this build of the program: what another one made of documents may be something else.
    var build: UInt64
    /// Folders with no more documents have no snapshot.
    var least: Int
    /// How long ago a file must have been changed, for a later change to be seen by its time. Clocks of file systems tick as
    /// slowly as every two seconds.
    var grain: Duration
    /// How many bytes a snapshot may have, and all of them together.
    var limit: Int
    /// The time since 1970.
    var clock: @Sendable () -> Duration

    /// One new document in so many is worth writing.
    static let worthwhile = 64

    /// Whether a file that was read at a time can't be changed later without getting another time.
    func isSettled(_ status: SystemCalls.Status, at time: Duration) -> Bool {
        [status.modified, status.changed].allSatisfy {
            .seconds($0.seconds) + .nanoseconds($0.nanoseconds) + grain <= time
        }
    }
}
