import Testing

@testable import Documents

/// Dates as people write them.
@Suite struct ClearDateTests {
    @Test(arguments: [
        ("2018-09-19", "2018-09-19"), ("September 19, 2018", "2018-09-19"), ("Sept. 19th, 2018", "2018-09-19"),
        ("19 September 2018", "2018-09-19"), ("the 19th of September 2018", "2018-09-19"), ("19.9.2018", "2018-09-19"),
        ("19. September 2018", "2018-09-19"), ("Mittwoch, 19. März 2018", "2018-03-19"),
        ("le 3 août 2019", "2019-08-03"),
        ("2018/09/19", "2018-09-19"), ("20180919", "2018-09-19"), ("19/09/2018", "2018-09-19"),
        ("9/19/2018", "2018-09-19"),
        ("5 de mayo de 2020", "2020-05-05"), ("September 2018", "2018-09"),
        ("Wed, 19 Sep 2018 10:30:00 +0200", "2018-09-19"),
        ("September 19, 2018 at 3:30 pm", "2018-09-19"), ("12 мая 2021", "2021-05-12"), ("05/05/2020", "2020-05-05"),
        ("2018-09-19T10:00:00Z", "2018-09-19"),
    ])
    func aClearFormIsADate(_ text: String, _ date: String) {
        #expect(UnambiguousDate.whole(text)?.text == date)
    }

    @Test(arguments: [
        "03/04/2018", "soon", "September", "19", "2018-13-40", "May I", "September 19, 2018 in the harbour",
        "31 June 2020", "12.5.3",
    ])
    func anUnclearOneIsNone(_ text: String) { #expect(UnambiguousDate.whole(text) == nil) }

    @Test(arguments: [
        ("2023-05-17-minutes", "2023-05-17"), ("minutes_2023_05_17", "2023-05-17"), ("20230517 Council", "2023-05-17"),
        ("Minutes of 17 May 2023", "2023-05-17"), ("Report (May 2023)", "2023-05"),
        ("notes 17.05.2023 v2", "2023-05-17"),
        ("2023-05 budget", "2023-05"), ("Council, May 17, 2023", "2023-05-17"),
    ])
    func aNameMayHaveOne(_ text: String, _ date: String) { #expect(UnambiguousDate.only(in: text)?.text == date) }

    @Test(arguments: [
        "budget 2023", "v1.2.3", "RFC-2119", "2023-05-17 and 2023-05-18", "12345678", "room-10-12-14", "ISO 8601-1",
    ])
    func otherNumbersAreNone(_ text: String) { #expect(UnambiguousDate.only(in: text) == nil) }
}
