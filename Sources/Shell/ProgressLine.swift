import CEdit
import Dispatch
import Documents
import Platform
import Rendering
import Synchronization

/// Shows on standard error how far long work has come, in a line that is painted over and gone in the end; where that is no
/// terminal, or the work is short, nothing.
public final class ProgressLine: Sendable {
    private struct State {
        var isShown = false
        /// When the person began to wait; nil where nobody does.
        var start: ContinuousClock.Instant?
        /// The work that was met last, and when.
        var work: (number: Int, start: ContinuousClock.Instant)?
    }

    private let state = Mutex(State())
    private let meter: WorkMeter

    /// Shorter waits need no words.
    private static let patience = Duration.seconds(1)
    /// What has just begun says nothing of its end.
    private static let least = Duration.milliseconds(200)

    /// Nil where there is nobody to see it.
    public init?(_ meter: WorkMeter) {
        guard isatty(STDERR_FILENO) == 1, Terminal.isCapable else { return nil }
        self.meter = meter
    }

    /// Does work of which the line tells.
    public func during<Answer>(_ work: () -> Answer) -> Answer {
        state.withLock { $0.start = .now }
        meter.onEnd { [self] in erase() }
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
        timer.schedule(deadline: .now(), repeating: .milliseconds(100))
        timer.setEventHandler { [self] in paint() }
        timer.resume()
        defer {
            timer.cancel()
            meter.onEnd(nil)
            state.withLock { $0.start = nil }
            erase()
        }
        return work()
    }

    private func erase() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            cedit_line_is_shown(false)
            // What the terminal has written at a Ctrl-C stays to be seen.
            Terminal.write(cedit_interrupted() ? "\r\u{1B}[K^C" : "\r\u{1B}[K", to: STDERR_FILENO)
        }
    }

    private func paint() {
        state.withLock { state in
            // What ends meanwhile waits to erase it.
            guard !ShellCommand.isRunning, let start = state.start, let progress = meter.progress else { return }
            // Of one document there is nothing to count.
            guard progress.total > 1 else { return }
            let now = ContinuousClock.now
            if state.work?.number != progress.number { state.work = (progress.number, now) }
            guard now - start >= Self.patience, let begin = state.work?.start, now - begin >= Self.least else { return }
            let columns = Terminal.window?.columns ?? 80
            let text = FittedText.cut(Self.words(for: progress, after: now - begin), to: max(columns - 1, 1)).text
            cedit_line_is_shown(true)
            Terminal.write("\r\(text)\u{1B}[K", to: STDERR_FILENO)
            state.isShown = true
        }
    }

    /// `reading: 3204 of 14000 documents, 1560 a second, 7 s left`
    package static func words(for progress: WorkMeter.Progress, after time: Duration) -> String {
        let kind =
            switch progress.kind {
            case .reading: "reading"
            case .preparing: "looking into"
            case .answering: "answering from"
            case .keeping: "keeping"
            }
        let words = "\(kind): \(progress.done) of \(progress.total) documents"
        let seconds = time / .seconds(1)
        guard progress.done > 0, seconds > 0 else { return words }
        let rate = Double(progress.done) / seconds
        let left = Int((Double(progress.total - progress.done) / rate).rounded(.up))
        let shownRate = rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
        return words + ", \(shownRate) a second, " + (left < 100 ? "\(left) s left" : "\((left + 30) / 60) min left")
    }
}
