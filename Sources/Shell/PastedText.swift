/// What of pasted characters goes into the line: text and line breaks.
struct PastedText {
    private(set) var text = ""

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in scalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            // Terminals paste line ends as Return.
            case 0x0A, 0x0D: view.append("\n")
            case 0x09: view.append(contentsOf: "    ".unicodeScalars)
            case 0x00..<0x20, 0x7F..<0xA0: break
            default: view.append(scalar)
            }
            previous = scalar
        }
        while view.last == "\n" { view.removeLast() }
        text = String(view)
    }
}
