import Testing

@testable import Tour

/// What a tour's file says, and what is wrong with it.
@Suite struct ReadingTests {
    static let sound = """
        ---
        title: A  first look
        documents: [../peru.md, sheets]
        level: beginner
        minutes: 10
        ---

        About it.

        ```docent
        let a = 1
        ```

        ## How *long*?

        Text, with `code`.

        ```docent
        words | count
        ```

        ```output
        count
        ...
        ```

        More.

        - one

        <details><summary>Hints</summary>

        ```hint
        The first.
        ```

        ````hint
        ```x
        ````

        ```docent exercise
        items
        | count
        ```

        </details>

        ## Second

        ```choices
        - red
        - blue
        ```

        ```docent predict
        items | take 1
        ```

        ```swift
        let a = 1
        ```
        """

    private func problems(_ text: String) -> [String] {
        TourReader.read(Array(text.utf8), path: "t/a.md").problems.map { problem in
            let position = problem.place.script.position(of: problem.place.span.lowerBound)
            let hint = problem.hint.isEmpty ? "" : " (\(problem.hint))"
            return "\(position.line):\(position.column): \(problem.message)\(hint)"
        }
    }

    @Test func aSoundTourIsRead() throws {
        let reading = TourReader.read(Array(Self.sound.utf8), path: "Examples/tours/a-first-look.md")
        #expect(reading.problems.map(\.message) == [])
        let tour = reading.tour
        #expect(tour.title == "A first look")
        #expect(tour.name == "a-first-look")
        #expect(tour.documents == ["peru.md", "tours/sheets"] && tour.base == "Examples/")
        #expect(tour.level == .beginner)
        #expect(tour.minutes == 10)
        #expect(tour.steps.map(\.title) == ["How long?", "Second"])
        #expect(tour.introduction.count == 2)
        #expect(tour.introduction.last?.block?.text == "let a = 1\n")
        let parts = tour.steps[0].parts
        try #require(parts.count == 4)
        guard case .query(let block, let output?) = parts[1], case .exercise(let exercise) = parts[3] else {
            Issue.record("\(parts)")
            return
        }
        #expect(block.text == "words | count\n" && block.line == 19)
        #expect(output.text == "count\n...\n" && output.line == 23)
        #expect(exercise.model.text == "items\n| count\n")
        #expect(exercise.hints.map(ProseText.plain) == ["The first.", ""])
        guard case .prediction(let prediction)? = tour.steps[1].parts.first else {
            Issue.record("\(tour.steps[1].parts)")
            return
        }
        #expect(prediction.choices == ["red", "blue"])
        #expect(tour.steps[1].parts.count == 2)
    }

    @Test(
        arguments: [
            (
                "",
                [
                    "1:1: the tour has no title (between '---' and '---' at the start: title: …)",
                    "1:1: the tour has no steps (a heading of level 2 starts one: ## …)",
                ]
            ),
            ("---\ntitle: T\n---\ntext\n", ["4:1: the tour has no steps (a heading of level 2 starts one: ## …)"]),
            (
                "---\nlevel: beginner\n---\n## A\n",
                ["1:1: the tour has no title (between '---' and '---' at the start: title: …)"]
            ),
            (
                "---\ntitle: T\nlvel: x\n---\n## A\n",
                ["3:1: no key 'lvel' in a tour's front matter (did you mean 'level'?)"]
            ),
            ("---\ntitle: T\nlevel: beginer\n---\n## A\n", ["3:1: no level 'beginer' (did you mean 'beginner'?)"]),
            (
                "---\ntitle: T\nlevel: hard\n---\n## A\n",
                ["3:1: no level 'hard' (there are beginner, intermediate, advanced)"]
            ),
            ("---\ntitle: T\nminutes: soon\n---\n## A\n", ["3:1: 'minutes' needs a whole number, 1 or more"]),
            ("---\ntitle: T\nminutes: 0\n---\n## A\n", ["3:1: 'minutes' needs a whole number, 1 or more"]),
            (
                "---\ntitle: T\ndocuments: {a: b}\n---\n## A\n",
                ["3:1: 'documents' needs the paths of files and folders: [../a.md]"]
            ),
            ("---\ntitle: T\n---\n##\n", ["4:1: the step has no name"]),
            (
                "---\ntitle: T\n---\n```docent exercise\na\n```\n\n## A\n",
                ["4:1: 'docent exercise' comes before the first step"]
            ),
            ("---\ntitle: T\n---\n```hint\na\n```\n\n## A\n", ["4:1: 'hint' comes before the first step"]),
            (
                "---\ntitle: T\n---\n## A\n```docent exercice\na\n```\n",
                ["5:1: no 'docent exercice' block (did you mean 'exercise'?)"]
            ),
            (
                "---\ntitle: T\n---\n## A\n```docent run\na\n```\n",
                ["5:1: no 'docent run' block (there are exercise, predict)"]
            ),
            (
                "---\ntitle: T\n---\n## A\n```docent exercise x\na\n```\n",
                ["5:1: no 'docent x' block (there are exercise, predict)"]
            ),
            ("---\ntitle: T\n---\n## A\n```outputs\na\n```\n", ["5:1: no 'outputs' block (did you mean 'output'?)"]),
            (
                "---\ntitle: T\n---\n## A\n```hint\na\n```\n## B\n",
                ["5:1: no exercise follows this hint in its step (a hint goes before its exercise)"]
            ),
            (
                "---\ntitle: T\n---\n## A\n```choices\n- a\n- b\n```\n",
                [
                    "5:1: no 'docent predict' follows these choices in their step (choices go before their 'docent predict')"
                ]
            ),
            (
                "---\ntitle: T\n---\n## A\n```choices\na\n```\n```docent predict\nitems\n```\n",
                ["5:1: choices must be a list of two or more"]
            ),
            ("---\ntitle: T\n---\n## A\n```output\na\n```\n", ["5:1: no block comes before this output"]),
            (
                "---\ntitle: T\n---\n## A\n```docent\na\n```\n## B\n```output\na\n```\n",
                ["9:1: no block comes before this output"]
            ),
            (
                "---\ntitle: T\n---\n## A\n```docent\na\n```\n```output\n```\n```output\n```\n",
                ["10:1: the block before it already has an output"]
            ),
            ("---\ntitle: T\n---\n## A\n```docent\n\n```\n", ["5:1: the block has no query"]),
            ("---\ntitle: T\n---\n## A\n```docent\nitems\n", ["5:1: the block is not closed"]),
            (
                "---\ntitle: T\n---\n## A\n- ```docent\n  items\n  ```\n",
                ["5:3: a 'docent' block is in a list or a quote (it must start its own lines)"]
            ),
            (
                "---\ntitle: T\n---\n## A\n<details>\n```docent\nitems\n```\n",
                ["6:1: this block is part of the HTML before it (leave a blank line before it)"]
            ),
        ] as [(String, [String])])
    func whatIsWrongHasItsPlace(_ text: String, _ expected: [String]) {
        #expect(problems(text) == expected)
    }

    @Test func brokenFrontMatterIsToldOnce() {
        let found = problems("---\ntitle: [\n---\n## A\n")
        #expect(found.count == 1 && found.first?.contains("front matter") == true, "\(found)")
    }
}
