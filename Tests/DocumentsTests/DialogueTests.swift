import Documents
import Testing

/// Conversations that show themselves by the names which open their paragraphs.
struct DialogueTests {
    /// Six lines in turn by two who are named like this.
    private static func talk(_ first: String, _ second: String, between: String = "\n\n") -> String {
        (0..<6).map { "\($0 % 2 == 0 ? first : second) It is \($0)." }.joined(separator: between)
    }

    @Test(arguments: [
        ("JK:", "LMN:", "JK", "LMN"), ("Mia:", "Tom Ash:", "Mia", "Tom Ash"),
        ("MIA ASH:", "TOM OAK:", "MIA ASH", "TOM OAK"),
        ("**Host:**", "**Mia**:", "Host", "Mia"), ("*Host:*", "*Guest 2:*", "Host", "Guest 2"),
        ("Mia (smiling):", "Tom [sighs]:", "Mia", "Tom"), ("[10:32] Mia:", "[10:33] Tom:", "Mia", "Tom"),
        ("記者：", "市長：", "記者", "市長"), ("Élise :", "Øyvind :", "Élise", "Øyvind"), ("**Q:**", "**A:**", "Q", "A"),
        ("JK, LM:", "NO:", "JK, LM", "NO"),
    ])
    func names(_ first: String, _ second: String, _ one: String, _ other: String) {
        let sample = Sample(DialogueTests.talk(first, second))
        #expect(sample.values(.turns, "speaker") == [one, other, one, other, one, other])
        #expect(sample.texts(.turns) == (0..<6).map { "It is \($0)." })
        #expect(sample.texts(.sentences) == (0..<6).map { "It is \($0)." })
        #expect(sample.values(.docs, "transcript") == ["true"])
        #expect(sample.values(.sections, "kind") == ["intro"])
    }

    @Test(arguments: ["  \n", "\n"])
    func linesOfOneParagraph(_ lineBreak: String) {
        let sample = Sample(DialogueTests.talk("Mia:", "Tom:", between: lineBreak))
        #expect(sample.values(.turns, "speaker") == ["Mia", "Tom", "Mia", "Tom", "Mia", "Tom"])
        #expect(sample.count(.paragraphs) == 6)
    }

    @Test(arguments: ["[10:0%] @:", "**@** (10:0%):", "@ [0:0%:12]:"])
    func whatIsSaidInAChatNeedNotEndAsASentence(_ opening: String) {
        let lines = (0..<6).map {
            opening.replacing("%", with: "\($0)").replacing("@", with: $0 % 2 == 0 ? "Mia" : "Tom") + " ok \($0)"
        }
        #expect(
            Sample(lines.joined(separator: "\n\n")).values(.turns, "speaker") == [
                "Mia", "Tom", "Mia", "Tom", "Mia", "Tom",
            ])
        // Without times they may be fields.
        let fields = lines.map { $0.filter { !"[]()0123456789".contains($0) }.replacing("::", with: ":") }
        #expect(Sample(fields.joined(separator: "\n\n")).count(.turns) == 0)
    }

    @Test func namesMayStandAlone() {
        let text = (0..<6).map { "Speaker \($0 % 2): 00:0\($0):00\n\nIt is \($0)." }.joined(separator: "\n\n")
        #expect(Sample(text).texts(.turns).first == "00:00:00 It is 0.")
        #expect(Sample(text).values(.turns, "speaker").count == 6)
    }

    @Test func longSpeechesAreOneTurn() {
        let turn = { (number: Int) in "\(number % 2 == 0 ? "Mia" : "Tom"): It is.\n\nSo it goes on.\n\nAnd on." }
        let sample = Sample((0..<20).map(turn).joined(separator: "\n\n"))
        #expect(sample.count(.turns) == 20)
        #expect(sample.texts(.turns).first == "It is. So it goes on. And on.")
    }

    @Test func whoSpeaksOnceIsHeardAndARemarkIsNobody() {
        let sample = Sample(DialogueTests.talk("**Mia:**", "**Tom:**") + "\n\n**Ada:** Me, too.\n\n**Note:** Cut here.")
        #expect(sample.values(.turns, "speaker").suffix(2) == ["Tom", "Ada"])
        #expect(sample.texts(.turns).last == "Me, too. Note: Cut here.")
        #expect(sample.values(.sections, "kind") == ["intro"])
    }

    @Test func aSentenceIsNobody() {
        let sample = Sample(DialogueTests.talk("Mia:", "Tom:") + "\n\nThere are two ways: by land and by sea.")
        #expect(sample.values(.turns, "speaker").last == "Tom")
    }

    @Test(arguments: [
        // Five lines.
        "Mia: A.\n\nTom: B.\n\nMia: C.\n\nTom: D.\n\nMia: E.",
        // One speaker.
        (0..<8).map { "Mia: It is \($0)." }.joined(separator: "\n\n"),
        // Most paragraphs are opened otherwise.
        talk("Mia:", "Tom:") + String(repeating: "\n\nIt went on.", count: 7),
        // Fields of records: nobody comes back under a heading.
        (0..<4).map { "## \($0)\n\nBoat: It is red.\n\nOwner: It is Mia." }.joined(separator: "\n\n"),
        // Fields of records: no sentences.
        (0..<4).map { "Boat: No \($0)\n\nOwner: Mia" }.joined(separator: "\n\n"),
        // Words that name nobody.
        talk("Input:", "Output:"), talk("Note:", "Warning:"),
        // All different.
        ["Oak", "Ash", "Elm", "Fir", "Yew", "Bay"].map { "\($0): It is hard." }.joined(separator: "\n\n"),
        // In a list.
        talk("- Mia:", "- Tom:"),
    ])
    func others(_ source: String) {
        let sample = Sample(source)
        #expect(sample.count(.turns) == 0)
        #expect(sample.values(.docs, "transcript") == ["false"])
    }

    @Test func frontMatterDecides() {
        let talk = DialogueTests.talk("Mia:", "Tom:")
        #expect(Sample("---\ntranscript: false\n---\n\n" + talk).values(.docs, "transcript") == ["false"])
        #expect(Sample("---\ntranscript: false\n---\n\nMS. LOW: No.").count(.turns) == 0)
        let short = Sample("+++\ntranscript = true\n+++\n\nMia: So?\n\nTom: No.\n\nNote: Cut.")
        #expect(short.texts(.turns) == ["So?", "No. Note: Cut."])
        #expect(Sample("---\ntranscript: maybe\n---\n\nMia: So?").count(.turns) == 0)
        #expect(Sample("---\ntranscript: true\n---\n\nNo one.").values(.docs, "transcript") == ["true"])
    }

    @Test func aShortDialogueHasNoHeads() {
        let capitals = "MIA ASH: A.\n\nTOM OAK: B.\n\nMIA ASH: C.\n\nTOM OAK: D."
        #expect(Sample(capitals).values(.sections, "kind") == ["intro"])
        #expect(
            Sample("**Mia:** A.\n\n**Tom:** B.\n\n**Mia:** C.\n\n**Tom:** D.").values(.sections, "kind") == ["intro"])
        #expect(Sample("AT SEA: A.\n\nON LAND: B.").values(.sections, "kind") == ["run-in", "run-in"])
    }
}
