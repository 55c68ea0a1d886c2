/// What of pasted characters goes into the line: text and line breaks.
struct PastedText {
    private(set) var text = ""

    init(_ pasted: some Sequence<Unicode.Scalar>) {
        let scalars = Array(pasted)
        let isDoubled = Self.hasDoubledEnds(scalars)
        var view = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\r", "\n":
                view.append("\n")
                // Two of one line end; terminals make Return of the second.
                let other: Unicode.Scalar = isDoubled || scalar == "\n" ? "\r" : "\n"
                if index < scalars.count, scalars[index] == other { index += 1 }
            case "\t": view.append(contentsOf: "    ".unicodeScalars)
            case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
            default: view.append(scalar)
            }
        }
        while view.last == "\n" { view.removeLast() }
        text = String(view)
    }

    /// Whether all line ends are two Returns: so some terminals send Return and line feed.
    private static func hasDoubledEnds(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.contains("\r"), !scalars.contains("\n") else { return false }
        return scalars.split(omittingEmptySubsequences: true) { $0 != "\r" }.allSatisfy { $0.count.isMultiple(of: 2) }
    }
}
