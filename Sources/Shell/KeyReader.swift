import CEdit
import Platform

/// Reads what is typed, a character at a time, and watches for signals while it waits.
final class KeyReader {
    /// What came.
    enum Key: Equatable {
        case character(UInt32)
        /// Ctrl-C: the line is to be dropped.
        case interrupt
        case end
    }

    /// What happens besides the typing, told to the editor.
    enum Event {
        /// Nothing is typed ahead: this is the time to paint.
        case waiting
        case resized
        /// Ctrl-Z: leave the line, for others will write.
        case suspending
        /// The program goes on, in a terminal that others have changed.
        case resumed
    }

    /// Whether every byte is text, as it is within a paste.
    var isLiteral = false
    /// Whether Escape alone is a key: handed on as Ctrl-], since libedit would wait for the next.
    var knowsLoneEscape = false
    /// Whether nothing of the line has been read.
    var isFirst = false
    var onEvent: (Event) -> Void = { _ in }

    private var typed: [UInt8] = []
    private var next = 0

    private static let escape: UInt8 = 0x1B
    private static let loneEscape: UInt8 = 0x1D
    /// After Escape, how long the rest of a key's bytes may take: milliseconds.
    private static let escapePatience: Int32 = 40

    /// Drops what was typed ahead.
    func forget() {
        typed = []
        next = 0
    }

    /// The next character. Bytes that are no UTF-8 are passed over.
    func read() -> Key {
        while true {
            guard case .byte(let first) = readByte() else { return last }
            if first < 0x80 { return .character(UInt32(first)) }
            let length = first.leadingOneBits
            guard (2...4).contains(length) else { continue }
            var scalar = UInt32(first & (0x7F >> UInt8(length)))
            var isWhole = true
            for _ in 1..<length where isWhole {
                guard case .byte(let byte) = readByte() else { return last }
                if byte & 0xC0 == 0x80 {
                    scalar = scalar << 6 | UInt32(byte & 0x3F)
                } else {
                    next -= 1
                    isWhole = false
                }
            }
            if isWhole, Unicode.Scalar(scalar) != nil { return .character(scalar) }
        }
    }

    private enum Input {
        case byte(UInt8)
        case none
    }
    /// Why there was no byte.
    private var last = Key.end

    private func stop(_ key: Key) -> Input {
        last = key
        return .none
    }

    /// A byte, with Ctrl-C, Ctrl-Z and Ctrl-\ taken out.
    private func readByte() -> Input {
        while true {
            if cedit_interrupted() { return stop(.interrupt) }
            guard case .byte(let byte) = readRawByte() else { return .none }
            if isLiteral { return .byte(byte) }
            switch byte {
            case 0x03:
                cedit_request_interrupt()
                return stop(.interrupt)
            case 0x1A: suspend()
            case 0x1C: break
            case Self.escape where knowsLoneEscape && isAlone(): return .byte(Self.loneEscape)
            default: return .byte(byte)
            }
        }
    }

    /// Whether what was read last, Escape, is a key by itself, and not the start of another's bytes.
    func isAlone() -> Bool {
        if next >= typed.count {
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&input, 1, Self.escapePatience) > 0, case .byte = fill() else { return true }
            next = 0
        }
        // The starts of keys' sequences, and Alt-Return.
        return !Array("[O\r\n".utf8).contains(typed[next])
    }

    private func readRawByte() -> Input {
        if next < typed.count {
            next += 1
            return .byte(typed[next - 1])
        }
        var waits = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: cedit_signal_pipe(), events: Int16(POLLIN), revents: 0),
        ]
        if poll(&waits, 1, 0) == 0 { onEvent(.waiting) }
        while true {
            if poll(&waits, 2, -1) < 0 {
                if errno == EINTR { continue }
                return stop(.end)
            }
            if waits[1].revents != 0 {
                if let reason = signalled() { return stop(reason) }
                continue
            }
            if waits[0].revents != 0 { return fill() }
        }
    }

    /// Reads what is there.
    private func fill() -> Input {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = Platform.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return stop(.end) }
            typed = Array(buffer.prefix(count))
            // A Ctrl-D typed while a query ran, before the terminal gave its bytes as they are, has become a zero.
            if isFirst { typed = typed.map { $0 == 0 ? 0x04 : $0 } }
            isFirst = false
            next = 1
            return .byte(typed[0])
        }
    }

    /// Does what signals ask for; a reason to stop reading, if they give one.
    private func signalled() -> Key? {
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

extension UInt8 {
    /// The number of ones at its start: of a first byte in UTF-8, the length of the character.
    fileprivate var leadingOneBits: Int { (~self).leadingZeroBitCount }
}
