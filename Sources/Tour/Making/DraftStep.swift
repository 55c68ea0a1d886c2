/// A step that a first tour may have, with queries that hold for any document.
struct DraftStep {
    /// An exercise: the task, a hint, the model answer.
    struct Exercise {
        let text: String
        let hint: String
        let model: String

        init(_ text: String, hint: String, _ model: String) {
            self.text = text
            self.hint = hint
            self.model = model
        }
    }

    let title: String
    /// Queries that must have rows for the step to make sense.
    var wanted: [String] = []
    let text: String
    /// What is to be guessed first.
    var predicted: (text: String, query: String)?
    let query: String
    /// The first whose model answer has rows is taken.
    let exercises: [Exercise]

    private static let howManySentences = Exercise(
        "Your turn: how many sentences does it have? `count` counts the rows that come in.",
        hint: "The sentences are called `sentences`.", "sentences | count")

    /// In the order in which a tour has them; of several with one title, the first that fits.
    static let all: [DraftStep] = [
        .init(
            title: "What is it?", wanted: ["docs | where date is not null"],
            text:
                "A query names what is to be shown. `docs` is the document itself; `select` says which of its fields.",
            query: "docs | select name, date, wordcount", exercises: [howManySentences]),
        .init(
            title: "What is it?",
            text:
                "A query names what is to be shown. `docs` is the document itself; `select` says which of its fields.",
            query: "docs | select name, wordcount", exercises: [howManySentences]),
        .init(
            title: "What is in it?", wanted: ["sections | where heading is not null"],
            text: "Each section has a `heading` and a `level`. `where` keeps the rows for which something is true.",
            predicted: ("Guess first: how many headings are there?", "headings | count"),
            query: "sections | where heading is not null | select heading, level",
            exercises: [
                .init(
                    "Your turn: show how long each section is: its heading, and its number of words.",
                    hint: "Inside a row, `count(words)` counts the words in it.",
                    "sections | select heading, count(words)")
            ]),
        .init(
            title: "What does it list?", wanted: ["items"],
            text: "The items of its lists are `items`. Each knows the section that it is in.",
            query: "items | count by section.heading",
            exercises: [
                .init(
                    "Your turn: some items open with a label, such as a few words in bold. Show these labels.",
                    hint: "The field is `label`; keep the items that have one: `where label is not null`.",
                    "items | where label is not null | select label"),
                .init(
                    "Your turn: show the text of the first three items, and the line that each starts on.",
                    hint: "`take 3`, then `select text, line`.",
                    "items | take 3 | select text, line"),
            ]),
        .init(
            title: "How much money?", wanted: ["money"],
            text:
                "Each sum of money has a `value`, and a `bound` where the text gives one: `>` is \"more than\", `<=` is \"up to\".",
            query: "money | top 5 by value | select value, bound, of, line",
            exercises: [
                .init(
                    "Your turn: in which sentence does the largest sum stand? Show the value and the sentence's text.",
                    hint: "`top 1 by value`; the sentence's text is `sentence.text`.",
                    "money | top 1 by value | select value, sentence.text")
            ]),
        .init(
            title: "How many of what?", wanted: ["counts | where of is not null"],
            text: "Numbers that count things are `counts`, and the field `of` says what they count.",
            query: "counts | where of is not null | top 5 by value | select value, of, line",
            exercises: [
                .init(
                    "Your turn: show the value of each percentage, and its line. The relation is `percents`.",
                    hint: "`select value, line`.", "percents | select value, line"),
                .init(
                    "Your turn: how many counts are there in all?", hint: "`count` counts the rows that come in.",
                    "counts | count"),
            ]),
        .init(
            title: "When?", wanted: ["dates"],
            text:
                "A date may be a day, a month or a year. `unique value` keeps one row of each, and `sort value` puts the earliest first.",
            query: "dates | unique value | sort value | take 8 | select value, text, line",
            exercises: [
                .init(
                    "Your turn: which is the latest date? Show its value.",
                    hint: "`sort value desc` puts the latest first, and `take 1` keeps that one.",
                    "dates | sort value desc | take 1 | select value")
            ]),
        .init(
            title: "What is to come?", wanted: [#"sentences | where tense == "future""#],
            text:
                "Each sentence has a `tense`. What is promised or expected is in the `\"future\"`; here are the first few such sentences.",
            query: #"sentences | where tense == "future" | take 5 | select text, line"#,
            exercises: [
                .init(
                    "Your turn: which of all sentences in the future name a date? Show their text.",
                    hint: "`any(dates)` is true for a sentence that has one; join two conditions with `and`.",
                    #"sentences | where tense == "future" and any(dates) | select text"#),
                .init(
                    "Your turn: how many sentences are in the future?", hint: "Keep them with `where`, then `count`.",
                    #"sentences | where tense == "future" | count"#),
            ]),
        .init(
            title: "Where does it point?", wanted: ["links | where host is not null"],
            text: "`count by` counts the rows of each group: here the links to each site, the `host`.",
            query: "links | where host is not null | count by host | sort count desc",
            exercises: [
                .init(
                    "Your turn: show the text and the address of each link.", hint: "The fields are `text` and `url`.",
                    "links | select text, url")
            ]),
        .init(
            title: "What do capitals stand for?", wanted: ["acronyms"],
            text: "`acronyms` are those that the document explains. `uses` says how often either form occurs in it.",
            query: "acronyms | select short, long, uses",
            exercises: [
                .init(
                    "Your turn: which one is used most? Show its short form.",
                    hint: "`top 1 by` and the field, then `select`.",
                    "acronyms | top 1 by uses | select short")
            ]),
    ]
}
