/// The speech of one speaker.
struct Turn: Sendable {
    var start: UInt32
    var end: UInt32
    var speaker: Range<UInt32>
    /// Where what was said starts, in the plain text and in the source: after the speaker's colon.
    var saidPlain: UInt32
    var said: UInt32
    var isQuestion: Bool
}
