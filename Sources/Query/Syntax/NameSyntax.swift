/// A name and its place.
public struct NameSyntax: Sendable {
    let text: String
    let span: Range<Int>
}
