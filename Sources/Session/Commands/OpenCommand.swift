import Corpus

/// `:open PATH …`: more documents, or folders of them.
struct OpenCommand: Command {
    let usage = CommandUsage(
        name: "open", argument: "PATH ...",
        summary: "opens documents and folders, in addition to those open; *.md for several, quotes around spaces",
        completes: .files)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("which document? ':open PATH'", show) }
        let paths: [String]
        do throws(ArgumentProblem) {
            paths = try Self.paths(argument)
        } catch {
            return wrong(error.message, show)
        }
        let before = session.library.given.count
        let ending = session.open(paths, show: show)
        let count = session.library.given.count - before
        if count > 0 {
            show(.note(count == 1 ? "1 document opened" : "\(count) documents opened"))
        } else if ending == .done {
            show(.note(paths.count == 1 ? "it is open already" : "they are open already"))
        }
        return Outcome(ending)
    }

    private struct ArgumentProblem: Error {
        let message: String
    }

    /// The paths that an argument means: the whole of it if there is such a file, else its words.
    private static func paths(_ argument: String) throws(ArgumentProblem) -> [String] {
        let whole = PathCompletion.expanded(argument)
        if File.exists(whole) { return [whole] }
        let words = ArgumentWords(argument).words
        if let quote = words.last?.quote { throw ArgumentProblem(message: "the \(quote) is not closed") }
        var paths: [String] = []
        for word in words {
            let path = PathCompletion.expanded(word.text)
            // A file may have a star in its name.
            guard word.isPattern, !File.exists(path) else {
                paths.append(path)
                continue
            }
            let found = ShellPattern.paths(path)
            guard !found.isEmpty else { throw ArgumentProblem(message: "no file fits '\(SystemPath.shown(path))'") }
            paths += found
        }
        return paths
    }
}
