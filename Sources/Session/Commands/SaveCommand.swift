import Glibc

/// `:save FILE`: this session's queries as a script.
struct SaveCommand: Command {
    let usage = CommandUsage(
        name: "save", argument: "FILE", summary: "this session's queries as a script; ':run' runs it", completes: .file)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("to which file? ':save FILE'", show) }
        guard !session.queries.isEmpty else { return wrong("there is no query yet", show) }
        guard !session.writingRules.isReadOnly else { return wrong("nothing may be saved in this run", show) }
        let path = PathCompletion.expanded(argument)
        // What was written with other means is not overwritten.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return failed(path, show) }
        let text = "#!/usr/bin/env -S docent run\n" + session.queries.map { $0 + "\n" }.joined()
        let isWritten = write(Array(text.utf8), to: descriptor)
        guard close(descriptor) == 0, isWritten else { return failed(path, show) }
        let count = session.queries.count
        show(.note("\(count) \(count == 1 ? "query" : "queries") saved to \(path)"))
        return Outcome(.done)
    }

    private func failed(_ path: String, _ show: Show) -> Outcome {
        wrong("can't save '\(path)': \(String(cString: strerror(errno)).lowercased())", show)
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
