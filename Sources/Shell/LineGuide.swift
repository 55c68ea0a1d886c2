/// What the editor has to know of the language. Offsets are in bytes of UTF-8.
package protocol LineGuide: AnyObject {
    /// Whether Return goes on in the next line, or runs the text.
    func isIncomplete(_ text: String) -> Bool

    /// What the parts of a text are, and what is wrong with it.
    func reading(of text: String, cursor: Int) -> LineReading

    /// What may well come after a text; nil if nothing does.
    func suggestion(after text: String) -> String?

    /// What can stand at the cursor.
    func completions(in text: String, at cursor: Int) -> LineCompletions
}

/// What the parts of a text are.
package struct LineReading {
    /// A part of the text.
    package struct Span {
        package var range: Range<Int>
        package var style: LineStyle

        package init(_ range: Range<Int>, _ style: LineStyle) {
            self.range = range
            self.style = style
        }
    }

    /// In order; where they overlap, the later one counts.
    package var spans: [Span]
    /// What is wrong, or worth knowing, in one line.
    package var message: String?

    package init(_ spans: [Span] = [], message: String? = nil) {
        self.spans = spans
        self.message = message
    }
}

/// What can stand at the cursor.
package struct LineCompletions {
    /// One of the choices.
    package struct Choice: Equatable {
        /// What is put in.
        package var text: String
        /// As it is listed.
        package var label: String
        /// A line of help.
        package var help: String

        package init(_ text: String, label: String? = nil, help: String = "") {
            self.text = text
            self.label = label ?? text
            self.help = help
        }
    }

    /// Where the word starts that a choice replaces, up to the cursor.
    package var start: Int
    package var choices: [Choice]

    package init(start: Int, _ choices: [Choice]) {
        self.start = start
        self.choices = choices
    }
}
