/// The speech of one speaker.
struct Turn: Sendable {
    var start: UInt32
    var end: UInt32
    var speaker: Range<UInt32>
    var isQuestion: Bool
}
