import Session

/// What the editor has to know of the language. Offsets are in bytes of UTF-8.
package protocol LineGuide: AnyObject {
    /// Whether Return goes on in the next line, or runs the text.
    func isIncomplete(_ text: String) -> Bool

    /// What the parts of a text are, and what is wrong with it.
    func highlighting(of text: String, cursor: Int) -> Highlighting

    /// What may well come after a text; nil if nothing does.
    func suggestion(after text: String) -> String?

    /// What can stand at the cursor.
    func completions(in text: String, at cursor: Int) -> Completions

    /// Nobody waits any more for what could stand at the cursor.
    func stopCompleting()

    /// What of a pasted text is input, without the prompts and the output of a session.
    func input(of pasted: String) -> String
}
