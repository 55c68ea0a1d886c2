import Testing

@testable import Query

@Suite struct ByteOrderMarkTests {
    @Test func oneBeforeAScriptIsNoPartOfIt() {
        #expect(isRead("\u{FEFF}items | count"))
        #expect(isRead("\u{FEFF}#!/usr/bin/env -S docent run\nitems | count"))
        #expect(!isRead("items \u{FEFF}| count"))
    }

    private func isRead(_ text: String) -> Bool {
        if case .read = Parser.parse(Script(text)) { true } else { false }
    }
}
