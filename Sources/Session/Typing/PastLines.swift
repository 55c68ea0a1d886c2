import Query

/// The lines that were typed before, of which one is suggested again only if it is right.
final class PastLines {
    /// Lines that failed in this session.
    private var failed: Set<String> = []
    /// Whether lines would be right here, as far as that was asked.
    private var checked: [String: Bool] = [:]

    /// So many lines are looked at for a key.
    private static let most = 20

    private unowned let session: Session

    init(of session: Session) { self.session = session }

    /// Notes how a line ended; what it made may make others right or wrong.
    func note(_ line: String, ending: Outcome.Ending) {
        if ending == .done { failed.remove(line) } else if ending != .stopped { failed.insert(line) }
        checked = [:]
    }

    /// The rest of the newest line that starts with a text, is right here and fits.
    func rest(of text: String, in history: [String], fits: (String) -> Bool) -> String? {
        var looked = 0
        for line in history.reversed() where line.utf8.count > text.utf8.count && line.hasPrefix(text) {
            let rest = String(decoding: line.utf8.dropFirst(text.utf8.count), as: UTF8.self)
            looked += 1
            guard looked <= Self.most else { return nil }
            if !failed.contains(line.trimmingSpaces), isRight(line), fits(rest) { return rest }
        }
        return nil
    }

    private func isRight(_ line: String) -> Bool {
        if let known = checked[line] { return known }
        let isRight = session.inputs(in: line).allSatisfy { input in
            InputSplitter.isCommand(input.text.trimmingSpaces)
                ? session.highlight(input.text).message == nil : session.engine.prepare(Script(input.text)).isRight
        }
        checked[line] = isRight
        return isRight
    }
}
