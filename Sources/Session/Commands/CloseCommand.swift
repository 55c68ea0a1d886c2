import Corpus
import Platform

/// `:close NAME`: documents are open no more.
struct CloseCommand: Command {
    let usage = CommandUsage(
        name: "close", argument: "NAME ...", summary: "closes documents: by path, name, folder or pattern (notes/*)",
        completes: .document)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("which document? ':docs' lists them", show) }
        // A name may have spaces.
        if close(argument, in: session, show) { return Outcome(.done) }
        let names = ArgumentWords(argument).words.map(\.text)
        var ending = Outcome.Ending.done
        for name in names where !close(name, in: session, show) {
            ending = .wrong
            show(.problem("error: no open document is named '\(SystemPath.shown(name))'; ':docs' lists them"))
        }
        return Outcome(ending)
    }

    /// Closes what a name means; whether there was any.
    private func close(_ name: String, in session: Session, _ show: Show) -> Bool {
        let pattern = DocumentPattern(name)
        let closed = session.close(where: pattern.fits)
        guard let first = closed.first else { return false }
        show(.note("\(closed.count == 1 ? SystemPath.shown(first) : "\(closed.count) documents") closed"))
        return true
    }
}

/// What a person calls open documents: a path, a name with or without its ending, a folder, or a pattern of a shell.
struct DocumentPattern {
    private let text: String

    init(_ text: String) { self.text = text.hasSuffix("/") ? String(text.dropLast()) : text }

    /// Whether a document's path fits.
    func fits(_ path: String) -> Bool {
        if path == text || path.hasPrefix(text + "/") { return true }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name == text { return true }
        if Folder.isDocumentName(name), let dot = name.lastIndex(of: "."), name[..<dot] == text { return true }
        guard ShellPattern.isPattern(text) else { return false }
        if text.contains("/") { return ShellPattern.fits(path, text) }
        // As in .gitignore, one without a slash fits any folder on the way.
        return path.split(separator: "/").contains { ShellPattern.fits(String($0), text) }
    }
}
