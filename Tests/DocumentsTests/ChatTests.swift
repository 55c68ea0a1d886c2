import Documents
import Reading
import Testing

/// Chats and transcripts with the time of each line, as programs save them.
struct ChatTests {
    private func sample(_ text: String, _ name: String = "chat.txt") -> Sample {
        guard let reading = try? FileContent(Array(text.utf8), path: name) else { return Sample("") }
        return Sample(Document(path: name, reading: reading))
    }

    @Test(arguments: [
        ("05/03/2024, 09:0% - Mia Ash: ", "05/03/2024, 09:0% - Tom: "),
        ("[05.03.24, 09:0%:11] Mia Ash: ", "[05.03.24, 09:0%:12] Tom: "),
        ("[3/5/24, 9:0%:11\u{202F}AM] Mia Ash: ", "[3/5/24, 9:0%:12\u{202F}AM] Tom: "),
        ("2024-03-05 09:0% - Mia Ash: ", "2024-03-05 09:0% - Tom: "),
        ("[2024-03-05, 09:0%] Mia Ash: ", "[2024-03-05, 09:0%] Tom: "),
        ("09:0%:11 From Mia Ash to Everyone: ", "09:0%:12 From Tom to Everyone: "),
    ])
    func messages(_ first: String, _ second: String) {
        let lines = (0..<6).map { ($0 % 2 == 0 ? first : second).replacing("%", with: "\($0)") + "it is \($0)" }
        for name in ["chat.txt", "chat.md"] {
            let chat = sample(lines.joined(separator: "\n"), name)
            #expect(chat.values(.turns, "speaker") == ["Mia Ash", "Tom", "Mia Ash", "Tom", "Mia Ash", "Tom"])
            #expect(chat.texts(.turns) == (0..<6).map { "it is \($0)" })
            #expect(chat.texts(.sentences) == (0..<6).map { "it is \($0)" })
        }
    }

    @Test(arguments: [
        ("[09:0%] <mia> ", "[09:0%] <@tom> "), ("09:0% <mia> ", "09:0% <+tom> "),
        ("[09:0%:11] <mia> ", "[09:0%:12] <~tom> "),
    ])
    func nicks(_ first: String, _ second: String) {
        let lines = (0..<6).map { ($0 % 2 == 0 ? first : second).replacing("%", with: "\($0)") + "it is \($0)" }
        let chat = sample(lines.joined(separator: "\n"))
        #expect(chat.values(.turns, "speaker") == ["mia", "tom", "mia", "tom", "mia", "tom"])
        #expect(chat.texts(.turns) == (0..<6).map { "it is \($0)" })
    }

    @Test func messagesGoOnOverLinesAndNoticesAreNoMessages() {
        let chat = sample(
            """
            05/03/2024, 09:01 - Messages and calls are encrypted.
            05/03/2024, 09:02 - Mia: Is the winch
            oiled? Costs: unknown.
            05/03/2024, 09:05 - +49 170 1234: It cost $45.
            05/03/2024, 09:06 - Mia left
            05/03/2024, 09:07 - +49 170 1234: Oh.
            05/03/2024, 09:08 - Mia: Back.

            """)
        #expect(chat.values(.turns, "speaker") == ["Mia", "+49 170 1234", "+49 170 1234", "Mia"])
        #expect(chat.texts(.turns) == ["Is the winch oiled? Costs: unknown.", "It cost $45.", "Oh.", "Back."])
    }

    @Test(arguments: [
        ("Mia Ash  9:0% AM", "Tom  9:0% AM"), ("Mia Ash (0:0%)", "Tom (0:0%)"), ("Mia Ash   0:0%", "Tom   0:0%"),
        ("Mia Ash, [05.03.24 09:0%]", "Tom, [05.03.24 09:0%]"), ("**Mia Ash** 00:0%:00", "**Tom** 00:0%:00"),
    ])
    func namesStandAboveWhatIsSaid(_ first: String, _ second: String) {
        for gap in ["\n", "\n\n"] {
            let parts = (0..<6).map {
                ($0 % 2 == 0 ? first : second).replacing("%", with: "\($0)") + gap + "It is \($0)."
            }
            let chat = sample(parts.joined(separator: "\n\n"), "chat.md")
            #expect(chat.values(.turns, "speaker") == ["Mia Ash", "Tom", "Mia Ash", "Tom", "Mia Ash", "Tom"])
            #expect(chat.texts(.turns) == (0..<6).map { "It is \($0)." })
        }
    }

    @Test(arguments: [
        "Bus A 9:00\nBus B 9:10\nBus A 9:30\nBus B 9:40\nBus A 10:00\nBus B 10:10\n",
        "9:00 Opening: the mayor\n9:30 Talk: Mia\n10:00 Talk: Tom\n10:30 Coffee\n11:00 Talk: Ada\n12:00 Lunch: soup\n",
        "1:1 In the beginning it was.\n1:2 And he said: Let it be.\n1:3 And it was so.\n1:4 And he said: Good.\n",
    ])
    func timetablesAndVersesAreNone(_ text: String) {
        #expect(sample(text).count(.turns) == 0)
        #expect(sample(text, "a.md").count(.turns) == 0)
    }

    @Test func timesBetweenTurnsAreInNone() {
        let lines = (0..<6).map { "**\($0 % 2 == 0 ? "Mia" : "Tom"):** It is \($0).\n\n00:0\($0):00" }
        #expect(sample(lines.joined(separator: "\n\n"), "a.md").texts(.turns) == (0..<6).map { "It is \($0)." })
    }

    @Test func linesOfALogAreNotJoined() {
        let log = sample("2024-03-05 09:02:11 Winch oiled\n2024-03-05 09:03:12 Rope tied\n2024-03-05 09:04:13 Ready\n")
        #expect(log.count(.sentences) == 3)
    }
}
