extension Function {
    /// `slug(text)`: letters and digits, a hyphen for all between; apostrophes go.
    static let slug = Function(
        "slug", group: .text, [.text],
        help: "As an anchor in an address: small letters, digits and hyphens.",
        example: #"slug("Section 2. Policy")"#,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("slug", values, context)
        guard let text = try arguments.text(0) else { return .null }
        var slug = ""
        var isApart = false
        for scalar in text.lowercased().unicodeScalars {
            if slug.utf8.count & 4_095 == 4_095, arguments.stopFlag.isStopped { break }
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
