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
        commandName: "fmt", abstract: "Bring scripts into their one layout.",
        usage: "docent fmt FILE ... [--check]",
        discussion: """
            A statement is on one line if it fits in 100 columns; a pipeline that doesn't, or that was on several lines \
            already, has a line for each stage. Comments stay where they stand, and so do blank lines between \
            statements, one in a place. What the script says is not changed; a script that is wrong is left as it is.

            Files are written in place, whole or not at all; those that changed are named. '-' is standard input, \
            written to standard output.

            Exit status: 0 done, 1 with --check a file differs from its layout, 2 a script is wrong, 3 a file can't be \
            read or written.
            """)

    @Argument(help: ArgumentHelp("Scripts; '-' is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Write nothing, and name the files that differ from their layout.")
    var check = false

    @Option(help: ArgumentHelp("Colours; NO_COLOR is heeded.", valueName: "when"))
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
                presenter.show(.problem("docent: \(SystemPath.shown(file)): it is no UTF-8; not changed"))
                return .wrong
            }
            let script = Script(String(decoding: bytes, as: UTF8.self), path: file == "-" ? nil : file)
            switch ScriptFormatter.format(script) {
            case .failure(let failure):
                for diagnostic in failure.diagnostics { presenter.show(.diagnostic(diagnostic)) }
                if failure.diagnostics.isEmpty {
                    presenter.show(.problem("docent: \(file): no layout found that leaves what it says; not changed"))
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
