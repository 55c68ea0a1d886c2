/// `turns`: one row for the speech of one speaker in a transcript.
enum TurnsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "turns", singular: "turn", rank: 2,
        help: "a speaker's turn in a transcript; its text is what was said",
        example: "turns | count by speaker | sort count desc",
        fields: [
            Field("speaker", .text, "who speaks, as the transcript has it"),
            Field("number", .number, "its place in the document, from 1"),
            Field("question", .truth, "whether the speaker is Q"),
        ],
        shown: ["speaker", "text", "at"])

    static func layer(of document: Document) -> Layer {
        let turns = document.outline.turns
        return Layer(
            .turns, starts: turns.map(\.start), ends: turns.map(\.end),
            columns: [
                .plain(turns.map(\.speaker)),
                .number(turns.indices.map { Int32($0 + 1) }),
                .truth(turns.map { $0.isQuestion ? 1 : 0 }),
            ],
            text: { document, row in
                let turn = document.outline.turns[row]
                let plain = document.text.plain.range(in: turn.start..<turn.end)
                let start = min(max(plain.lowerBound, turn.saidPlain), plain.upperBound)
                return document.text.plain.trimmed(start..<plain.upperBound)
            },
            contentStarts: turns.map(\.said))
    }
}
