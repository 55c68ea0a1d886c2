import Documents
import Session
import TestSupport
import Testing

@testable import Tour

/// The way through a tour, line by line.
@Suite struct WalkTests {
    static let text = """
        ---
        title: A small tour
        level: beginner
        ---

        Hello.

        ## First

        ```docent
        let all = items
        all | count
        ```

        After it.

        ```hint
        One.
        ```

        ```hint
        Two.
        ```

        ```docent exercise
        all | where text == 'one'
        ```

        ## Second

        ```docent predict
        all | count
        ```

        ## Third

        ```choices
        - one
        - two
        ```

        ```docent predict
        all | skip 1
        ```

        ## Third

        The end.
        """

    /// A tour that is played, and what it told.
    private final class Play {
        let walk: TourWalk
        var told: [String] = []
        var kept: [TourProgress] = []

        init(_ text: String = WalkTests.text, kept: TourProgress? = nil) {
            let session = Session()
            session.library.add(Document(path: "d.md", source: Array("- one\n- two\n- three\n".utf8)))
            walk = TourWalk(TourReader.read(Array(text.utf8), path: "t.md").tour, in: session, kept: kept)
            walk.keep = { [unowned self] in self.kept.append($0) }
            walk.begin { self.tell($0) }
        }

        func type(_ line: String) -> [String] {
            told = []
            _ = walk.take(line) { tell($0) }
            return told
        }

        func move(_ move: TourMove) -> [String] {
            told = []
            walk.move(move) { tell($0) }
            return told
        }

        func go(to step: Int) -> [String] {
            told = []
            walk.go(to: step) { tell($0) }
            return told
        }

        private func tell(_ message: TourMessage) {
            switch message {
            case .title(let title, let about): told.append("# \(title) (\(about))")
            case .heading(let title, let number, let count): told.append("## \(number)/\(count) \(title)")
            case .prose(let prose): told.append(ProseText.plain(prose))
            case .query(let text): told.append("query \(text.split(separator: "\n").joined(separator: "; "))")
            case .choices(let choices, let areNumbered): told.append("choices \(choices) \(areNumbered)")
            case .typed(let text): told.append("typed \(text.split(separator: "\n").joined(separator: "; "))")
            case .part(.result): told.append("result")
            case .part(let part): told.append("\(part)".split(separator: "(").first.map(String.init) ?? "")
            case .praise(let words): told.append("praise \(words)")
            case .miss(let words): told.append("miss \(words)")
            case .remark(let words): told.append("- \(words)")
            case .hint(let prose, let number, let count):
                told.append("hint \(number)/\(count) \(ProseText.plain(prose))")
            case .steps(let steps, let current):
                told.append("steps \(steps.map { $0.isDone ? "x" : "." }.joined()) \(current)")
            }
        }
    }

