import TestSupport
import Testing

/// The menu of values, which fills while documents are looked through.
@Suite struct AwaitedMenuTests {
    /// A shell on so many documents, the last of which alone has the name.
    private func screen(_ count: Int = 1_200) throws -> Screen {
        let make = """
            mkdir -p ~/.config/docent ~/docs; echo 'hints off' > ~/.config/docent/settings; cd ~/docs; i=0; while [ $i -lt \(count) ]; do i=$((i + 1)); \
            printf '# Report %s\\n\\nMary Poppins met $%s million.\\n' $i $i > $i.md; done; \
            printf 'The Republic of Peru and Perkins met.\\n' > z.md
            """
        let screen = try Screen("\(make); docent --quiet .")
        #expect(screen.shows { $0.hasSuffix("+\(count)>") }, "\(screen.text)")
        return screen
    }

    @Test func aValueIsFoundInAnyDocumentAndOthersCanBeTypedMeanwhile() throws {
        let screen = try screen()
        try screen.type("docs | where path == \"./z")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains("docs | where path == \"./z") && $0.contains("z.md\"") }, "\(screen.text)")
    }

    @Test func whatIsCutIsTold() throws {
        let screen = try screen()
        try screen.type("docs | where path == \"./1")
        try screen.press("Tab")
        #expect(screen.shows { $0.hasSuffix("first 200 of 312") }, "\(screen.text)")
        try screen.press("Tab")
        #expect(screen.shows { $0.hasSuffix("1 of 312") }, "\(screen.text)")
        try screen.press("Escape")
        #expect(screen.ends(with: "> docs | where path == \"./1"), "\(screen.text)")
    }

    @Test func typingAndEscapeLeaveTheSearch() throws {
        let screen = try screen()
        try screen.type("names | where text == \"Repub")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains("Republic of Peru") }, "\(screen.text)")
        try screen.type("X")
        #expect(screen.shows { $0.hasSuffix("\"RepubX") || $0.hasSuffix("documents") }, "\(screen.text)")
        try screen.press("Escape")
        #expect(screen.ends(with: "> names | where text == \"RepubX"), "\(screen.text)")
    }
}
