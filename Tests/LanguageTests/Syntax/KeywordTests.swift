import Testing

@testable import Language

@Suite struct KeywordTests {
    @Test func eachIsKnownByItsLetters() {
        for keyword in Keyword.allCases { #expect(Keyword(spelled: ArraySlice(keyword.rawValue.utf8)) == keyword) }
    }

    @Test(arguments: ["", "an", "andy", "And", "containers", "xcontains", "\0and", "\0\0\0\0\0\0in"])
    func othersAreNone(_ word: String) { #expect(Keyword(spelled: ArraySlice(word.utf8)) == nil) }
}
