import ArgumentParser
import Corpus
import Platform
import Query
import Rendering
import Serving
import Session
import Shell

/// `docent worker`: one process's part of a query.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Answer a query in parts, in several processes.",
        usage: "docent worker plan|map|reduce|finish 'QUERY' [--set NAME=VALUE ...] [--receipts]",
        discussion: """
            For schedulers such as Apache Spark: 'map' takes documents and gives states, 'reduce' makes one of several \
            states, 'finish' makes the answer's rows of the last ones, 'plan' tells how a query is split, or why it can't be. \
            All read and write frames: an object of JSON on each line. Documentation/Scale.md describes them.

            Example: echo '{"path":"a.md","content":"5 km and 7 km"}' | docent worker map 'figures | count by kind' | \
            docent worker finish 'figures | count by kind'

            Exit status: 0 done, 1 an assertion failed, 2 the query is wrong or can't be split, 3 a frame could not be read \
            or written, 4 stopped by a limit.
            """,
        subcommands: [PlanCommand.self, MapCommand.self, ReduceCommand.self, FinishCommand.self])

    /// What all parts are asked with.
    struct Question: ParsableArguments {
        @Argument(help: ArgumentHelp("The query, the same for all parts of the work.", valueName: "query"))
        var query: String

        @OptionGroup var settings: SettingOptions

        @Option(help: SharedOptions.memoryHelp)
        var memory: MemorySize?

        @Flag(help: "Say what rows were made from; states are larger then. The same for all parts of the work.")
        var receipts = false

        /// Does a part of the work with a worker; the exit status.
        func perform(_ work: (Worker) throws(Worker.Failure) -> Void) -> Int32 {
            let question = Worker.Question(
                query, values: settings.values, memory: memory, namesSources: receipts)
            let input: PortionedFile
            do { input = try PortionedFile("-") } catch { return Outcome.Ending.unreadable.rawValue }
            do throws(Worker.Failure) {
                try work(Worker(question, reading: input) { Terminal.write(data: $0) })
                return Outcome.Ending.done.rawValue
            } catch {
                tell(error)
                return error.ending.rawValue
            }
        }

        private func tell(_ failure: Worker.Failure) {
            var text = TerminalText()
            switch failure {
            case .wrong(let diagnostics): ErrorPicture.write(diagnostics, to: &text, wraps: true)
            case .stopped: text.append("docent: stopped\n")
            case .unknownValue(let words), .unreadable(let words): text = TerminalText("docent: \(words)\n")
            case .unwritable: text.append("docent: standard output can't be written\n")
            }
            Terminal.write(text, to: STDERR_FILENO)
        }
    }

    struct PlanCommand: ParsableCommand, Action {
        static let configuration = CommandConfiguration(
            commandName: "plan", abstract: "Tell how a query is split, or why it can't be.")

        @OptionGroup var question: Question

        func perform() -> Int32 { question.perform { worker throws(Worker.Failure) in try worker.plan() } }
    }

    struct MapCommand: ParsableCommand, Action {
        static let configuration = CommandConfiguration(
            commandName: "map",
            abstract: "Take documents in, and give states, or rows where nothing is left to be done.")

        @OptionGroup var question: Question

        @Option(help: "How many parts groups are handed on in, so that several processes can reduce them.")
        var buckets = 1

        func validate() throws {
            guard (1...65_536).contains(buckets) else { throw ValidationError("the buckets must be 1 to 65536") }
        }

        func perform() -> Int32 {
            question.perform { worker throws(Worker.Failure) in try worker.map(parts: buckets) }
        }
    }

    struct ReduceCommand: ParsableCommand, Action {
        static let configuration = CommandConfiguration(
            commandName: "reduce", abstract: "Take states in, and give one for each bucket.")

        @OptionGroup var question: Question

        func perform() -> Int32 {
            question.perform { worker throws(Worker.Failure) in try worker.reduce() }
        }
    }

    struct FinishCommand: ParsableCommand, Action {
        static let configuration = CommandConfiguration(
            commandName: "finish", abstract: "Take the last states in, and give the answer's rows.")

        @OptionGroup var question: Question

        func perform() -> Int32 {
            question.perform { worker throws(Worker.Failure) in try worker.finish() }
        }
    }
}
