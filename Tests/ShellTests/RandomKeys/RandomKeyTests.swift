import Foundation
import Rendering
import TestSupport
import Testing

/// Any keys in any order, with the keys of Emacs and of vi, in windows of any width.
///
/// `DOCENT_KEY_RUNS` is how many runs there are, `DOCENT_KEYS` how many keys each has, and `DOCENT_KEY_SEED` the seed of the first:
/// what is shown of a run that fails is its seed, with which it is the same again.
@Suite struct RandomKeyTests {
    private static func number(_ name: String, else other: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? other
    }

    private static let runs = number("DOCENT_KEY_RUNS", else: 6)
    private static let keys = number("DOCENT_KEYS", else: 100)
    static let seeds: [UInt64] = {
        let first = number("DOCENT_KEY_SEED", else: .random(in: 0..<1_000_000))
        print("random keys: DOCENT_KEY_SEED=\(first) DOCENT_KEY_RUNS=\(runs) DOCENT_KEYS=\(keys)")
        return (0..<runs).map { first + $0 }
    }()

    @Test(arguments: seeds) func noKeysCrashAndWhatRunsIsWhatWasShown(seed: UInt64) throws {
        var run = try KeyRun(seed: seed)
        try run.press(Self.keys)
        run.end()
    }
}

/// A shell that random keys are pressed in.
private struct KeyRun {
    private let folder: Folder
    private let terminal: PseudoTerminal
    private let seed: UInt64
    private var keys: RandomKeys
    private var (columns, rows): (UInt16, UInt16)
    private var hasEnded = false

    private static let lineEnded = Array("\u{1B}[?2004l".utf8)
    private static let prompted = Array("\u{1B}[?2004h".utf8)

    init(seed: UInt64) throws {
        self.seed = seed
        keys = RandomKeys(seed: seed)
        columns = [8, 12, 20, 40, 80, 120, 200][Int(seed % 7)]
        rows = 24
        folder = try Folder()
        try folder.write(
            "d.md", "# One\n\nText with USAID and $5 million.\n\n## Two\n\n- items: one\n- two [link](https://a.b)\n")
        if seed % 2 == 1 { try folder.write(".editrc", "bind -v\n") }
        terminal = try PseudoTerminal(
            ["d.md"], in: folder, columns: columns, rows: rows, environment: ["NO_COLOR": "1", "EDITOR": "true"])
        terminal.wait(until: ["\u{1B}[?2026l"])
    }

    mutating func press(_ count: UInt64) throws {
        for number in 0..<count where !hasEnded {
            switch keys.next() {
            case .keys(let bytes): terminal.type(bytes)
            case .alone(let bytes, let milliseconds):
                pause(60)
                terminal.type(bytes)
                pause(milliseconds)
            case .pause: pause(60)
            case .resize(let columns, let rows):
                (self.columns, self.rows) = (columns, rows)
                terminal.resize(columns: columns, rows: rows)
            case .signal(let signal): terminal.send(signal)
            case .return: try pressReturn(number)
            }
        }
    }

    /// Lets the shell come to rest.
    private mutating func pause(_ milliseconds: Int32) {
        let count = terminal.output.count
        if !terminal.read(milliseconds: milliseconds) { hasEnded = true }
        while !hasEnded, terminal.output.count > count, terminal.output.suffix(8) != PaintedLine.end[...] {
            let before = terminal.output.count
            if !terminal.read(milliseconds: 500) { hasEnded = true }
            if terminal.output.count == before { break }
        }
    }

    /// Presses Return, and compares the line that ran with the one that was shown.
    private mutating func pressReturn(_ number: UInt64) throws {
        // A key that changes nothing has all others answered, and the line painted.
        pause(60)
        terminal.type("\u{1B}[15~", until: ["\u{1B}[?2026l"])
        // On a busy machine that may have been the picture of a key before it.
        var seen = -1
        while terminal.output.count > seen {
            seen = terminal.output.count
            if !terminal.read(milliseconds: 150) { hasEnded = true }
        }
        let before = terminal.output.count
        let shown = PaintedLine(lastIn: terminal.output)
        terminal.type("\r", until: ["\u{1B}[?2026l"])
        let new = terminal.output[before...]
        guard let end = new.firstIndex(of: Self.lineEnded) else { return }
        if new[end...].firstIndex(of: Self.prompted) == nil {
            terminal.wait(until: ["\u{1B}[?2026l"], from: terminal.output.count)
        }
        guard let left = PaintedLine(lastIn: new[..<end]), let shown else { return }
        let place = "seed \(seed), key \(number), \(columns) columns"
        // Of a line that is higher than the window, a part is shown.
        guard height(of: left.text) < Int(rows) / 2 else { return }
        #expect(shown.text.hasPrefix(left.text), "\(place)")
        let isBlank = left.text.dropFirst(3).replacingOccurrences(of: "…> ", with: "").allSatisfy(\.isWhitespace)
        // One that starts with a space is not in the history.
        guard !isBlank, !left.text.hasPrefix("d>  "),
            let ran = HistoryText.last(of: folder.path + "/state/docent/history")
        else { return }
        let lines = ran.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
        #expect("d> " + lines.joined(separator: "…> ") == left.text, "\(place): ran \(ran.debugDescription)")
    }

    /// How many rows a line may take at most.
    private func height(of painted: String) -> Int {
        painted.components(separatedBy: "…> ").reduce(0) { $0 + ($1.utf8.count + 4) / (Int(columns) - 1) + 1 }
    }

    /// The shell ends as it should, and leaves the terminal as it was.
    mutating func end() {
        if !hasEnded {
            pause(60)
            // Whatever is open: a search, a paste, a query.
            for _ in 0..<2 { terminal.type("\u{3}", until: ["\u{1B}[?2026l"]) }
            terminal.type("\u{4}")
        }
        let status = terminal.finish()
        let output = terminal.output
        #expect(status == 0, "seed \(seed): \(lastWords(of: output))")
        #expect(output.lastIndex(of: Self.lineEnded) ?? 0 > output.lastIndex(of: Self.prompted) ?? 0, "seed \(seed)")
        #expect(
            output.lastIndex(of: Array("\u{1B}[?25h".utf8)) ?? 0 > output.lastIndex(of: Array("\u{1B}[?25l".utf8)) ?? 0)
        #expect(terminal.editsLines, "seed \(seed)")
    }

    /// What was written at last, from a crash on if there was one.
    private func lastWords(of output: [UInt8]) -> String {
        let text = String(decoding: output.suffix(20_000), as: UTF8.self).replacing(
            /\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        guard let crash = text.range(of: "atal error") else { return String(text.suffix(500)) }
        return String(text[crash.lowerBound...].prefix(6_000))
    }
}
