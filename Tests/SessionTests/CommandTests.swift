import Documents
import Query
import Testing

@testable import Session

@Suite struct CommandTests {
    /// What a session says to inputs, one after the other.
    private func say(_ inputs: String..., in session: Session = Session()) -> (text: String, last: Outcome) {
        var text = ""
        var last = Outcome(.done)
        for input in inputs {
            last = session.answer(input) { part in
                switch part {
                case .text(let words), .note(let words), .problem(let words): text += words + "\n"
                case .result, .diagnostic: break
                }
            }
        }
        return (text, last)
    }

    @Test func thereIsHelpOnEveryTopic() {
        for topic in Help.topics {
            #expect(Help.text(on: topic)?.isEmpty == false, "\(topic)")
        }
    }

    @Test func helpOnAWordIsShort() {
        #expect(say("?items").text == say(":help items").text)
        #expect(say("?items").text == say(":h items").text)
        #expect(say("? where").text.hasPrefix("where CONDITION\n  the rows where CONDITION is true\n  Null is"))
    }

    @Test func aWordThatIsSeveralThingsHasAllOfThem() {
        let text = say("?words").text
        #expect(text.contains("words: "))
        #expect(text.contains("words(text)"))
    }

    @Test func fieldsAreThoseOfTheSchema() {
        let text = say(":fields links").text
        for field in Relation.links.schema.allFields { #expect(text.contains(" \(field.name)")) }
        #expect(say(":fields link").text == text)
    }

    @Test(arguments: ["help", "hint", "help money", "read 3", "open a.md"])
    func aCommandWithoutItsColonIsTold(_ word: String) {
        #expect(say(word).text == "A command begins with ':': ':\(word)'.\n")
        #expect(say("print '\(word)'").text == "")
    }

    @Test func aWrongNameOffersTheNearest() {
        #expect(say(":fields itens").text == "error: no relation 'itens' - did you mean 'items'?\n")
        #expect(say(":feilds items").text == "error: no command ':feilds' - did you mean ':fields'?\n")
        #expect(say(":zzz").text == "error: no command ':zzz'; ':help' lists them\n")
        #expect(say(":zzz").last.ending == .wrong)
    }

    @Test func aCommandMayBeShortened() {
        #expect(say(":rela").text == say(":relations").text)
        #expect(say(":q").last.isLast)
        #expect(say(":quit").last.isLast)
    }

    @Test func anInputOfTheHistoryRunsAgain() {
        let session = PeruSession.open()
        #expect(
            PeruSession.say("print 1", ":fields items", ":history", in: session).text.contains("1  print 1\n2  :fields")
        )
        #expect(PeruSession.say(":history 2", in: session).text.hasPrefix(":fields items\nitems: a list item\n"))
        #expect(session.takeTypedAgain() == [":fields items"] && session.takeTypedAgain() == [])
        #expect(PeruSession.say(":history -1", in: session).text == "6  :history -1\n")
        #expect(PeruSession.say(":history print", in: session).text == "1  print 1\n7  :history print\n")
    }

    @Test func whatIsNoInputOfTheHistoryIsReported() {
        let session = PeruSession.open()
        let none = "error: the history has 1 input; ':history' lists the last\n"
        #expect(PeruSession.say(":history 9", in: session).text == none)
        let itself = PeruSession.say(":hist 2", in: session)
        #expect(
            itself.text == "error: input 2 is ':hist 2', which itself runs another\n" && itself.last.ending == .wrong)
    }

    @Test func anInputThatStartsWithASpaceIsNotInTheHistory() {
        let session = PeruSession.open()
        _ = PeruSession.say("print 1", " print 2", "\tprint 3", in: session)
        #expect(session.history == ["print 1", "print 3"])
    }

    @Test func explainAloneIsOfWhatCameLast() {
        let session = PeruSession.open()
        #expect(PeruSession.say(":explain", in: session).text.hasPrefix("error: which query?"))
        let error = PeruSession.say("print nothing", ":fields items", ":explain", in: session).text
        #expect(error.hasSuffix("unknown name 'nothing'\nE201: no such name\n  Example: print nothing\n"), "\(error)")
        let query = PeruSession.say("items | count", ":explain", in: session).text
        #expect(query.hasPrefix("items\n    takes all items"))
        #expect(query.hasSuffix("The last error was E201: ':explain E201'.\n"))
        #expect(PeruSession.say("items | where depth", ":explain", in: session).text.contains("\nE"))
    }

    @Test func whatIsOpenIsListedAndNamesThePrompt() {
        let session = Session()
        #expect(session.shortName == "docent")
        #expect(say(":docs", in: session).text.contains(":open PATH"))
        let peru = "\(#filePath)".replacing("Tests/SessionTests/CommandTests.swift", with: "Examples/peru.md")
        #expect(say(":open \(peru)", in: session).text == "1 document opened\n")
        #expect(session.shortName == "peru")
        #expect(say(":docs", in: session).text.contains("peru.md"))
        #expect(say(":open missing.md", in: session).last.ending == .unreadable)
        // A document is open once.
        #expect(say(":open \(peru)", in: session).last.ending == .done)
        #expect(session.shortName == "peru")
        let relief = peru.replacing("/peru.md", with: "/relief.md")
        #expect(say(":open \(relief)", in: session).last.ending == .done)
        #expect(session.shortName == "peru+1")
        let examples = peru.replacing("/peru.md", with: "")
        #expect(say(":open \(examples)", in: session).last.ending == .done)
        #expect(session.shortName == "Examples")
    }

    @Test func theRelationsThatAScriptAsksForAreKnownBeforeItRuns() {
        let session = Session()
        func relations(_ text: String) -> [Relation] { session.prepare(Script(text)).relations }
        #expect(relations("items | where section.heading has 'links' # words") == [.sections, .items])
        #expect(relations("docs | select count(links), number(\"{count(money)}\") as sums") == [.docs, .links, .money])
        #expect(relations("items | select text as words | where words has 'a'") == [.items])
        #expect(relations("def f(x) = x.links\nitems | select f(it)").contains(.links) == false)
        #expect(relations("1 + 1 | 'unended items").isEmpty)
        let opening = session.prepare(Script("open 'a.md' | items"))
        #expect(opening.opens == ["a.md"] && !opening.needsDocuments)
        #expect(session.prepare(Script("at \"x\" | count")).needsDocuments)
        #expect(!session.prepare(Script("print 1")).needsDocuments)
    }

    @Test func theRelationsOfAnUnfinishedLineAreKnownByItsWords() {
        let engine = Session().engine
        #expect(engine.relations(namedIn: "items | where section.heading == ") == [.sections, .items])
        #expect(engine.relations(namedIn: "items | where text has \"links").map(\.schema.name) == ["items"])
    }
}
