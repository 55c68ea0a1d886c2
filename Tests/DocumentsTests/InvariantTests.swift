import Documents
import Fuzzing
import Testing

/// What holds of every layer of every document.
struct InvariantTests {
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func documentsOfTheCorpus() {
        for file in SharedCorpus.files {
            let checks = Checks(file: file, sample: Sample(SharedCorpus.load(file)))
            checks.layersAreInOrderAndWithinTheFile()
            checks.sentencesStayInTheirBlocks()
            // Code keeps its spaces, and is in no sentence.
            if checks.sample.count(.code) == 0 {
                checks.textIsClean()
                checks.sentencesDivideTheText()
            }
            // The numbers of lists are markup that the independent reading does not know.
            if !checks.sample.values(.lists, "ordered").contains("true") { checks.textLosesNoLetter() }
        }
    }

    /// The checks of one document.
    private struct Checks {
        var file: String
        var sample: Sample

        private var document: Document { sample.document }
        private var wholeText: String { document.text(in: 0..<UInt32(document.source.count)) }

        func layersAreInOrderAndWithinTheFile() {
            let violation = LayerInvariants.violation(document)
            #expect(violation == nil, "\(file)")
        }

        /// Text outside code has no control characters, no doubled spaces, and none at its ends.
        func textIsClean() {
            for relation in [.docs, .headings, .cells, .sentences, .links, .images, .highlights, .comments]
                as [Relation]
            {
                for text in sample.texts(relation) where !isClean(text) {
                    Issue.record("\(file) \(relation): \(text.debugDescription)")
                }
            }
        }

        private func isClean(_ text: String) -> Bool {
            var previous: Unicode.Scalar = " "
            for scalar in text.unicodeScalars {
                let properties = scalar.properties
                let isUnseen = "\u{200B}\u{2060}\u{AD}\u{FEFF}".unicodeScalars.contains(scalar)
                if properties.generalCategory == .control || isUnseen { return false }
                if properties.isWhitespace, scalar != " " || previous == " " { return false }
                previous = scalar
            }
            return text.isEmpty || previous != " "
        }

        /// Text has every letter and digit of the source that is in no markup, as an independent reading strips it.
        func textLosesNoLetter() {
            let stripped = StrippedSource(document).letters
            let text = StrippedSource.letters(wholeText)
            guard stripped != text else { return }
            let same = max(0, zip(stripped, text).prefix { $0 == $1 }.count - 20)
            let (expected, found) = (stripped.dropFirst(same).prefix(60), text.dropFirst(same).prefix(60))
            Issue.record("\(file): \(String(expected)) | \(String(found))")
        }

        /// Sentences do not overlap, and all letters of the text are in one, but those of speakers and end marks.
        func sentencesDivideTheText() {
            let sentences = document.layer(.sentences)
            for row in 1..<max(1, sentences.count) where sentences.starts[row] < sentences.ends[row - 1] {
                Issue.record("\(file): sentences overlap at \(sentences.starts[row])")
            }
            let blocks = zip(sample.texts(.blocks), sample.values(.blocks, "kind"))
            let marks = blocks.filter { $0.1 == "rule" }.map(\.0).joined()
            let inSentences = sample.texts(.sentences).joined()
            let left = letters(wholeText) - letters(inSentences) - letters(marks)
            let turns = sample.count(.turns)
            // Speakers and their asides are short.
            if turns == 0 ? left != 0 : left < turns || left > 60 * turns {
                Issue.record("\(file): \(left) letters in no sentence, or in two")
            }
        }

        private func letters(_ text: String) -> Int { text.filter { $0.isLetter || $0.isNumber }.count }

        /// No sentence leaves its block.
        func sentencesStayInTheirBlocks() {
            for node in sample.library.nodes(.sentences) {
                guard let block = sample.library.container(.blocks, of: node) else {
                    Issue.record("\(file): a sentence in no block: \(sample.value("text", of: node))")
                    continue
                }
                if sample.library.span(of: block).upperBound < sample.library.span(of: node).upperBound {
                    Issue.record("\(file): a sentence leaves its block: \(sample.value("text", of: node))")
                }
            }
        }
    }
}
