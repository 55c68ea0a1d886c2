import Documents
import Foundation
import Query
import TestSupport
import Testing

@testable import Session

@Suite struct ShellCommandTests {
    private let session = PeruSession.open()

    private func say(_ inputs: String...) -> String {
        inputs.map { PeruSession.say($0, in: session).text }.joined()
    }

    @Test func aQueryIsExplainedStageByStage() {
        #expect(
            say(":explain items | where text has \"USAID\" | count by section.heading | sort count desc") == """
                items
                    takes all items: each is \(relationHelp) → 27 rows
                | where text has "USAID"
                    keeps those where text has "USAID" → 6 rows
                | count by section.heading
                    counts them for each section's heading → 3 rows
                | sort count desc
                    sorts by count, greatest first → 3 rows

                """)
    }

    private var relationHelp: String { Help.topicCandidates.first { $0.text == "items" }?.help ?? "" }

    @Test func explainingLeavesNoTrace() {
        _ = say("let n = 3", "items | take 2", ":explain items | take n")
        var counts: [Int] = []
        _ = session.answer("it") {
            if case .result(let result) = $0, case .rows(let rows) = result.content { counts.append(rows.count) }
        }
        #expect(counts == [2])
    }

    @Test func anErrorCodeIsExplained() {
        #expect(say(":explain E102").hasPrefix("E102: a text without its closing quote\n"))
        #expect(say("?e102") == say(":explain E102"))
    }

    @Test(arguments: StageName.allCases) func everyStagesExampleIsRight(_ stage: StageName) {
        var codes = session.engine.prepare(Script(stage.example)).diagnostics.map(\.code)
        // Stages that are still to come.
        codes.removeAll { $0 == "E901" }
        #expect(codes.isEmpty, "\(stage.example)")
        #expect(stage.example.contains("| \(stage.rawValue)"))
    }

    @Test(arguments: Relation.allCases) func everyRelationsExampleIsRight(_ relation: Relation) {
        let example = relation.schema.example
        #expect(session.engine.prepare(Script(example)).diagnostics.isEmpty, "\(example)")
        #expect(example.hasPrefix("\(relation.schema.name) | "))
    }

    @Test func aWrongQueryIsNotExplained() {
        #expect(say(":explain itens | count").contains("unknown name 'itens'"))
        #expect(say(":explain").contains("which query?"))
        #expect(say(":explain print 1").contains("this is not a query"))
    }

    @Test func theOutlineHasEachSectionWithItsLine() {
        let lines = say(":outline").split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.first?.contains("(before the first heading)") == true)
        #expect(say(":outline nothing").hasPrefix("error: no open document is named 'nothing'"))
    }

    @Test func aSectionIsRead() {
        let heading = session.completions(":read ", at: 6).candidates.first?.text ?? ""
        let text = say(":read \(heading)")
        #expect(text.contains(heading))
        #expect(say(":read \(heading.lowercased().dropLast())") == text)
        #expect(text.contains("\n- "))
        #expect(say(":read no such thing").hasPrefix("error: no section 'no such thing'"))
        #expect(say(":read").count > text.count)
    }

    @Test func whatStandsAtAPlaceComesWithQueriesForIt() {
        var first = ""
        _ = session.answer("items | take 1 | select line, column") { part in
            if case .result(let result) = part, case .rows(let rows) = result.content {
                first = (0..<2).map { rows.value(row: 0, column: $0, in: session.library).text(in: nil) ?? "" }.joined(
                    separator: ":")
            }
        }
        let text = say(":at \(first)")
        #expect(text.contains("item "))
        for line in text.split(separator: "\n") {
            let query = line.split(separator: "  ").last.map { $0.trimmingSpaces } ?? ""
            var count = -1
            _ = session.answer(query) {
                if case .result(let result) = $0, case .rows(let rows) = result.content { count = rows.count }
            }
            #expect(count == 1, "\(query)")
        }
        #expect(say(":at 99999:1").hasPrefix("error: "))
        #expect(say(":at USAID").contains("words | where"))
        #expect(say(":at \"no such words\"").hasPrefix("error: no open document has that"))
    }

    /// A document of many equal things: what each command does for one of them may not depend on how many there are.
    @Test(.timeLimit(.minutes(3 * Sanitizer.slowness))) func manyEqualThingsAreNotLookedThroughForEachOfThem() {
        let session = Session()
        let source = String(repeating: "- the\n  > a\n", count: 20_000)
        session.library.add(Document(path: "many.md", source: Array(source.utf8)))
        let read = PeruSession.say(":read", in: session).text
        #expect(read == String(repeating: "- the\n\n  a\n", count: 20_000))
        let found = PeruSession.say(":at the", in: session).text.split(separator: "\n")
        #expect(found.prefix(6).last == "and more" && found.first == "many.md:1:3")
        #expect(found.count == 47)
        #expect(found.dropFirst(6).first?.contains("docs") == true)
        #expect(found.last?.hasPrefix("  and ") == true)
    }

    @Test func aDocumentIsReadWithItsItemsUnderEachOther() {
        let session = Session()
        let source = "Start.\n\n1. one\n\n   more\n   - in it\n\n     deep\n   - next\n2. two\n\nEnd.\n"
        session.library.add(Document(path: "items.md", source: Array(source.utf8)))
        #expect(
            PeruSession.say(":read", in: session).text
                == "Start.\n- one\n\n  more\n  - in it\n\n    deep\n  - next\n- two\n\nEnd.\n")
    }

    @Test func aLongNameAmongManyWidensNoColumn() {
        let rows = [["1", "a.md", "7 bytes"], ["2", "folder/of/another.md", "9 bytes"], ["10", "bcd.md", "8 bytes"]]
        #expect(
            TextColumns.aligned(rows, widest: 10)
                == "  1   a.md    7 bytes\n  2   folder/of/another.md  9 bytes\n  10  bcd.md  8 bytes")
    }

    /// Ctrl-C at one command ends that one, and is over with the next.
    @Test func aStoppedCommandSaysSo() {
        let session = PeruSession.open()
        for (name, argument) in [("read", ""), ("read", "Peru"), ("outline", ""), ("at", "126:9"), ("docs", "")] {
            session.stopFlag.stop()
            var words: [String] = []
            let outcome = Commands.named(name)?.run(argument, in: session) { part in
                if case .problem(let problem) = part { words.append(problem) }
            }
            #expect(outcome?.ending == .stopped)
            #expect(words == ["stopped"], "\(name)")
            #expect(PeruSession.say(":\(name) \(argument)", in: session).last.ending != .stopped, "\(name)")
        }
    }

    @Test func optionsAreSetShownAndKept() {
        var kept = ""
        session.settingsChanged = { kept = $0.text }
        #expect(say(":set wrap on").isEmpty)
        #expect(session.settings.wrap == .on)
        #expect(
            say(":set wrap")
                == "wrap on: wraps long text instead of cutting it; auto: where the answer then fits the screen\n"
        )
        #expect(say(":set width 100", ":set format json").isEmpty)
        #expect(Settings(text: kept) == session.settings)
        #expect(session.settings.width == 100)
        #expect(session.settings.format == .json)
        #expect(say(":set wrap maybe") == "error: 'wrap' is one of auto|on|off\n")
        #expect(say(":set wrapp on") == "error: no option 'wrapp' - did you mean 'wrap'?\n")
        #expect(say(":set").split(separator: "\n").count == SettingOption.all.count)
    }

    @Test func keptSettingsThatCannotBeReadAreLeft() {
        let settings = Settings(text: "# mine\nwrap on\nwidth none\nnothing 3\nformat")
        #expect(settings.wrap == .on)
        #expect(settings.width == nil)
    }

    @Test func theQueriesOfASessionAreSaved() {
        let path = "/tmp/docent-session-test-\(getpid()).docent"
        defer { unlink(path) }
        session.writingRules.folders = ["/tmp"]
        #expect(say(":save \(path)") == "error: there is no query yet\n")
        _ = say("let big = money | take 3", "nonsense", ":fields items", "big | count")
        #expect(say(":save \(path)") == "2 queries saved to \(path)\n")
        #expect(say(":save \(path)").hasPrefix("error: can't save"))
        let other = PeruSession.open()
        #expect(PeruSession.say(":run \(path)", in: other).last.ending == .done)
        #expect(other.lastResult != nil)
        #expect(PeruSession.say(":run /no/such", in: other).last.ending == .unreadable)
    }

    @Test func theLastResultIsShownAgain() {
        #expect(say(":last") == "error: there is no result yet\n")
        var count = 0
        _ = session.answer("items | take 2") { _ in }
        _ = session.answer(":last") {
            if case .result(let result) = $0, case .rows(let rows) = result.content { count = rows.count }
        }
        #expect(count == 2)
    }

    @Test func theHistoryIsListed() {
        #expect(say(":history") == "1  :history\n")
        _ = say("items | count", "links |\ncount")
        #expect(say(":history -2") == "3  links |\n   count\n4  :history -2\n")
        #expect(say(":history items") == "2  items | count\n5  :history items\n")
    }

    @Test func theEditorIsAskedForWithTheLastQuery() {
        _ = session.answer("items | count") { _ in }
        #expect(session.answer(":edit") { _ in }.request == .edit("items | count"))
        #expect(session.answer(":edit links") { _ in }.request == .edit("links"))
    }

    @Test func timesAreTold() {
        #expect(say(":time") == "times are shown\n")
        #expect(session.settings.time)
        #expect(say(":time off") == "times are not shown\n")
        #expect(say(":time print 1").wholeMatch(of: /time: [0-9.]+ ms\n/) != nil)
        // A relation that no query has asked for yet.
        let told = say(":time callouts | count")
        #expect(told.contains(/time: [0-9.]+ ms \(made [0-9.]+, evaluated [0-9.]+\)\n/), "\(told)")
    }

    @Test func theTimeOfThreadsIsDealtOut() throws {
        let meter = WorkMeter()
        let time = SharedTime()
        var tally = SharedTime.Tally()
        tally.add(.seconds(3), to: .made)
        tally.add(.seconds(1), to: nil)
        time.add(tally)
        time.deal(to: meter)
        let spent = meter.takeSpent()
        #expect(Set(spent.keys) == [.made])
        #expect(try #require(spent[.made]) > .zero)
        // Not what the threads took together, but a share of the time that has passed.
        #expect(try #require(spent[.made]) < .seconds(3))
        #expect(meter.takeSpent().isEmpty)
    }

    @Test func anEmptyResultSaysWhichStageEmptiedIt() {
        let text = say("items | where depth == 1 | where text has \"Atlantis\" | count by section")
        #expect(text.hasPrefix("'where text has \"Atlantis\"' left none of "))
        #expect(text.contains("the first before it:\n"))
        #expect(say("items | take 2").isEmpty)
        _ = say("items | take 2")
        #expect(say("| where text has \"Atlantis\"").hasPrefix("'where text has \"Atlantis\"' left none of 2 rows:\n"))
    }

    @Test func theLastResultIsIt() {
        var texts: [String] = []
        _ = session.answer("items | select label | take 3") { _ in }
        _ = session.answer("it[2].label") { part in
            if case .result(let result) = part, case .value(let value) = result.content {
                texts.append(value.text(in: nil) ?? "")
            }
        }
        #expect(texts.count == 1)
    }

    @Test func everyCommandHasHelpAndCompletes() {
        for command in Commands.all {
            #expect(Help.text(on: ":" + command.usage.name)?.contains(command.usage.summary) == true)
            #expect(
                session.completions(":" + command.usage.name, at: command.usage.name.utf8.count + 1).candidates.first
                    != nil)
        }
    }
}
