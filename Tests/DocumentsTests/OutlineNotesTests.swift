import Documents
import Testing

/// Notes that are kept as one outline, and fields below one another.
struct OutlineNotesTests {
    private static let outline = """
        type:: [[Plan]]
        owner:: Mia

        - # Winch
          id:: 695df31d-f53a-450c-8235-f4a73fe16036
        \t- TODO Oil it by 9 March 2024
        \t  collapsed:: true
        \t  SCHEDULED: <2024-03-08 Fri>
        \t- DONE Buy 3 ropes
        \t  :LOGBOOK:
        \t  CLOCK: [2024-03-06 Wed 16:07:55]--[2024-03-06 Wed 16:09:00] =>  00:01:05
        \t  :END:
        \t\t- Paid $45.
        \t- CANCELED Paint it
        - ## Rope
        \t- It is 20 metres long.

        """

    @Test func tasksHaveTheirWords() {
        let sample = Sample(Self.outline)
        #expect(sample.values(.items, "mark") == ["-", "TODO", "DONE", "-", "CANCELED", "-", "-"])
        #expect(sample.values(.items, "checked") == ["-", "false", "true", "-", "-", "-", "-"])
        #expect(sample.texts(.items)[1] == "Oil it by 9 March 2024 SCHEDULED: <2024-03-08 Fri>")
    }

    @Test func linesOfTheProgramAreNoText() {
        let sample = Sample(Self.outline)
        #expect(
            sample.texts(.sentences) == [
                "type:: Plan owner:: Mia", "Winch", "Oil it by 9 March 2024", "SCHEDULED: <2024-03-08 Fri>",
                "Buy 3 ropes", "Paid $45.", "Paint it", "Rope", "It is 20 metres long.",
            ])
        #expect(sample.texts(.figures) == ["9 March 2024", "3", "$45", "20 metres"])
    }

    @Test func headsStandInItems() {
        let sample = Sample(Self.outline)
        #expect(sample.values(.sections, "heading") == ["-", "Winch", "Rope"])
        #expect(sample.values(.sections, "level") == ["1", "1", "2"])
        #expect(sample.texts(.figures, in: sample.node(.sections, 2)) == ["20 metres"])
        #expect(sample.texts(.items, in: sample.node(.sections, 2)).count == 2)
        // Elsewhere items may hold headings, too.
        #expect(Sample("Text\n\n- # Winch\n- # Rope\n").values(.sections, "heading") == ["-"])
    }

    @Test func otherListsHaveNone() {
        let sample = Sample("Words:\n\n- TODO is open\n- DONE is done\n  id:: 5\n")
        #expect(sample.values(.items, "checked") == ["-", "-"])
        #expect(sample.texts(.items) == ["TODO is open", "DONE is done id:: 5"])
        #expect(
            Sample("- {{[[TODO]]}} Oil it\n- {{[[DONE]]}} Tie it\n").values(.items, "checked") == ["false", "true"])
    }

    @Test func signsOfProgramsAreNoText() {
        let sample = Sample(
            "- ![a](a.png){:height 266, :width 750} So.\n- {{[[query]]: {and: [[TODO]] {or: [[a]]}}}} Yes.\n"
        )
        #expect(sample.texts(.sentences) == ["So.", "Yes."])
    }

    @Test(arguments: [
        (
            "# Plan\n\nOwner: Mia Ash\nStatus: open\nDue: 9 March\n",
            ["Plan", "Owner: Mia Ash", "Status: open", "Due: 9 March"]
        ),
        ("# Plan\n\n**Date:** 9 March\n**Place**: the hall\n", ["Plan", "Date: 9 March", "Place: the hall"]),
        ("# 議事録\n\n日時：3月5日\n場所：会議室\n", ["議事録", "日時：3月5日", "場所：会議室"]),
        (
            "# Plan\n\n#: 12\nOwner: Mia\nlink: none\nDue: 9 March\n",
            ["Plan", "#: 12", "Owner: Mia", "link: none", "Due: 9 March"]
        ),
        ("# Plan\n\nit has: oars\nand has: ropes\n", ["Plan", "it has: oars and has: ropes"]),
        ("# Plan\n\nOwner: Mia Ash\nand many more\n", ["Plan", "Owner: Mia Ash and many more"]),
        ("# Plan\n\nNote: it is\nNote: open\n", ["Plan", "Note: it is Note: open"]),
    ])
    func fieldsEndWithTheirLines(_ text: String, _ sentences: [String]) {
        #expect(Sample(text).texts(.sentences) == sentences)
    }

    @Test func headingsAloneInNumberedItemsAreHeads() {
        let sample = Sample(
            "Text\n\n1. # Scope\n\nIt is 5 metres.\n\n2. # Costs\n\nIt is $3.\n\n3. # Rope\n   It is long.\n")
        #expect(sample.values(.sections, "heading") == ["-", "Scope", "Costs"])
        #expect(sample.texts(.figures, in: sample.node(.sections, 2)) == ["$3"])
    }

    @Test(arguments: [
        ("# 1 Winches\n\nSome.\n\n# 2 Ropes\n\n3 boats.\n", ["3"]), ("# 1 Winches\n\n## 1.1 Oil\n\n3 boats.\n", ["3"]),
        ("# 12 Angry Men\n\n3 boats.\n\n# 5 Boats\n", ["12", "3", "5"]),
        ("# 1 Player\n\nOne.\n\n# 2 Players\n\nTwo.\n", ["1", "2"]),
    ])
    func numbersOfHeadsCountNothing(_ text: String, _ figures: [String]) {
        #expect(Sample(text).texts(.figures) == figures)
    }
}
