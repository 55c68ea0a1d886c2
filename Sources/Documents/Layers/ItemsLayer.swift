import Markdown
import Values

/// `items`: one row for a list item.
enum ItemsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "items", singular: "item", rank: 3,
        help: "a list item",
        example: "items | where label is not null | select label, at",
        fields: [
            Field("label", .text, "the opening words that are set apart, up to a stop; or null"),
            Field("number", .number, "its number in an ordered list, or null"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
            Field(
                "checked", .truth,
                "whether a task is done: true for x or DONE, false for a space or TODO, null for other marks or none"),
            Field("mark", .text, "the sign in a task's brackets, or its word (`TODO`); or null"),
        ],
        shown: ["text", "label", "checked", "at"])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        return BlocksLayer.layer(of: document, relation: .items, kind: .item) { blocks in
            [
                .plain(ItemLabels.ranges(of: blocks, in: document)),
                .number(blocks.map { outline.blocks[$0].number }),
                .number(blocks.map { outline.listDepths[$0] }),
                .truth(blocks.map { checked(mark(of: outline.blocks[$0], events), in: document) }),
                .computed { document, row in
                    mark(of: document.outline.blocks[blocks[row]], document.markdown.events).map {
                        .text(document.sourceText(in: $0.sign))
                    } ?? .null
                },
            ]
        }
    }

    /// The sign of a task that an item opens with, or its word, and whether it says that the task is done; nil where it is none.
    private static func mark(of item: Block, _ events: [Event]) -> (sign: Range<UInt32>, isDone: Bool)? {
        let index = Int(item.event)
        if events[index].flags.contains(.task), index + 2 < Int(events[index].next) {
            return (events[index + 1].contentStart..<events[index + 2].start, events[index].flags.contains(.checked))
        }
        let marker = events[index + 1..<max(index + 1, min(index + 3, Int(events[index].next)))].first {
            $0.kind == .taskMarker
        }
        return marker.map { ($0.contentStart..<$0.contentEnd, $0.flags.contains(.checked)) }
    }

    private static func checked(_ mark: (sign: Range<UInt32>, isDone: Bool)?, in document: Document) -> UInt8 {
        guard let mark else { return Column.noTruth }
        if mark.isDone { return 1 }
        let sign = document.source[Int(mark.sign.lowerBound)..<Int(mark.sign.upperBound)]
        // What was given up is neither done nor to be done.
        let isWord = sign.count > 2 && sign.first?.isLetter == true
        return sign.first == 32 || isWord && !sign.starts(with: "CANCEL".utf8) ? 0 : Column.noTruth
    }
}
