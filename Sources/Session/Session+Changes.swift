import Corpus
import Documents

extension Session {
    /// Reads anew what has changed of the open documents and folders since they were read, and says so in one line; where nothing
    /// has, each file was asked for its state and nothing is shown.
    ///
    /// Results that are at hand stay as they are.
    ///
    /// - Parameter anew: Whether all is read, however it looks.
    @discardableResult
    public func update(anew: Bool = false, show: Show) -> Outcome.Ending {
        forgetStop()
        let changes = openFiles.update(library, with: loader, anew: anew)
        guard !changes.isStopped else {
            show(.problem("stopped"))
            return .stopped
        }
        for problem in changes.problems { show(problem.part) }
        showFlaws(of: changes.documents, show: show)
        if !changes.isEmpty { fieldValues.forget() }
        if let words = Self.words(on: changes) { show(.note(words)) }
        return changes.problems.isEmpty ? .done : .unreadable
    }

    /// `3 documents changed, 1 new, 1 gone (notes/a.md): read anew`; nil where none did.
    static func words(on changes: OpenFiles.Changes) -> String? {
        let kinds = [("changed", changes.changed, 1), ("new", changes.new, 1), ("gone", changes.gone, 3)]
        var parts: [String] = []
        for (word, names, most) in kinds where !names.isEmpty {
            let count =
                parts.isEmpty ? "\(names.count) \(names.count == 1 ? "document" : "documents")" : "\(names.count)"
            parts.append("\(count) \(word)" + shown(names, atMost: most))
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ") + ": read anew"
    }

    /// The names in brackets; of many the first, where a loss is told, and else none.
    private static func shown(_ names: [String], atMost most: Int) -> String {
        guard most > 1 || names.count <= most else { return "" }
        let rest = names.count > most ? " and \(names.count - most) more" : ""
        return " (\(names.prefix(most).map(SystemPath.shown).joined(separator: ", "))\(rest))"
    }
}
