import Figures
import Testing

/// Digits behind which nothing stands that they count: values and codes, or how many after all.
struct BareCountTests {
    @Test(arguments: [
        "0 turns it off", "do exercise 7 and read lines 12-18", "It returns 0 on success and -1 on failure.",
        "The gate listens on 5433 by default.",
        "use a quality of 98",
        "The mode defaults to 3.", "Set the lamp's channel to 7 and wait.", "15 can't open the book",
        "8000 is the address of the mill.", "The exit status is 2 if it fails.", "codes 9 (stop) and 13 (go)",
        "It must be a power of 2.", "see mill:45 for more", "563876 Don't drop the last oar",
        "the first byte is 3 or 4",
        "Oars 9.1 May 2022: how to row", "wind 2.7-3, and more", "tide --depth -1 north",
        "Executive Order (EO) 14035 on boats", "the Tide Memorandum (TM) 19 says", "Std 1800-2017 keywords",
        "Tide Std 1364-2005 lists", "in room 1984", "on flight 1812 to Elm", "y = 2x + 3, so f(5) = 11",
        "at ten in the morning", "until eleven at night", "The buffer holds 16.", "the slot takes 3",
        "The field holds 250.",
        "It treated 30 as an error", "with 12(3):45-51 and 12 (3), 45–51, or 44(1-2):210",
        "see [3, 4] and [12, 13, 15]",
    ])
    func values(_ text: String) {
        #expect(Sample.figures(text).filter { !$0.contains(": date 2022-05") } == [])
    }

    @Test(arguments: [
        ("In total 64 took part.", "64: count 64"), ("a crew of 12.", "12: count 12"),
        ("in groups of 4.", "4: count 4"),
        ("40 crates came and 18 in 2020", "40: count 40 of crates|18: count 18|2020: date 2020"),
        ("6 shrimp", "6: count 6 of shrimp"), ("between 50 and 90 cats there", "50 and 90: count 50..90 of cats"),
        ("Many applied, compared with 61 here.", "61: count 61"),
        ("the rest, 120 in all, moved", "120: count 120"), ("There were 16.", "16: count 16"),
        ("We have 750 before noon.", "750: count 750"),
        ("It is among the top 10.", "10: count 10"), ("another 15, perhaps", "15: count 15"),
        ("the number of members to 59.", "59: count 59"), ("Attendance was 812.", "812: count 812"),
        ("12 of them left", "12: count 12"), ("14 are old", "14: count 14"), ("In all, 37 stayed.", "37: count 37"),
        ("They won 7, drew 3 and lost 12.", "7: count 7|3: count 3|12: count 12"),
        ("from 310 to 455 members", "310: count 310|455: count 455 of members"),
        ("40 crates to Elm, and 20 to Orne", "40: count 40 of crates|20: count 20"),
        ("over 150 in all", "150: count 150 >"), ("12 or more", "12: count 12 >="),
        ("40 a day", "40: count 40 per day"),
        ("The barn holds 250.", "250: count 250"),
        ("The ferry can carry 90 and its deck seats 30.", "90: count 90|30: count 30"),
        ("There is room for 12 by the fire.", "12: count 12"), ("The tables seat 8.", "8: count 8"),
        ("Our canoes hold 2.", "2: count 2"),
        ("The coastguard rescued 14 in May.", "14: count 14|May: date 2024-05"),
        ("The kennel took in 18 last year.", "18: count 18|last year: date 2023"),
        ("The yard laid off 60.", "60: count 60"),
        ("The talk was attended by 300.", "300: count 300"), ("Attendance: 4,102", "4,102: count 4102"),
    ])
    func counts(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
