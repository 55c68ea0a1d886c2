import Corpus
import Platform
import Rendering
import Session
import Shell

/// `--watch`: does a thing again whenever a file that it read has changed, until Ctrl-C.
enum Watching {
    /// Ctrl-C ends with the status that shells give for it.
    private static let interrupted: Int32 = 130

    /// - Parameters:
    ///   - files: What was named on the command line.
    ///   - work: Does it, and gives the paths of what it read.
    static func run(_ files: [String], work: () -> [String]) -> Int32 {
        guard !files.contains("-") else {
            Terminal.write("docent: standard input can't be watched\n", to: STDERR_FILENO)
            return Outcome.Ending.wrong.rawValue
        }
        signal(SIGINT) { _ in _exit(Watching.interrupted) }
        var watch = FileWatch()
        watch.watch(files)
        while true {
            watch.watch(files + work())
            let count = watch.count
            tell("watching \(count) \(count == 1 ? "path" : "paths"), Ctrl-C ends")
            let changed = watch.waitForChanges()
            tell("changed: \(changed.joined(separator: ", "))")
        }
    }

    private static func tell(_ words: String) {
        Terminal.write("docent: \(VisibleText.of(words))\n", to: STDERR_FILENO)
    }
}
