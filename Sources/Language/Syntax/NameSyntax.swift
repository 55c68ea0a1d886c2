/// A name and its place.
package struct NameSyntax: Sendable {
    package let text: String
    package let span: Range<Int>

    package init(text: String, span: Range<Int>) {
        self.text = text
        self.span = span
    }
}
