import Foundation

/// The program on a terminal of its own, as tmux shows it.
package final class Screen {
    private let server: String
    private let folder: Folder

    /// How long to wait for what should appear, in seconds; a busy machine takes its time.
    private static let patience: TimeInterval = 20

    /// Starts a line of the shell in which `docent` is the program.
    package init(
        _ line: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
    ) throws {
        folder = try Folder()
        server = (folder.path as NSString).lastPathComponent
        var settings = ["XDG_STATE_HOME": folder.path + "/state", "LANG": "C.UTF-8"]
        settings.merge(environment) { $1 }
        settings["HOME"] = folder.path
        settings["PATH"] = (Program.path as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
        let variables = settings.map { "\($0)='\($1.replacingOccurrences(of: "'", with: "'\\''"))'" }.sorted().joined(
            separator: " ")
        // What the program leaves on the screen stays until the test has read it.
        try folder.write("start.sh", "\(line)\necho ended $?\nexec cat\n")
        try tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Program.package.path,
            // Whoever runs the tests may ignore signals, which all below inherit.
            "env --default-signal \(variables) sh '\(folder.path)/start.sh'")
    }

    deinit { _ = try? tmux("kill-server") }

    /// Types text as it is.
    package func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

    /// Presses keys by tmux's names: `Enter`, `C-c`, `Up`.
    package func press(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }

    /// Presses keys at once.
    package func pressTogether(_ keys: String...) throws { try send(["send-keys"] + keys) }

    /// Pastes text, marked as pasted.
    package func paste(_ text: String) throws {
        try tmux("set-buffer", text)
        try tmux("paste-buffer", "-p")
    }

    package func resize(columns: Int, rows: Int) throws {
        try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// What stands on the screen, without the white space at its end.
    package var text: String {
        let screen = (try? tmux("capture-pane", "-p")) ?? "no screen"
        return screen.replacing(/\s+$/, with: "")
    }

    /// The same with its styles, as the sequences that make them.
    package var styledText: String { (try? tmux("capture-pane", "-pe")) ?? "" }

    /// The row and column of the cursor, from 0.
    package var cursor: String {
        let place = (try? tmux("display-message", "-p", "#{cursor_y} #{cursor_x}")) ?? ""
        return place.replacing(/\s+$/, with: "")
    }

    /// The home folder of the person at this terminal.
    package var home: String { folder.path }

    /// Waits until the screen's text is as wanted, and tells whether it came to that.
    package func shows(_ condition: (String) -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: Self.patience)
        while Date() < end {
            if condition(text) { return true }
            usleep(20_000)
        }
        return false
    }

    /// Waits until the terminal itself gathers lines and echoes what is typed, as it does while a query runs.
    package func gathersLines() throws -> Bool {
        let device = try tmux("display-message", "-p", "#{pane_tty}").replacing(/\s+$/, with: "")
        return shows { _ in
            let modes = (try? Run("stty", ["-F", device, "-a"]).output) ?? ""
            return modes.contains(" icanon")
        }
    }

    /// Waits until the screen ends with a text.
    package func ends(with text: String) -> Bool { shows { $0.hasSuffix(text) } }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try send(arguments) }

    @discardableResult
    private func send(_ arguments: [String]) throws -> String {
        try Run("tmux", ["-u", "-L", server] + arguments).output
    }
}
