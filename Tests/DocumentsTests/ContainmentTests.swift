import Documents
import Testing

/// Down and up, against the definition of "inside".
struct ContainmentTests {
    private static let paths = [
        "statements-releases/2024-11/2024-11-15-fact-sheet-advancing", "fact-sheets/2026-06/2026-06-03-",
        "statements-releases/2021-06/2021-06-24-fact-sheet-president", "remarks/2025-01/2025-01-25-",
        "statements-releases/2022-10/2022-10-13-fact-sheet-second",
    ]

    private static let nested = """
        > - > quoted `code`
          >
          > ```
          > block
          > ```

        1. <u>**one**</u> *two [three](x "t")*

           | a | b |
           |---|---|
           | **c** | d |

        <div><p>html <a href="u">link</a></p><table><tr><td>cell</td></tr></table></div>

        note[^1]

        [^1]: a note

            - item
        """

    @Test func nestedBlocks() { ContainmentTests.check(Sample(ContainmentTests.nested), Relation.allCases) }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)), arguments: paths)
    func realDocuments(_ path: String) throws {
        let relations = Relation.allCases.filter { $0 != .words }
        ContainmentTests.check(Sample(try SharedCorpus.document(path)), relations)
    }

    private static func check(_ sample: Sample, _ relations: [Relation]) {
        let outers = relations.filter { $0 != .words }
        for relation in relations {
            let inner = sample.library.nodes(relation).map { Plain($0, sample) }
            for other in outers {
                let outer = sample.library.nodes(other).map { Plain($0, sample) }
                var last: (node: Node, inner: Set<Node>)?
                for holder in outer {
                    let expected = inner.filter { $0.isInside(holder) }.map(\.node)
                    #expect(
                        sample.library.nodes(relation, inside: holder.node) == expected, "\(relation) in \(holder.node)"
                    )
                    if let last, sample.library.isCovered(holder.node, by: last.node) {
                        #expect(last.inner.isSuperset(of: expected), "\(relation) in \(holder.node), \(last.node)")
                    } else {
                        last = (holder.node, Set(expected))
                    }
                }
                guard Relation.containers.contains(other) else { continue }
                for node in inner {
                    let expected = outer.filter { node.isInside($0) }.max { $0.isLess($1) }?.node
                    #expect(sample.library.container(other, of: node.node) == expected, "\(other) of \(node.node)")
                }
            }
        }
    }

    /// A node with all that the definition asks for.
    private struct Plain {
        var node: Node
        var identity: Node
        var span: Range<UInt32>
        var rank: UInt8
        /// Greater for what is nested deeper.
        var depth: Int

        init(_ node: Node, _ sample: Sample) {
            self.node = node
            identity = sample.library.identity(node)
            span = sample.library.span(of: node)
            let isCodeBlock = node.relation == .code && sample.value("kind", of: node) == "block"
            rank = isCodeBlock ? 3 : node.relation.schema.rank
            // Blocks of one span stand with the outer one first.
            switch node.relation {
            case .rows: depth = 1_000_000
            case .cells: depth = 2_000_000
            default: depth = identity.relation == .blocks ? Int(identity.index) : 0
            }
        }

        func isInside(_ other: Plain) -> Bool {
            guard other.span.contains(span.lowerBound) else { return false }
            if rank != other.rank { return rank > other.rank }
            guard span.upperBound <= other.span.upperBound else { return false }
            if span != other.span { return true }
            return rank == 3 ? depth > other.depth : identity != other.identity
        }

        /// Whether the other is the more inner container.
        func isLess(_ other: Plain) -> Bool {
            if span.lowerBound != other.span.lowerBound { return span.lowerBound < other.span.lowerBound }
            if span.upperBound != other.span.upperBound { return span.upperBound > other.span.upperBound }
            return (depth, node.index) < (other.depth, other.node.index)
        }
    }
}
