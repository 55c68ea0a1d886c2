import ArgumentParser
import Corpus
import Documents
import Platform
import Query
import Session
import Shell

/// `docent fmt FILE …`: brings scripts into their one layout.
struct FmtCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Format scripts in the standard layout.",
        usage: "docent fmt FILE ... [--check]",
        discussion: """
            A statement is on one line if it fits in 100 columns; a pipeline that doesn't, or that was on several lines \
            already, has a line for each stage. Comments stay where they are, and so do blank lines between \
            statements, at most one at a time. The meaning of a script never changes; a script with errors is left as it is.

            Files are written in place, whole or not at all; those that changed are named. '-' is standard input, \
            written to standard output.

            Exit status: 0 done, 1 with --check a file is not in the standard layout, 2 a script has errors, 3 a file can't be \
            read or written.
            """)

    @Argument(help: ArgumentHelp("Scripts; '-' is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Write nothing, and name the files that are not in the standard layout.")
    var check = false

    @Option(help: ArgumentHelp("Whether to use colours; NO_COLOR is respected.", valueName: "when"))
    var color: ColorChoice = .auto

    func perform() -> Int32 {
        let presenter = Presenter(Library(), style: .init(usesErrorColor: color.isOn(for: STDERR_FILENO)))
        return files.reduce(Outcome.Ending.done) { $0.and(format($1, presenter)) }.rawValue
    }

    private func format(_ file: String, _ presenter: Presenter) -> Outcome.Ending {
        do throws(ReadingProblem) {
            let bytes = try File.read(file)
            // What is no text can't be written as it was.
            guard String(validating: bytes, as: UTF8.self) != nil else {
                presenter.show(.problem("docent: \(SystemPath.shown(file)): it is not UTF-8; not changed"))
                return .wrong
            }
            let script = Script(String(decoding: bytes, as: UTF8.self), path: file == "-" ? nil : file)
            switch ScriptFormatter.format(script) {
            case .failure(let failure):
                for diagnostic in failure.diagnostics { presenter.show(.diagnostic(diagnostic)) }
                if failure.diagnostics.isEmpty {
                    presenter.show(.problem("docent: \(file): no layout was found that keeps its meaning; not changed"))
                }
                return .wrong
            case .success(let text): return put(Array(text.utf8), in: file, from: bytes, presenter)
            }
        } catch {
            presenter.show(error.part)
            return .unreadable
        }
    }

    private func put(
        _ bytes: [UInt8], in file: String, from old: [UInt8], _ presenter: Presenter
    ) -> Outcome.Ending {
        if file == "-", !check {
            Terminal.write(data: bytes)
            return .done
        }
        guard bytes != old else { return .done }
        if check {
            presenter.show(.text(file == "-" ? "standard input" : file))
            return .assertionFailed
        }
        do throws(WritingProblem) {
            try WritingRules.beside(file).destination(of: file, sparing: nil).write(bytes)
        } catch {
            presenter.show(error.part)
            return .unreadable
        }
        presenter.show(.text("formatted  \(SystemPath.shown(file))"))
        return .done
    }
}
