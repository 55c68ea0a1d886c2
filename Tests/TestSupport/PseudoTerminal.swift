import Foundation

/// The program on a terminal that keeps every byte which it is sent: no echo, and nothing made of the bytes.
package final class PseudoTerminal {
    /// All that was written to the terminal.
    package private(set) var output: [UInt8] = []
    private let master: Int32
    private let child: pid_t

    /// How long to wait for what should come, in seconds; a busy machine takes its time.
    private static let patience = TimeInterval(30 * min(Sanitizer.slowness, 10))

    /// Linux's `TIOCSPTLCK` and `TIOCGPTN`, macros that Swift doesn't see.
    private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// Starts the program in a folder.
    ///
    /// - Parameter input: What standard input has, if it is not to be the terminal.
    package init(
        _ arguments: [String], in folder: Folder, input: String? = nil, columns: UInt16 = 80, rows: UInt16 = 24,
        environment: [String: String] = [:]
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (lock, number) = (Int32(0), UInt32(0))
        guard master >= 0, ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
            throw POSIXError(.ENOTTY)
        }
        let terminal = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var modes = termios()
        tcgetattr(master, &modes)
        modes.c_lflag &= ~tcflag_t(ECHO)
        modes.c_oflag &= ~tcflag_t(OPOST)
        tcsetattr(master, TCSANOW, &modes)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        if let input {
            posix_spawn_file_actions_addopen(&actions, 0, try folder.write("input", input), O_RDONLY, 0)
        } else {
            posix_spawn_file_actions_adddup2(&actions, 1, 0)
        }
        var settings = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "PAGER": "cat"]
        settings["XDG_STATE_HOME"] = folder.path + "/state"
        settings["PATH"] = (Program.path as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
        for name in Sanitizer.variables { settings[name] = ProcessInfo.processInfo.environment[name] }
        settings.merge(environment) { $1 }
        child = try Run.spawn(
            "/usr/bin/env", ["-C", folder.path, Program.path] + arguments, settings.map { "\($0)=\($1)" }, actions,
            isLeader: true)
    }

    deinit {
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
        close(master)
    }

    /// Types bytes as they are, reading meanwhile what comes: else each could wait for the other.
    package func type(_ text: String) { type(Array(text.utf8)) }

    /// The same for any bytes.
    package func type(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            var waits = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&waits, 1, Int32(Self.patience * 1_000)) > 0 else { return }
            if waits.revents & Int16(POLLIN | POLLHUP) != 0, case .end = read(for: 0) { return }
            guard waits.revents & Int16(POLLOUT) != 0 else { continue }
            let portion = bytes[sent..<min(bytes.count, sent + 256)]
            let count = portion.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EAGAIN || errno == EINTR else { return }
            sent += max(count, 0)
        }
    }

    /// Makes the window another size, which the program is told by a signal.
    package func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Sends the program a signal.
    package func send(_ signal: Int32) { kill(child, signal) }

    /// Whether the terminal edits lines itself, as it does for programs that know nothing of it.
    package var editsLines: Bool {
        var modes = termios()
        return tcgetattr(master, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
            && modes.c_lflag & tcflag_t(ISIG) != 0
    }

    /// Reads for some time; false once the program has ended.
    @discardableResult
    package func read(milliseconds: Int32) -> Bool {
        if case .end = read(for: milliseconds) { false } else { true }
    }

    /// Types, and waits until something new has been written that ends with one of the marks, and no more comes.
    @discardableResult
    package func type(_ text: String, until marks: [String]) -> Bool {
        let before = output.count
        type(text)
        return wait(until: marks, from: before)
    }

    /// Waits until what is written ends with one of the marks.
    @discardableResult
    package func wait(until marks: [String], from before: Int = 0) -> Bool {
        let endings = marks.map { Array($0.utf8) }
        let end = Date(timeIntervalSinceNow: Self.patience)
        while Date() < end {
            let isThere = output.count > before && endings.contains { output.suffix($0.count) == $0[...] }
            switch read(for: isThere ? 30 : 200) {
            case .nothing where isThere: return true
            case .end: return false
            default: break
            }
        }
        return false
    }

    /// Reads to the end, when the program has ended: the exit status, or 128 and a signal's number.
    ///
    /// - Parameter isEndless: Whether it waits for Ctrl-C, which it gets as soon as it is quiet.
    package func finish(isEndless: Bool = false) -> Int32 {
        var end = Date(timeIntervalSinceNow: Self.patience)
        var quiet = 0
        reading: while Date() < end {
            switch read(for: 200) {
            case .end: break reading
            case .nothing: quiet += 1
            case .some:
                quiet = 0
                end = Date(timeIntervalSinceNow: Self.patience)
            }
            if isEndless, quiet > 4 { kill(child, SIGINT) }
        }
        var status: Int32 = 0
        if Date() >= end { kill(child, SIGKILL) }
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    private enum Reading { case some, nothing, end }

    private func read(for milliseconds: Int32) -> Reading {
        var waits = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waits, 1, milliseconds) > 0 else { return .nothing }
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        let count = Foundation.read(master, &portion, portion.count)
        // Where no one has the terminal open any more, it can't be read.
        guard count > 0 else { return count < 0 && errno == EINTR ? .nothing : .end }
        output += portion[..<count]
        return .some
    }
}
