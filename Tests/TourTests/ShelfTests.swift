import TestSupport
import Testing

@testable import Tour

/// The tours that can be asked for by name.
@Suite struct ShelfTests {
    private let shelf = TourShelf(folders: [Program.package.appendingPathComponent("Examples/tours").path])

    @Test func theEasyOnesComeFirst() {
        #expect(shelf.tours.first?.name == "a-first-look")
        #expect(shelf.tours.last?.name == "many-sheets-at-once")
    }

    @Test(arguments: ["a-first-look", "A first look", "first", "FIRST LOOK"])
    func aTourIsFoundByItsNameOrItsTitle(_ wanted: String) throws {
        #expect(try shelf.path(of: wanted).hasSuffix("/a-first-look.md"))
    }

    @Test(arguments: [
        ("a-frist-look", "no tour 'a-frist-look' - did you mean 'a-first-look'?"),
        ("nothing of the kind", "no tour 'nothing of the kind'; ':tour' lists them"),
    ])
    func whatIsNotThereIsSaid(_ wanted: String, _ words: String) {
        #expect {
            try shelf.path(of: wanted)
        } throws: { error in
            (error as? TourShelf.Missing)?.message == words
        }
    }
}
