/// Text in lines of at most so many columns, broken between words.
package enum WrappedText {
    /// The lines of a text; a word that is longer is cut.
    package static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let next = line.isEmpty ? String(word) : "\(line) \(word)"
            if DisplayWidth.columns(of: next) > width, !line.isEmpty {
                lines.append(FittedText.cut(line, to: width).text)
                line = String(word)
            } else {
                line = next
            }
        }
        if !line.isEmpty { lines.append(FittedText.cut(line, to: width).text) }
        return lines
    }
}
