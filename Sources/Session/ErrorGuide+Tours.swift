import Query

extension ErrorGuide {
    /// What can be wrong with a tour, each with a tour that has it; the room Tour finds it, and its tests run these.
    package static let tours: [FaultDefinition] = [
        .init("E701", "a tour's front matter is not YAML", program: front("title: [") + step("items")),
        .init(
            "E702", "a tour has no title",
            advice: "It goes in the front matter, between '---' and '---' at the start.",
            program: step("items")),
        .init(
            "E703", "an unknown key in a tour's front matter",
            advice: "The keys are title, documents, level and minutes.",
            program: front("title: T\nlvel: beginner") + step("items")),
        .init(
            "E704", "there is no such level; the levels are beginner, intermediate and advanced",
            program: front("title: T\nlevel: hard") + step("items")),
        .init(
            "E705", "a value in a tour's front matter is of the wrong kind",
            program: front("title: T\nminutes: soon") + step("items")),
        .init("E706", "a tour has no step: a heading of level 2 starts one", program: titled + "Text.\n"),
        .init("E707", "a step has no name", program: titled + "##\n"),
        .init(
            "E708", "an exercise, a prediction or a part of one comes before the first step",
            program: titled + block("docent exercise", "items") + step("items")),
        .init(
            "E709", "a block has an unknown word after its name; 'exercise' and 'predict' go after 'docent' only",
            program: titled + step("items", in: "docent exercice")),
        .init(
            "E710", "a block's name is almost one that does something", program: titled + step("items", in: "docnet")),
        .init(
            "E711", "no exercise follows a hint in its step; a hint goes before its exercise",
            program: titled + step("Look at the items.", in: "hint")),
        .init(
            "E712", "no prediction follows choices in their step; choices go before their 'docent predict'",
            program: titled + step("- one\n- two", in: "choices")),
        .init("E713", "no block comes before an output in its step", program: titled + step("2", in: "output")),
        .init(
            "E714", "a block has two outputs",
            program: titled + step("items | count") + block("output", "...") + block("output", "...")),
        .init(
            "E715", "choices must be a list of two or more: lines that begin with '- '",
            program: titled + step("one", in: "choices") + block("docent predict", "items | take 1")),
        .init("E716", "a block has no query", program: titled + step("")),
        .init("E717", "a block has no closing fence", program: titled + "## A step\n\n```docent\nitems\n"),
        .init(
            "E718", "a block is in a list or a quote; it must start its own lines",
            program: titled + "## A step\n\n- ```docent\n  items\n  ```\n"),
        .init(
            "E719", "a block is part of the HTML before it", advice: "Leave a blank line between them.",
            program: titled + "## A step\n\n<details>\n```docent\nitems\n```\n"),
        .init(
            "E720", "a tour is longer than a megabyte",
            program: titled + step("items") + String(repeating: "A line of prose.\n", count: 65_000)),
        .init(
            "E730", "a tour's documents can't all be read",
            program: front("title: T\ndocuments: [missing.md]") + step("items")),
        .init(
            "E731", "a model answer has no result to compare answers with",
            program: titled + step("let all = items", in: "docent exercise")),
        .init(
            "E732", "a model answer has no rows: an empty answer would pass",
            program: titled + step("items | where false", in: "docent exercise")),
        .init(
            "E734", "the result to predict is not one number, and there are no choices",
            program: titled + step("items | take 2", in: "docent predict")),
        .init(
            "E735", "none of the choices is, alone, in a cell of the result's first row",
            program: titled + step("- red\n- blue", in: "choices") + block("docent predict", "items | take 1")),
        .init(
            "E736", "several choices are in the result's first row",
            program: titled + step("- yes\n- Yes", in: "choices") + block("docent predict", "print 'yes'")),
    ]

    private static let titled = front("title: T")

    private static func front(_ text: String) -> String { "---\n\(text)\n---\n\n" }

    private static func step(_ text: String, in words: String = "docent") -> String {
        "## A step\n\n" + block(words, text)
    }

    private static func block(_ words: String, _ text: String) -> String { "```\(words)\n\(text)\n```\n" }
}
