import Documents
import Testing

/// Where sentences end.
struct SentenceTests {
    @Test(arguments: [
        ["He met Dr. Smith in the U.S. Capitol.", "The U.S. paid."],
        ["No. 5 is one.", "No. Not that."].dropLast() + [],
        ["It rose at 9 a.m. Eastern.", "Then it fell at 5 p.m.", "The end."],
        ["It cost $1.8 billion or 3.5 percent.", "Done."],
        ["George W. Bush spoke.", "So did J. Doe."], ["“It is.”", "He left (early).", "(Laughter.)", "Next."],
        ["What?!", "Yes… maybe.", "“Why?” she said."], ["The U.S.-Peru deal holds.", "We like it."],
        ["See 5 U.S.C. 552(a).", "It applies to Acme, Inc. and others."], ["They said “no.”", "She agreed."],
        ["He is from Washington, D.C.", "He went home."], ["One — two.", "Three."],
    ])
    func sentences(_ expected: [String]) {
        #expect(Sample(expected.joined(separator: " ")).texts(.sentences) == expected)
    }

    @Test func hardBreaksEndThemUnlessASmallLetterFollows() {
        #expect(Sample("One  \nTwo  \nthree").texts(.sentences) == ["One", "Two three"])
    }

    @Test func blocksEndThem() {
        let sample = Sample("One\n\n- two\n- three\n\n| four | Five. Six |\n|---|---|\n| seven | |\n")
        #expect(sample.texts(.sentences) == ["One", "two", "three", "four", "Five.", "Six", "seven"])
        #expect(sample.values(.sentences, "number") == ["1", "1", "1", "1", "2", "3", "4"])
    }

    @Test func codeIsInNone() {
        #expect(
            Sample("Run `a. B` now.\n\n    code. Here.\n").texts(.sentences) == [
                "Run `a. B` now.".replacing("`", with: "")
            ])
    }

    @Test(arguments: [
        ("We will build.", "future"), ("It was built.", "past"), ("It is good.", "present"),
        ("They signed it.", "past"),
    ])
    func tense(_ sentence: String, _ tense: String) {
        #expect(Sample(sentence).values(.sentences, "tense") == [tense])
    }
}
