import Documents

/// `slug(text)`: letters and digits, a hyphen for all between; apostrophes go.
enum SlugFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "slug", [.init("text", .text)], .type(.text), .text,
        "As an anchor in an address: small letters, digits and hyphens.",
        example: #"slug("Section 2. Policy")"#, gives: #""section-2-policy""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let text = try arguments.text(0) else { return .null }
        var slug = ""
        var isApart = false
        for scalar in text.lowercased().unicodeScalars {
            if LetterFolding.entry(scalar.value).isWord {
                if isApart, !slug.isEmpty { slug += "-" }
                isApart = false
                slug.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "\u{2019}" {
                isApart = true
            }
        }
        return .text(slug)
    }
}
