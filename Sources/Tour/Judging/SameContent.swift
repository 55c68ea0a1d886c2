import Documents
import Query

/// Whether nodes of unlike relations have the same content: the sentence that is all of an item, and the item.
struct SameContent {
    /// What a node says, and where.
    private struct Passage {
        let document: Int32
        var span: Range<UInt32>
        let text: String
    }

    private let given: [Passage]
    private let wanted: [Passage]

    init(_ answer: Answer, _ model: Answer, in library: Library) {
        given = Self.passages(answer, in: library)
        wanted = Self.passages(model, in: library)
    }

    /// What nodes say without white space, which differs by where their text ends.
    private static func passages(_ answer: Answer, in library: Library) -> [Passage] {
        (answer.nodes ?? []).map { node in
            let span = library.span(of: node)
            let text = library.document(of: node).text(in: span)
            return Passage(document: node.document, span: span, text: String(text.filter { !$0.isWhitespace }))
        }
    }

    /// Whether each says what one of the others says, at the same place; in the same order where that counts.
    func isOneToOne(isSorted: Bool) -> Bool {
        guard given.count == wanted.count, !given.isEmpty else { return false }
        let pairs = isSorted ? zip(given, wanted) : zip(Self.inOrder(given), Self.inOrder(wanted))
        return pairs.allSatisfy(Self.isSame)
    }

    /// Whether all together say the same, passage by passage: what is shown of an item, and of its two sentences.
    func isSameTogether() -> Bool {
        let (given, wanted) = (Self.joined(given), Self.joined(wanted))
        return !given.isEmpty && given.count == wanted.count && zip(given, wanted).allSatisfy(Self.isSame)
    }

    private static func isSame(_ left: Passage, _ right: Passage) -> Bool {
        left.document == right.document && left.span.overlaps(right.span) && !left.text.isEmpty
            && left.text == right.text
    }

    private static func inOrder(_ passages: [Passage]) -> [Passage] {
        passages.sorted {
            ($0.document, $0.span.lowerBound, $1.span.upperBound) < (
                $1.document, $1.span.lowerBound, $0.span.upperBound
            )
        }
    }

    /// The outermost passages of each document, as one.
    private static func joined(_ passages: [Passage]) -> [Passage] {
        var joined: [(first: Passage, text: [String], end: UInt32)] = []
        for passage in inOrder(passages) {
            if let last = joined.last, last.first.document == passage.document {
                guard passage.span.lowerBound >= last.end else { continue }
                joined[joined.count - 1].text.append(passage.text)
                joined[joined.count - 1].end = passage.span.upperBound
            } else {
                joined.append((passage, [passage.text], passage.span.upperBound))
            }
        }
        return joined.map {
            Passage(
                document: $0.first.document, span: $0.first.span.lowerBound..<max($0.first.span.lowerBound, $0.end),
                text: $0.text.joined())
        }
    }
}
