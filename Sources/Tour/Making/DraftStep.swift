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

    /// In the order in which a tour has them.
    static let all: [DraftStep] = [
        .init(
            title: "What is it?",
            text:
                "A query names what is to be shown. `docs` is the document itself; `select` says which of its fields.",
            query: "docs | select name, date, wordcount",
            exercises: [
                .init(
                    "Your turn: how many sentences has it? `count` counts what comes in.",
                    hint: "The sentences are called `sentences`.", "sentences | count")
            ]),
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
            text: "The items of its lists are `items`. Each knows the section that it stands in.",
            query: "items | count by section.heading",
            exercises: [
                .init(
                    "Your turn: some items open with a label, such as a few bold words. Show these labels.",
                    hint: "The labels are in the field `label`; others have none: `label is not null`.",
                    "items | where label is not null | select label"),
                .init(
                    "Your turn: show the first three items, with their line.",
                    hint: "`take 3`, then `select text, line`.",
                    "items | take 3 | select text, line"),
            ]),
        .init(
            title: "How much money?", wanted: ["money"],
            text:
                "Every sum of money is found with its value, and with its bound: `>` is 'more than', `<=` is 'up to'.",
            query: "money | top 5 by value | select value, bound, of, line",
            exercises: [
                .init(
                    "Your turn: in which sentence does the largest sum stand? Show the sum and the sentence's text.",
                    hint: "`top 1 by value`; the sentence's text is `sentence.text`.",
                    "money | top 1 by value | select value, sentence.text")
            ]),
        .init(
            title: "How many of what?", wanted: ["counts | where of is not null"],
            text: "Numbers that count things are `counts`, and `of` is what they count.",
            query: "counts | where of is not null | top 5 by value | select value, of, line",
            exercises: [
                .init(
                    "Your turn: show all percentages, with their line. They are called `percents`.",
                    hint: "`select value, line`.", "percents | select value, line"),
                .init(
                    "Your turn: how many counts are there in all?", hint: "`count` counts what comes in.",
                    "counts | count"),
            ]),
        .init(
            title: "When?", wanted: ["dates"],
            text: "Dates may be days, months or years. `unique value` keeps one of each.",
            query: "dates | unique value | sort value | take 8 | select value, text, line",
            exercises: [
                .init(
                    "Your turn: which is the latest date? Show its value.",
                    hint: "`sort value desc` has the latest first.", "dates | sort value desc | take 1 | select value")
            ]),
        .init(
            title: "What is to come?", wanted: [#"sentences | where tense == "future""#],
            text: "A sentence has a `tense`: what is promised or expected is in the `\"future\"`.",
            query: #"sentences | where tense == "future" | take 5 | select text, line"#,
            exercises: [
                .init(
                    "Your turn: which of them name a date? Show their text.",
                    hint: "`any(dates)` is true for a sentence that has one; join two conditions with `and`.",
                    #"sentences | where tense == "future" and any(dates) | select text"#),
                .init(
                    "Your turn: how many sentences are in the future?", hint: "`where`, then `count`.",
                    #"sentences | where tense == "future" | count"#),
            ]),
        .init(
            title: "Where does it point?", wanted: ["links"],
            text: "`count by` counts the rows of each group: here the links to each site.",
            query: "links | count by host | sort count desc",
            exercises: [
                .init(
                    "Your turn: show the text and the address of each link.", hint: "The fields are `text` and `url`.",
                    "links | select text, url")
            ]),
        .init(
            title: "What do capitals stand for?", wanted: ["acronyms"],
            text: "Acronyms that the document explains are `acronyms`; `uses` is how often either form stands in it.",
            query: "acronyms | select short, long, uses",
            exercises: [
                .init(
                    "Your turn: which is used most? Show its short form.", hint: "`top 1 by` a field.",
                    "acronyms | top 1 by uses | select short")
            ]),
    ]
}