    @Test func fromFirstToLast() {
        let play = Play()
        #expect(play.told == ["# A small tour (beginner)", "Hello.", "- Press Return to start."])
        #expect(play.walk.prompt == "small tour")
        #expect(play.type("") == ["## 1/4 First", "query let all = items; all | count"])
        #expect(play.walk.prompt == "small tour 1/4")
        // Any query may be tried.
        #expect(play.type("items | take 1") == ["result"])
        let ran = play.type("")
        #expect(
            ran.first == "typed let all = items; all | count" && ran.contains("result") && ran.contains("After it."))
        #expect(ran.last == "- Type a query that answers it; ':hint' helps.")
        #expect(play.type("").last == "- Type a query. ':hint' helps. ':skip' goes on.")
        #expect(play.type("items | nonsense") == ["diagnostic"])
        #expect(play.type("items")[1] == "miss Not yet: two rows too many: “two”; “three”.")
        #expect(play.type("items | count")[1] == "miss Not yet: a row is wanted; this is a number. ':hint' helps.")
        #expect(play.move(.hint) == ["hint 1/2 One."])
        #expect(play.move(.hint) == ["hint 2/2 Two.", "- ':answer' shows the answer."])
        #expect(play.move(.hint) == ["- That was the last hint. ':answer' shows the answer."])
        let right = play.type("items | take 1")
        #expect(right[0] == "result" && right[1].hasPrefix("praise") && right.last == "- Press Return to go on.")
        #expect(play.type("")[0] == "## 2/4 Second")
        let guess = play.type("4")
        #expect(guess[0] == "typed all | count" && guess.contains("praise You guessed 4: close; it is a little less."))
        #expect(play.type("").contains("choices [\"one\", \"two\"] true"))
        #expect(play.type("1").contains("miss It is two."))
        #expect(
            play.type("") == [
                "## 4/4 Third", "The end.", "- That was the tour. Ask what you like, or press Return to leave it.",
            ])
        #expect(play.type("items | count") == ["result"])
        #expect(play.walk.progress.done == ["First", "Second", "Third", "Third (2)"])
        _ = play.type("")
        #expect(play.walk.isOver)
        #expect(play.kept.last?.current == nil)
    }

    @Test(arguments: [
        ("3", "praise Exactly as you guessed."), ("about 3", "praise Exactly as you guessed."),
        ("three", "praise Exactly as you guessed."), ("about three items", "praise Exactly as you guessed."),
        ("one", "miss You guessed one: it is more."), ("a dozen", "miss You guessed a dozen: it is far less."),
        ("1", "miss You guessed 1: it is more."), ("1,000", "miss You guessed 1,000: it is far less."),
    ])
    func aGuessIsToldHowNearItIs(_ guess: String, _ words: String) {
        let play = Play()
        _ = play.go(to: 2)
        #expect(play.type(guess).contains(words), "\(play.told)")
    }

    @Test(arguments: [
        ("A first look", "first look"), ("Follow the money", "follow the money"), ("A tour of minutes", "minutes"),
        ("A tour of The Debian Menu sub-policy", "debian menu sub-policy"), ("The tour of", "tour of"),
        ("A tour of Harbour board, minutes", "harbour board"), ("Touring: a start", "touring"),
        ("A tour of TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION", "terms and conditions…"),
        ("A tour of Users and Groups in the Debian System", "users and groups in the…"),
        ("Donaudampfschifffahrtsgesellschaft", "donaudampfschifffahrtsg…"),
    ])
    func thePromptNamesWhatTheTourIsAbout(_ title: String, _ prompt: String) {
        #expect(Play("---\ntitle: \"\(title)\"\n---\nHello.\n\n## A\n").walk.prompt == prompt)
    }

    @Test func whatIsNoGuessIsAQuery() {
        let play = Play()
        _ = play.go(to: 2)
        #expect(play.type("items") == ["result"])
        #expect(play.type("items | take") == ["diagnostic"])
        // Typed as it stands there, it goes on.
        #expect(play.type("all | count").last == "- Press Return to go on.")
    }

    @Test func namesOfStepsPassedOverAreThere() {
        let play = Play()
        #expect(play.go(to: 3).first == "## 3/4 Third")
        #expect(play.type("all | count") == ["result"])
        #expect(play.go(to: 9) == ["- There are 4 steps."])
    }

    @Test func movingAbout() {
        let play = Play()
        #expect(play.move(.next).first == "## 1/4 First")
        #expect(play.move(.skip).contains("After it."))
        #expect(play.move(.answer).prefix(2) == ["typed all | where text == 'one'", "result"])
        #expect(play.move(.next).first == "## 2/4 Second")
        #expect(play.move(.hint) == ["- Type your guess, a number, or press Return to see the result."])
        #expect(play.move(.back).first == "## 1/4 First")
        #expect(play.move(.back) == ["Hello.", "- Press Return to start."])
        #expect(play.move(.hint) == ["- There is nothing to answer here."])
        #expect(play.move(.steps) == ["steps .... -1"])
        _ = play.move(.leave)
        #expect(play.walk.isOver)
    }

    @Test func whereOneWasIsOffered() {
        let kept = TourProgress(title: "A small tour", current: "Third", done: ["First", "Gone"])
        let play = Play(kept: kept)
        #expect(play.told.last?.hasPrefix("- You were at step 3 of 4, 'Third'. Press Return to go on there;") == true)
        #expect(play.move(.steps) == ["steps x... 2"])
        #expect(play.type("items | count") == ["result"])
        #expect(play.type("").first == "## 3/4 Third")
        #expect(play.walk.progress == TourProgress(title: "A small tour", current: "Third", done: ["First"]))
    }

    @Test func aChangedTourKeepsWhatStillFits() {
        let play = Play(kept: TourProgress(title: "A small tour", current: "Gone", done: ["Second", "Gone"]))
        #expect(play.told.last == "- Press Return to start.")
        #expect(play.move(.steps) == ["steps .x.. -1"])
    }

    @Test func lookingBackKeepsThePlace() {
        let play = Play()
        _ = play.go(to: 3)
        #expect(play.move(.back).first == "## 2/4 Second")
        #expect(play.move(.back).first == "## 1/4 First")
        #expect(play.move(.back) == ["Hello.", "- Press Return to start."])
        _ = play.move(.leave)
        #expect(play.kept.last?.current == "Third")
        // Further on, the place goes with the reader, and to choose a step is to be there.
        let again = Play(kept: play.kept.last)
        #expect(again.told.last?.hasPrefix("- You were at step 3 of 4, 'Third'.") == true)
        #expect(again.move(.back).first == "## 2/4 Second")
        #expect(again.walk.progress.current == "Third")
        _ = again.move(.next)
        _ = again.move(.next)
        #expect(again.walk.progress.current == nil && again.walk.progress.isFinished)
        #expect(again.move(.back).first == "## 3/4 Third")
        #expect(again.walk.progress.current == nil)
        _ = again.go(to: 2)
        #expect(again.walk.progress.current == "Second" && again.walk.progress.isFinished)
    }

    @Test func aFinishedTourIsMarked() {
        let play = Play()
        #expect(play.walk.progress.words(in: play.walk.tour) == "step 1 of 4")
        _ = play.go(to: 2)
        #expect(play.walk.progress.words(in: play.walk.tour) == "step 2 of 4")
        _ = play.type("3")
        #expect(play.walk.progress.words(in: play.walk.tour) == "step 3 of 4")
        _ = play.go(to: 4)
        #expect(play.walk.progress.words(in: play.walk.tour) == "✓ finished, 2 of 4 done")
        let again = Play(kept: play.walk.progress)
        #expect(again.told.contains("- You have finished this tour before. It starts again."))
        _ = again.go(to: 2)
        #expect(again.walk.progress.words(in: again.walk.tour) == "✓ finished, again at 2")
    }

    @Test(arguments: [
        ("all", "three"), ("all", "3"), ("all", "three items"), ("all", "all | count"), ("sum", "twelve dollars"),
    ])
    func aNumberInWordsIsAnAnswer(_ model: String, _ answer: String) {
        let query = model == "all" ? "items | count" : "$5 + $7"
        let play = Play(
            "---\ntitle: T\n---\n## A\n```docent\nlet all = items\n```\n```docent exercise\n\(query)\n```\n")
        _ = play.type("")
        #expect(play.type(answer).contains { $0.hasPrefix("praise") }, "\(play.told)")
    }

    @Test func aWrongNumberInWordsIsToldSo() {
        let play = Play("---\ntitle: T\n---\n## A\n```docent exercise\nitems | count\n```\n")
        #expect(play.type("twelve").contains("miss Not yet: not that number: it is too large."), "\(play.told)")
        #expect(play.type("tvelve").contains("diagnostic"), "\(play.told)")
    }

    @Test func progressIsReadAsItWasWritten() {
        let progress = TourProgress(title: "A: b", current: "Is it?", done: ["One two", "Is it?"], isFinished: true)
        #expect(TourProgress(text: progress.text) == progress)
        #expect(TourProgress(text: "nonsense\n\n at x\ntitle\n") == TourProgress(title: ""))
    }

    @Test(arguments: [
        "", "---\ntitle: T\n---\n## A\n", "---\ntitle: T\n---\n## A\n```docent exercise\nlet a = 1\n```\n",
        "---\ntitle: T\n---\n## A\n```docent\nnonsense here\n```\n## B\n```docent predict\nitems | wher\n```\n",
        "---\ntitle: T\n---\n## A\n```docent\n:quit\n```\n```docent exercise\n:hint\n```\n",
    ])
    func whateverATourHasItCanBeLeft(_ text: String) {
        let play = Play(text)
        for move in TourMove.allCases where move != .leave { _ = play.move(move) }
        for line in ["", "", "1", "items", ")))", "", ""] { _ = play.type(line) }
        _ = play.move(.leave)
        #expect(play.walk.isOver)
    }
}
