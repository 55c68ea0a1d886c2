import CEdit
import Platform

/// Reads what is typed, a whole key at a time, and watches for signals while it waits.
final class KeyReader {
    /// What came.
    enum Input: Equatable {
        case key(Key)
        case pasted([UInt8])
        /// Ctrl-C: the line is to be dropped.
        case interrupt
        case end
    }

    /// What happens besides the typing, told to the editor.
    enum Event {
        /// Nothing is typed ahead: this is the time to paint.
        case waiting
        /// Nothing has been typed for a moment, while something is awaited.
        case awaiting
        case resized
        /// Ctrl-Z: leave the line, for others will write.
        case suspending
        /// The program goes on, in a terminal that others have changed.
        case resumed
    }

    /// Whether what is shown may change without a key.
    var isAwaiting = false
    /// How long until it is looked at again: milliseconds.
    private static let awaitingInterval: Int32 = 60

    var decoder = KeyDecoder()
    var onEvent: (Event) -> Void = { _ in }

    /// Whether nothing of the line was waited for: what is there was typed ahead.
    var isTypedAhead = false

    private var typed: ArraySlice<UInt8> = []
    /// Whether a paste paused before its end mark came: what comes next may still be of it.
    private var isPasteOpen = false

    /// After Escape, how long the rest of a key's bytes may take, and within a sequence or a paste: milliseconds.
    private static let (escapePatience, sequencePatience): (Int32, Int32) = (40, 300)
    /// More bytes at once than a key has: they are of a paste.
    private static let longestKey = 32
    private static let endMark = Array("\u{1B}[201~".utf8)

    /// Drops what was typed ahead.
    func forget() {
        typed = []
        isPasteOpen = false
    }

    /// The next key, or what is pasted. What is no key is passed over.
    func read() -> Input {
        while true {
            if cedit_interrupted() { return .interrupt }
            if typed.isEmpty, let end = waitForInput() { return end }
            if isPasteOpen {
                isPasteOpen = false
                if typed.count > Self.longestKey || Self.end(of: typed) != nil { return .pasted(readPaste()) }
            }
            guard let key = nextKey() else { continue }
            if let input = act(on: key) { return input }
        }
    }

    /// A key of the bytes that are there, waiting for the rest of one for as long as a terminal may take to send it.
    private func nextKey() -> Found? {
        while true {
            switch decoder.decode(typed, isWhole: false) {
            case .incomplete where fill(within: typed.count == 1 ? Self.escapePatience : Self.sequencePatience):
                continue
            case .incomplete: return take(decoder.decode(typed, isWhole: true))
            case let decoded: return take(decoded)
            }
        }
    }

    private enum Found {
        case key(Key)
        case paste
    }

    private func take(_ decoded: KeyDecoder.Decoded) -> Found? {
        switch decoded {
        case .key(let key, let length):
            typed = typed.dropFirst(length)
            return .key(key)
        case .paste(let length):
            typed = typed.dropFirst(length)
            return .paste
        case .nothing(let length): typed = typed.dropFirst(max(1, length))
        case .incomplete: typed = []
        }
        return nil
    }

    /// Ctrl-C, Ctrl-Z and Ctrl-\ are no keys of the line, however the terminal sends them.
    private func act(on found: Found) -> Input? {
        guard case .key(let key) = found else { return .pasted(readPaste()) }
        guard key.modifiers == .control else { return .key(key) }
        switch key.base {
        case .character("c"):
            cedit_request_interrupt()
            return .interrupt
        case .character("z"): suspend()
        case .character("\\"): break
        default: return .key(key)
        }
        return nil
    }

    // MARK: Pastes

    /// What is pasted, up to its end mark. Where no more comes for a while, the mark may be lost: what is there is the paste,
    /// and more of it is taken as such only if it looks so.
    private func readPaste() -> [UInt8] {
        var pasted: [UInt8] = []
        while true {
            // The mark may be cut in two.
            let start = max(0, pasted.count - Self.endMark.count + 1)
            pasted += typed
            typed = []
            if let end = Self.end(of: pasted[start...]) {
                typed = pasted[(end + Self.endMark.count)...]
                return Array(pasted[..<end])
            }
            guard fill(within: Self.sequencePatience) else { break }
        }
        isPasteOpen = true
        return pasted
    }

    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        var start = bytes.startIndex
        while let index = bytes[start...].firstIndex(of: endMark[0]) {
            if bytes[index...].starts(with: endMark) { return index }
            start = index + 1
        }
        return nil
    }

    // MARK: Bytes

    /// Waits until something is typed, painting first; a reason to stop, if there is one.
    private func waitForInput() -> Input? {
        var waits = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: cedit_signal_pipe(), events: Int16(POLLIN), revents: 0),
        ]
        if poll(&waits, 1, 0) == 0 {
            isTypedAhead = false
            onEvent(.waiting)
        }
        while true {
            let count = poll(&waits, 2, isAwaiting ? Self.awaitingInterval : -1)
            if count < 0 {
                if errno == EINTR { continue }
                return .end
            }
            if count == 0 {
                onEvent(.awaiting)
                continue
            }
            if waits[1].revents != 0 {
                if let reason = signalled() { return reason }
                continue
            }
            if waits[0].revents != 0 { return fill() ? nil : .end }
        }
    }

    /// Reads what comes in so many milliseconds; false where nothing does.
    private func fill(within patience: Int32) -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, patience) > 0 && fill()
    }

    /// Reads what is there; false at the end.
    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = Platform.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            // A Ctrl-D typed before the terminal gave its bytes as they are has become a zero.
            let new = buffer.prefix(count).map { isTypedAhead && $0 == 0 ? 0x04 : $0 }
            isTypedAhead = false
            typed = Array(typed + new)[...]
            return true
        }
    }

    /// Takes a Ctrl-C that was typed right behind a line, before the terminal makes signals of it: what the line asks is to be
    /// stopped, and what was typed between them is forgotten. In what begins with an escape it may be a part of a paste.
    func takeInterrupt() {
        _ = fill(within: 0)
        guard let index = typed.prefix(while: { $0 != 0x1B }).lastIndex(of: 0x03) else { return }
        typed = typed[(index + 1)...]
        cedit_request_interrupt()
    }

    /// Does what signals ask for; a reason to stop reading, if they give one.
    private func signalled() -> Input? {
        var buffer = [UInt8](repeating: 0, count: 64)
        while Platform.read(cedit_signal_pipe(), &buffer, buffer.count) > 0 {}
        if cedit_termination() != 0 { return .end }
        if cedit_interrupted() { return .interrupt }
        if cedit_take_continue() {
            onEvent(.resumed)
            onEvent(.waiting)
        }
        if cedit_take_resize() {
            onEvent(.resized)
            onEvent(.waiting)
        }
        return nil
    }

    /// Ctrl-Z: stops the whole foreground job, as the terminal's driver would.
    private func suspend() {
        onEvent(.suspending)
        kill(0, SIGTSTP)
        _ = cedit_take_continue()
        onEvent(.resumed)
        onEvent(.waiting)
    }
}
