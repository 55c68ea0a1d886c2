import ArgumentParser
import Corpus
import Documents
import Query
import Rendering
import Session
import Shell

/// `docent snapshot`: what is kept of folders on the disk.
struct SnapshotCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "List what is kept of large folders, or clear it.",
        usage: "docent snapshot [--clean]",
        discussion: """
            Of folders with more than 256 documents, what queries make of the documents is kept in the folder \
            $XDG_CACHE_HOME/docent, or ~/.cache/docent, so that the next query is faster. No answer depends on it: a \
            document that has changed is read again. It may be removed at any time.

            ':set snapshot off' in the shell turns it off for good, ':set snapshot 500MB' says how much room it may take \
            (2 GB unless set); the longest unused are removed first. '--no-snapshot', or DOCENT_SNAPSHOT=off in the \
            environment, does without.
            """)

    @Flag(help: "Remove all snapshots.")
    var clean = false

    func perform() -> Int32 {
        let presenter = Presenter(Library(), style: .plain)
        guard let snapshots = SnapshotFolder.kept else {
            presenter.show(.problem("docent: there is no home folder to keep snapshots in"))
            return Outcome.Ending.unreadable.rawValue
        }
        guard !clean else {
            let count = snapshots.removeAll()
            presenter.show(.text("\(count) \(count == 1 ? "snapshot" : "snapshots") removed"))
            return Outcome.Ending.done.rawValue
        }
        let rows = snapshots.list.map { listed in
            [
                listed.folder.map { VisibleText.of($0) } ?? "(of another build of Docent)",
                "\(listed.documents) documents", MemorySize(listed.size).words, Self.words(on: listed.age),
                listed.relations.joined(separator: " "),
            ]
        }
        presenter.show(.text(rows.isEmpty ? "nothing is kept" : TextColumns.aligned(rows)))
        return Outcome.Ending.done.rawValue
    }

    /// `5 minutes ago`, in the largest unit that it has two of.
    private static func words(on age: Duration) -> String {
        let seconds = max(0, age.components.seconds)
        let units: [(name: String, seconds: Int64)] = [("days", 86_400), ("hours", 3_600), ("minutes", 60)]
        let unit = units.first { seconds >= 2 * $0.seconds }
        return unit.map { "used \(seconds / $0.seconds) \($0.name) ago" } ?? "used just now"
    }
}
