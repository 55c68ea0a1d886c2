import Testing

@testable import Shell

@Suite struct PastedTextTests {
    @Test(arguments: [
        ("a\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"), ("a\r\r\n\nb", "a\n\n\nb"),
        ("a\r\n\r\nb", "a\n\nb"), ("a\n\nb", "a\n\nb"), ("a\r\rb\r\r", "a\nb"), ("a\rb\r\rc", "a\nb\n\nc"),
        ("a\tb", "a    b"), ("a\u{1B}[31mb\u{3}", "a[31mb"), ("a\n\n", "a"), ("", ""), ("\u{9B}x", "x"),
    ])
    func lineEndsAreOneAndNothingActs(_ pasted: String, _ text: String) {
        #expect(PastedText(pasted.unicodeScalars).text == text, "\(pasted.debugDescription)")
    }
}
