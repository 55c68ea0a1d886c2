import Corpus
import Platform

/// `:cd FOLDER`: the working folder, from which relative paths start.
struct CdCommand: Command {
    let usage = CommandUsage(
        name: "cd", argument: "[FOLDER]", summary: "changes the working folder, where paths start; alone: to your own",
        completes: .folder)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard session.author == .person else {
            return wrong("only a person at a terminal changes the folder", show)
        }
        let words = ArgumentWords(argument).words
        guard words.count < 2 else { return wrong("which folder? Spaces need quotes", show) }
        let path = PathCompletion.expanded(words.first?.text ?? "~")
        do throws(ReadingProblem) {
            session.makePathsAbsolute()
            show(.note(SystemPath.shown(try WorkingFolder.shared.move(to: path))))
            return Outcome(.done)
        } catch {
            show(.problem("error: \(error)"))
            return Outcome(.unreadable)
        }
    }
}

extension Session {
    /// Gives their whole paths to the folders that may be written to and to what was read, before the folder is another.
    fileprivate func makePathsAbsolute() {
        writingRules.folders = writingRules.folders.map { Folder.realPath($0) ?? $0 }
        reads.makePathsAbsolute()
    }
}
