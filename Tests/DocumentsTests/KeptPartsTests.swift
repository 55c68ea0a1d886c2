import Testing
import Values

@testable import Documents

/// What a snapshot keeps of a document is exactly what it was, and bytes that are something else are known for it.
@Suite struct KeptPartsTests {
    private func kept(_ value: FieldValue) -> String? {
        var writer = CompactWriter()
        guard value.write(to: &writer) else { return nil }
        var reader = CompactReader(writer.bytes[...])
        guard let read = try? FieldValue(from: &reader), reader.isAtEnd else { return "unreadable" }
        return "\(read)"
    }

    @Test func valuesAreWhatTheyWere() throws {
        let nines = try #require(Int128("99999999999999999999999999999999999999"))
        var numbers: [Number] = [0, 1, -1, 63, 64, -64, 1_000_000, 123_456_789_012_345_678]
        let word = Int128(1) << 62
        let coefficients: [Int128] = [nines, -nines, Int128(Int64.max), Int128(Int64.min), word, word - 1, -word - 1]
        for coefficient in coefficients {
            for exponent in [-100, -3, 0, 62] {
                numbers += [Number(coefficient: coefficient, exponent: exponent)].compactMap(\.self)
            }
        }
        var values: [FieldValue] =
            numbers.map(FieldValue.number) + [.null, .truth(true), .truth(false), .text("é—\0\u{10FFFF}")]
        for name in ["USD", "%", "mile", "GW", "gigawatt", "pp"] {
            let unit = try #require(Unit(named: name))
            values.append(.quantity(Quantity(Number(5), unit)))
        }
        values += [
            DateSpan(year: 2024), DateSpan(year: 2024, month: 5, day: 6), DateSpan(year: 2024, quarter: 3),
            DateSpan(fiscalYear: 2024), DateSpan(decade: 199), DateSpan(century: 19),
            DateSpan(first: -4000, last: 9000),
            DateSpan(year: 2023, season: .winter), DateSpan(year: 2024, week: 41),
        ].compactMap(\.self).map(FieldValue.date)
        values += [
            .duration(TimeLength(Number(5), .week)), .list([]), .list([.text("a"), .null, .number(3)]),
            .duration(TimeLength(parts: TimeLength(1, .year).parts + TimeLength(-3, .second).parts)),
        ]
        for value in values { #expect(kept(value) == "\(value)") }
        #expect(kept(.record([])) == nil)
        #expect(kept(.list([.list([])])) == nil)
    }

    private static let texts = [
        "", "# A\n\nIt costs $5 &amp; *more* than 3% — 2 May 2024 [l](u \"t\").\n\n- [x] **L:** one\n- two\n",
        "| a | b |\n| --- | --- |\n| $1 | 2 |\n\nQ. Why?\n\nA. Because (BC) of it.\n\n> quote [@key]\n\n`c` $x$ #tag\n",
        "---\ntitle: T\nlang: de\ntags: [a, b]\n---\nEs waren 5 Millionen.\n\n1) eins\n2) zwei\n",
    ]

    @Test(arguments: texts) func layersAreWhatTheyWere(text: String) throws {
        let document = Document(path: "a.md", source: Array(text.utf8))
        for relation in Relation.allCases where relation != .docs {
            let layer = document.layer(relation)
            let kept = layer.kept(of: document)
            let read = try #require(Layer(kept: kept, relation))
            #expect(read.starts == layer.starts)
            #expect(read.ends == layer.ends)
            #expect(read.depths == layer.depths)
            #expect(read.baseRows == layer.baseRows)
            #expect(read.contentStarts == layer.contentStarts)
            #expect((read.text == nil) == (layer.text == nil))
            for row in layer.starts.indices {
                for column in layer.columns.indices {
                    let values = [layer, read].map { value($0.columns[column], row, document) }
                    #expect(values[0] == values[1], "\(relation) \(column) \(row)")
                }
            }
            // What was cut off is never taken for a whole.
            for end in kept.indices { #expect(Layer(kept: Array(kept[..<end]), relation) == nil) }
        }
        let plain = document.plainText
        let bytes = try #require(plain.kept(of: document.source))
        #expect(PlainText(kept: bytes, of: document.source)?.bytes == plain.bytes)
    }

    private func value(_ column: Column, _ row: Int, _ document: Document) -> String {
        switch column {
        case .number(let numbers): "\(numbers[row])"
        case .truth(let truths): "\(truths[row])"
        case .choice(let choices, let names): "\(choices[row]) \(names)"
        case .plain(let ranges): "\(ranges[row])"
        case .node(let rows, let relation): "\(rows[row]) \(relation)"
        case .numbered(let numbers, let values): "\(values.value(Int(numbers[row])))"
        case .laterTruth(let truths): "\(FieldValue.truth(truths.all(of: document)[row] == 1))"
        case .computed(let value), .lasting(let value): "\(value(document, row))"
        case .amongOpen: "open"
        }
    }

    @Test func wrongBytesNeverEndTheProgram() {
        let document = Document(path: "a.md", source: Array(Self.texts[1].utf8))
        let facts = document.factsByNow.kept
        for relation in Relation.allCases where relation != .docs {
            let kept = document.layer(relation).kept(of: document)
            for place in kept.indices {
                for byte in [0, 1, 127, 128, 255] as [UInt8] {
                    var other = kept
                    other[place] = byte
                    guard let layer = Layer(kept: other, relation) else { continue }
                    for row in layer.starts.indices.prefix(20) {
                        for column in layer.columns {
                            switch column {
                            case .lasting(let value): _ = value(document, row)
                            case .numbered(let numbers, let values): _ = values.value(Int(numbers[row]))
                            case .laterTruth(let truths): _ = truths.all(of: document)
                            default: break
                            }
                        }
                    }
                }
            }
        }
        let plain = document.plainText.kept(of: document.source) ?? []
        for place in plain.indices {
            var other = plain
            other[place] &+= 129
            _ = PlainText(kept: other, of: document.source)
        }
        for place in facts.indices { _ = DocumentFacts(kept: facts[..<place]) }
    }

    @Test func factsAreWhatTheyWere() throws {
        let document = Document(path: "2024-05-06 a.md", source: Array(Self.texts[3].utf8))
        _ = (document.title, document.date, document.languageCode, document.isTranscript, document.problems)
        let facts = document.factsByNow
        let read = try #require(DocumentFacts(kept: facts.kept[...]))
        #expect("\(read)" == "\(facts)")
        #expect(facts.isWithoutProblems)
        #expect(facts.title == .some("T"))
    }
}
