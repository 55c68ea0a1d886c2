import Documents
import Testing

/// What holds of every layer of every document.
struct InvariantTests {
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func layersAreInOrderAndWithinTheFile() {
        for file in SharedCorpus.files {
            let document = SharedCorpus.load(file)
            for relation in Relation.allCases {
                let layer = document.layer(relation)
                for row in 0..<layer.count {
                    let isLast = row + 1 == layer.count
                    let inOrder =
                        isLast || layer.starts[row] < layer.starts[row + 1]
                        || layer.starts[row] == layer.starts[row + 1] && layer.ends[row] >= layer.ends[row + 1]
                    let inFile = layer.starts[row] < layer.ends[row] && Int(layer.ends[row]) <= document.source.count
                    if !inOrder || !inFile { Issue.record("\(file) \(relation) \(row): \(layer.span(of: row))") }
                }
            }
        }
    }

    /// Text outside code has no control characters, no doubled spaces, and none at its ends.
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func textIsClean() {
        let relations: [Relation] = [
            .sections, .turns, .blocks, .items, .rows, .cells, .sentences, .links, .images, .highlights, .comments,
        ]
        for file in SharedCorpus.files {
            let document = SharedCorpus.load(file)
            guard document.layer(.code).count == 0 else { continue }
            let sample = Sample(document)
            for relation in relations {
                for text in sample.texts(relation) where !InvariantTests.isClean(text) {
                    Issue.record("\(file) \(relation): \(text.debugDescription)")
                }
            }
        }
    }

    private static func isClean(_ text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control
                || "\u{200B}\u{2060}\u{AD}\u{FEFF}".unicodeScalars.contains(scalar)
            {
                return false
            }
            if scalar.properties.isWhitespace, scalar != " " || previous == " " { return false }
            previous = scalar
        }
        return text.isEmpty || previous != " "
    }

    /// Text has every letter and digit of the source that is in no markup, as an independent reading strips it.
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func textLosesNoLetter() {
        for file in SharedCorpus.files {
            let document = SharedCorpus.load(file)
            if Sample(document).values(.lists, "ordered").contains("true") { continue }
            let stripped = StrippedSource(document).letters
            let text = StrippedSource.letters(document.text(in: 0..<UInt32(document.source.count)))
            if stripped != text {
                let same = zip(stripped, text).prefix { $0 == $1 }.count
                Issue.record(
                    """
                    \(file): \(String(stripped.dropFirst(max(0, same - 20)).prefix(60))) \
                    | \(String(text.dropFirst(max(0, same - 20)).prefix(60)))
                    """)
            }
        }
    }

    /// Sentences do not overlap, and all letters of the text are in one, but those of code, speakers and end marks.
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func sentencesDivideTheText() {
        for file in SharedCorpus.files {
            let document = SharedCorpus.load(file)
            guard document.layer(.code).count == 0 else { continue }
            let sample = Sample(document)
            let sentences = document.layer(.sentences)
            for row in 1..<max(1, sentences.count) where sentences.starts[row] < sentences.ends[row - 1] {
                Issue.record("\(file): sentences overlap at \(sentences.starts[row])")
            }
            let kinds = sample.values(.blocks, "kind")
            let marks = zip(sample.texts(.blocks), kinds).filter { $0.1 == "rule" }.map(\.0).joined()
            let all = document.text(in: 0..<UInt32(document.source.count)).filter(InvariantTests.isLetter)
            let speakers = document.layer(.turns).count
            let inSentences = sample.texts(.sentences).joined().filter(InvariantTests.isLetter).count
            let left = all.count - inSentences - marks.filter(InvariantTests.isLetter).count
            // Speakers and their asides are short.
            if speakers == 0 ? left != 0 : left < speakers || left > 60 * speakers {
                Issue.record("\(file): \(left) letters in no sentence, or in two")
            }
        }
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// No sentence leaves its block.
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func sentencesStayInTheirBlocks() {
        for file in SharedCorpus.files {
            let sample = Sample(SharedCorpus.load(file))
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
