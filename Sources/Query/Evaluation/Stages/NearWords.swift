import Documents
import Values

/// The words of a document, by number: as one folded text with a space between them, and their offsets in the file. Made once
/// for all rows of the document.
struct NearWords {
    let document: Int32
    private var starts: [UInt32] = []
    private var text: [UInt8] = []
    /// Where each word starts in `text`.
    private var offsets: [Int] = []
    /// The phrase that was looked for last, and where it stands: the numbers of its first words and of its last.
    private var phrase: WordPhrase?
    private var firsts: [Int] = []
    private var lasts: [Int] = []

    init(ofDocument document: Int32, in library: Library) {
        self.document = document
        let field = Relation.words.schema.index(ofField: "text") ?? 0
        let whole = Node(document: document, relation: .docs, index: 0)
        let layer = library.document(of: whole).layer(.words)
        starts = layer.starts
        offsets.reserveCapacity(layer.count)
        for index in 0..<layer.count {
            offsets.append(text.count)
            let word = Node(document: document, relation: .words, index: Int32(index))
            if case .text(let letters) = library.field(field, of: word) {
                text += LetterFolding.caseAndAccents.folded(letters)
            }
            text.append(UInt8(ascii: " "))
        }
    }

    /// Whether a phrase stands near a node, and in its block.
    mutating func has(
        _ phrase: WordPhrase, within distance: Int, of node: Node, in block: Node, _ side: StageSyntax.Side,
        _ library: Library
    ) -> Bool {
        let words = numbers(in: library.span(of: node))
        guard !phrase.isEmpty, let first = words.first, let last = words.last else { return false }
        find(phrase)
        let around = numbers(in: library.span(of: block))
        // Of the places, those in the block that end no further before it than the distance, and start no further after it.
        let (furthest, isFar) = last.addingReportingOverflow(distance)
        let low = max(index(in: lasts, notBelow: first - distance), index(in: firsts, notBelow: around.lowerBound))
        let high = min(
            index(in: firsts, above: isFar ? .max : furthest), index(in: lasts, notBelow: around.upperBound))
        guard low < high else { return false }
        return switch side {
        case .either: true
        case .before: lasts[low] < first
        case .after: firsts[high - 1] > last
        }
    }

    /// The numbers of the words that start in a span.
    private func numbers(in span: Range<UInt32>) -> Range<Int> {
        let first = index(in: starts, notBelow: span.lowerBound)
        return first..<max(first, index(in: starts, notBelow: span.upperBound))
    }

    /// Finds all places of a phrase, if it is not the one of the row before.
    private mutating func find(_ phrase: WordPhrase) {
        guard phrase != self.phrase else { return }
        self.phrase = phrase
        (firsts, lasts) = ([], [])
        text.withUnsafeBufferPointer { bytes in
            var from = 0
            while let found = phrase.firstEnd(inFolded: bytes, from: from) {
                firsts.append(number(at: found.lowerBound))
                lasts.append(number(at: found.upperBound - 1))
                from = found.lowerBound + 1
            }
        }
    }

    /// The number of the word at an offset of `text`.
    private func number(at offset: Int) -> Int { index(in: offsets, above: offset) - 1 }

    private func index<Number: FixedWidthInteger>(in rising: [Number], above number: Number) -> Int {
        number == .max ? rising.count : index(in: rising, notBelow: number + 1)
    }

    /// The first index whose number is not below another; the numbers never fall.
    private func index<Number: FixedWidthInteger>(in rising: [Number], notBelow number: Number) -> Int {
        rising.partitioningIndex { $0 >= number }
    }
}
