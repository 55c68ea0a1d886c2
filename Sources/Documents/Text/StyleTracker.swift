/// Follows which styles are on while a text is read, and notes the runs.
struct StyleTracker {
    /// The runs that have ended, by their end.
    private(set) var runs: [StyleRun] = []
    private var tracks = [Track](repeating: Track(), count: Style.names.count)
    /// The styles that are on.
    private var on: Style = []
    /// The styles that have a run which may go on.
    private var running: Style = []

    private struct Track {
        /// How often it was turned on and not off.
        var depth = 0
        /// Where the markup that turned it on starts, and the one that turned it off ends.
        var opened: UInt32 = 0
        var closed: UInt32 = 0
        /// The run's start.
        var start: UInt32 = 0
        var plainStart: UInt32 = 0
        /// The end of the run's text, known once it was turned off.
        var plainEnd: UInt32 = 0
    }

    /// Turns styles on, by markup that starts at an offset.
    mutating func turnOn(_ styles: Style, at start: UInt32) {
        change(styles) { track, _ in
            if track.depth == 0 { track.opened = start }
            track.depth += 1
        }
    }

    /// Turns styles off, by markup that ends at an offset; `plainEnd` is the length of the text so far.
    mutating func turnOff(_ styles: Style, at end: UInt32, plainEnd: Int) {
        change(styles) { track, isRunning in
            guard track.depth > 0 else { return }
            track.depth -= 1
            guard track.depth == 0 else { return }
            track.closed = end
            if isRunning { track.plainEnd = UInt32(plainEnd) }
        }
    }

    private mutating func change(_ styles: Style, _ body: (inout Track, Bool) -> Void) {
        for number in tracks.indices {
            let style = Style(rawValue: 1 << UInt8(number))
            guard styles.contains(style) else { continue }
            body(&tracks[number], running.contains(style))
            if tracks[number].depth > 0 { on.insert(style) } else { on.remove(style) }
        }
    }

    /// Text follows that is no white space, at these offsets of the plain text and the source.
    @inline(__always)
    mutating func text(at plain: Int, source: UInt32, passageStart: UInt32) {
        if on != running { update(at: UInt32(plain), source: source, passageStart: passageStart) }
    }

    private mutating func update(at plain: UInt32, source: UInt32, passageStart: UInt32) {
        for number in tracks.indices {
            let style = Style(rawValue: 1 << UInt8(number))
            if on.contains(style), !running.contains(style) {
                let opened = tracks[number].opened
                tracks[number].start = opened >= passageStart ? opened : source
                tracks[number].plainStart = plain
                running.insert(style)
            } else if running.contains(style), !on.contains(style) {
                end(number, style)
            }
        }
    }

    private mutating func end(_ number: Int, _ style: Style) {
        let track = tracks[number]
        runs.append(
            StyleRun(
                style: style, start: track.start, end: track.closed,
                plain: track.plainStart..<max(track.plainStart, track.plainEnd)))
        running.remove(style)
    }

    /// A passage ends: its last text ends at these offsets.
    mutating func endPassage(plain: Int, source: UInt32) {
        guard !running.isEmpty else { return }
        for number in tracks.indices {
            let style = Style(rawValue: 1 << UInt8(number))
            guard running.contains(style) else { continue }
            if tracks[number].depth > 0 {
                tracks[number].closed = source
                tracks[number].plainEnd = UInt32(plain)
            }
            end(number, style)
        }
    }

    /// A block ends: styles that tags have left on end with it.
    mutating func endBlock() {
        guard !on.isEmpty else { return }
        for number in tracks.indices { tracks[number].depth = 0 }
        on = []
    }
}
