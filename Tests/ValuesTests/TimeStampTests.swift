import Testing

@testable import Values

@Suite struct TimeStampTests {
    @Test(arguments: [
        ("[10:32] Ada: hi", "[10:32]"), ("(00:01:07.5) Ada", "(00:01:07.5)"), ("10:32 <ada> hi", "10:32"),
        ("05/03/2024, 09:02 - Ada: hi", "05/03/2024, 09:02 -"), ("3/5/24, 9:02 PM - Ada: hi", "3/5/24, 9:02 PM -"),
        ("[05.03.24, 09:02:11] Ada: hi", "[05.03.24, 09:02:11]"),
        ("[3/5/24, 9:02:11\u{202F}AM] Ada: hi", "[3/5/24, 9:02:11\u{202F}AM]"),
        ("[5/3/24, 9:02:11 p. m.] Ada: hi", "[5/3/24, 9:02:11 p. m.]"), ("2024-03-05 09:02", "2024-03-05 09:02"),
        ("2024-03-05T09:02:11Z ada", "2024-03-05T09:02:11Z"), ("[05-Mar-24 09:02 AM] ada", "[05-Mar-24 09:02 AM]"),
        ("9:02pm Ada", "9:02pm"), ("\u{200E}[10:32] Ada: hi", "\u{200E}[10:32]"), ("10:32 – Ada", "10:32 –"),
    ])
    func beginsLines(_ line: String, _ stamp: String) {
        let bytes = Array(line.utf8)
        #expect(String(decoding: bytes.prefix(TimeStamp.length(at: bytes[...])), as: UTF8.self) == stamp)
    }

    @Test(arguments: [
        "", "[", "Ada 10:32", "2024-03-05 is a day", "3:1 on pitch", "[1] Ada", "10:3", "1:234", "12:30pm2", "5. March",
        "[10:32 Ada", "(see 10:32)", "10:32:", "1.2.3.4.5 10:32", "[]", "10:60:1",
    ])
    func othersAreNone(_ line: String) { #expect(TimeStamp.length(at: Array(line.utf8)[...]) == 0) }
}
