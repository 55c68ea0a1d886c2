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
        ["See Lee v. Orne, 34 Cal. 120 (1990); it holds.", "So do 12 others."], ["They met in room 5.", "34 came."],
        ["See 5 U.S.C. 552(a).", "It applies to Acme, Inc. and others."], ["They said “no.”", "She agreed."],
        ["He is from Washington, D.C.", "He went home."], ["One — two.", "Three."],
        ["Orne Inc. (“Orne”) and Lune Ltd. (the “Buyer”) agree.", "It holds."],
        ["Orne Plc. (LSE: ORN) fell in Nov. '16 to ca. 5 pence.", "It rose."],
        ["She was born c. 1480 and d. 1530.", "Her son (b. 1510) followed, then option c.", "12 came."],
        ["He left Orne Inc.", "(It was sold.)", "So."],
        ["See Eq. (2), Ref. [3] and Rs. 500 by Vire et al. (2019).", "Vire et al. agree.", "We don’t."],
        ["She waited . . . and left.", "Nobody came."],
        ["It ended.", ". . . The rest is lost.", "She knew . . . I think."],
        ["It was over....", "She left.", "He asked.."],
        ["1.) Wet the rope", "2.) Pull it"], ["a. Wet it", "b. Pull it"],
        ["• 9. Wet it", "• 10. Pull it"], ["Use 1) a rope, 2) a hook."], ["A. Smith and B. Jones met J. A. Vire."],
        ["He calls it “the end [...]” (Orne 12).", "She agrees."], ["“It holds.” (Orne 2019, p. 5)", "She agrees."],
        ["It sank.[12]", "It rose.³", "Done."], ["At 5 a.m. Dr. Orne left.", "He came at 6 p.m.", "Mr. Vire slept."],
        ["It is at N°. 12.5 there.", "Go."],
        ["It stands (Vire v. Orne, 2d Cir. 1999).", "It sank in Vire.", "1999 was wet."],
        ["The hall is open until 9 p.m. Friday and from 7 a.m. UTC on.", "They met at 7:30 p.m.", "Present were two."],
        ["Take the 9 a.m. Orne ferry or one at 10 a.m. British Summer Time.", "Go."],
        ["... Agreed to wax it.", "Done."], ["… Agreed to wax it.", "“...”", "He left."],
        ["Enter the chain id.", "Then see id. at 5."],
        ["The Rt. Hon. Jane Vire spoke.", "Call ext. 22 now."],
        ["It is £1 2s. 6d. for a sail.", "It took 9s.", "12 came."],
        ["Send it to Bldg. 7, Ste. 210 on Rte. 9.", "Ask for Rm. 12.", "It uses STE.", "However, it ends."],
        ["Bring ropes, oars, etc.", "Boats are here.", "Bring wax, etc. and go."],
    ])
    func sentences(_ expected: [String]) {
        #expect(Sample(expected.joined(separator: " ")).texts(.sentences) == expected)
    }

    @Test func aParagraphThatCountsEndsBeforeTheNextNumber() {
        let sample = Sample("1\\) Wet the rope. 2) Pull it 3) Wait.\n\n1\\. Wet 2. Pull\n")
        #expect(sample.texts(.sentences) == ["1) Wet the rope.", "2) Pull it", "3) Wait.", "1. Wet", "2. Pull"])
    }

    @Test func anItemThatCountsOnEndsBeforeTheNextNumber() {
        #expect(
            Sample("1. Wet the rope 2. Pull it 3. Wait\n").texts(.sentences) == [
                "Wet the rope", "2. Pull it", "3. Wait",
            ])
        #expect(Sample("4. Wet the rope 2. Pull it\n").texts(.sentences) == ["Wet the rope 2.", "Pull it"])
    }

    @Test func hardBreaksEndThemUnlessASmallLetterFollows() {
        #expect(Sample("One  \nTwo  \nthree").texts(.sentences) == ["One", "Two three"])
        // Or it begins a field.
        #expect(
            Sample("Owner: Mara  \ntags: a, b  \nand so: on").texts(.sentences) == [
                "Owner: Mara", "tags: a, b and so: on",
            ])
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
