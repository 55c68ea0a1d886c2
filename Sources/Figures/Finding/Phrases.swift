/// Names of several words in other languages than English.
extension FigurePass {
    /// The longest phrase of a table, of up to four words in small letters, that starts at a token.
    func phrase(at index: Int, in table: [String: String]) -> (meaning: String, after: Int, end: Int)? {
        guard text.notation.language != .english, token(index).isWord else { return nil }
        var (words, best): (String, (meaning: String, after: Int, end: Int)?) = ("", nil)
        var position = index
        while position < index + 7 {
            let token = token(position)
            if token.isWord {
                words += text.string(Int(token.start)..<Int(token.end)).lowercased()
                if let meaning = table[words] { best = (meaning, position + 1, Int(token.end)) }
                if self.token(position + 1).isWord { words += " " }
            } else if token.kind == .hyphen, token.isJoined, self.token(position + 1).isJoined {
                words += "-"
            } else {
                break
            }
            position += 1
        }
        return best
    }
}
