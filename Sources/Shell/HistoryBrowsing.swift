/// Going through the history with Up and Down: only lines that start with what was typed come up.
struct HistoryBrowsing {
    /// What was typed before.
    private let draft: String
    private let start: String
    /// The index in the history; its end is the draft.
    private var position: Int
    /// The line that was put in: any other text ends the browsing.
    private(set) var shown: String

    /// - Parameter start: How the lines must start that come up.
    init(from draft: String, start: String, in history: [String]) {
        self.draft = draft
        self.start = start
        position = history.count
        shown = draft
    }

    /// The next older line, or nil at the end.
    mutating func older(in history: [String]) -> String? {
        let limit = min(position, history.count)
        return history[..<limit].lastIndex { $0 != shown && $0.hasPrefix(start) }.map { take($0, history) }
    }

    /// The next newer line, at last the draft; nil at the end.
    mutating func newer(in history: [String]) -> String? {
        guard position < history.count else { return nil }
        if let next = history[(position + 1)...].firstIndex(where: { $0 != shown && $0.hasPrefix(start) }) {
            return take(next, history)
        }
        position = history.count
        shown = draft
        return draft
    }

    private mutating func take(_ index: Int, _ history: [String]) -> String {
        position = index
        shown = history[index]
        return shown
    }
}
