import Documents
import Testing

/// Transcripts and their turns.
struct TurnTests {
    @Test(arguments: [
        "Q\u{A0} a", "Q a", "Q: a", "Q(b) a", "a\n\n12:36 P.M. EST", "a\n\n9:05 a.m.", "MS. PSAKI: a",
        "THE VICE PRESIDENT: a",
        "THE PRESIDENT (aside): a", "DR. A B C: d", "PRESIDENT BIDEN: a",
    ])
    func transcripts(_ source: String) { #expect(Sample(source).values(.docs, "transcript") == ["true"]) }

    @Test(arguments: [
        "Quiet", "MS. A B C D: e", "A: b", "**MS. PSAKI:** a", "- Q: a", "at 12:36 P.M. EST", "SUBJECT: a",
    ])
    func otherDocuments(_ source: String) { #expect(Sample(source).values(.docs, "transcript") == ["false"]) }

    @Test func turnsRunToTheNextAHeadOrAClockTime() {
        let sample = Sample(
            """
            12:07 P.M. EST

            MS. PSAKI (in English):  Hi.  \nQ\u{A0}\u{A0} One?

            Two?

            \u{A0}\u{A0} MODERATOR #2: Three

            **Head**

            four

            Q Five

            12:36 P.M. EST
            """)
        #expect(sample.values(.turns, "speaker") == ["MS. PSAKI", "Q", "MODERATOR #2", "Q"])
        #expect(sample.values(.turns, "question") == ["false", "true", "false", "true"])
        #expect(sample.values(.turns, "number") == ["1", "2", "3", "4"])
        #expect(
            sample.texts(.turns)
                == ["Hi.", "One? Two?", "Three", "Five"])
        #expect(sample.count(.paragraphs) == 8)
        #expect(
            sample.texts(.sentences)
                == ["12:07 P.M. EST", "Hi.", "One?", "Two?", "Three", "Head", "four", "Five", "12:36 P.M. EST"])
    }

    @Test func aTurnHoldsTheWordsThatWereSaid() {
        let sample = Sample("MR. LOW (rising): **Why** not $5?\n\nIt is.\n\nQ No.")
        let turn = sample.node(.turns, 0)
        #expect(sample.texts(.words, in: turn) == ["Why", "not", "5", "It", "is"])
        #expect(sample.texts(.sentences, in: turn) == ["Why not $5?", "It is."])
        #expect(sample.texts(.figures, in: turn) == ["$5"])
        #expect(sample.texts(.highlights, in: turn) == ["Why"])
        // Blocks are whole, and so is the turn's own place.
        #expect(sample.texts(.paragraphs, in: turn) == ["MR. LOW (rising): Why not $5?", "It is."])
        #expect(sample.sources(.turns).first == "MR. LOW (rising): **Why** not $5?\n\nIt is.")
        #expect(sample.values(.words, "turn").prefix(4) == ["-", "-", "-", "turns#0"])
    }

    @Test func aClockTimeEndsATurnInItsParagraph() {
        #expect(Sample("MR. A: b  \n1:00 P.M. EST\n\n\\###").texts(.turns) == ["b"])
    }
}
