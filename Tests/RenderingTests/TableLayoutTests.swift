import Documents
import Query
import Testing
import Values

@testable import Rendering

@Suite struct TableLayoutTests {
    private func written(_ names: [String], _ values: [[Value]], width: Int) -> (text: String, hidden: [String]) {
        let columns = names.enumerated().map { RowColumn($1, .any, at: .value($0)) }
        let rows = Rows(RowShape(columns: columns), values.map { Row(node: nil, values: $0) })
        let renderer = Renderer(library: Library(), format: .table, width: width)
        var bytes: [UInt8] = []
        let rest = renderer.write(QueryResult(.rows(rows))) {
            bytes.append(contentsOf: $0)
            return true
        }
        return (String(decoding: bytes, as: UTF8.self), rest.hiddenColumns)
    }

    @Test func anEmptyColumnMakesRoomForTheOthers() {
        let values: [[Value]] = [[.text("twenty letters are 20"), .null, .number(5)]]
        let narrow = written(["text", "label", "n"], values, width: 24)
        #expect(
            narrow.text == """
                text                   n
                ─────────────────────  ─
                twenty letters are 20  5

                """)
        #expect(narrow.hidden == [])
        #expect(written(["text", "label", "n"], values, width: 60).text.contains("label"))
    }

    @Test func emptyColumnsAloneStay() {
        #expect(written(["first", "second"], [[.null, .null]], width: 8).hidden == ["second"])
        #expect(written(["first", "second"], [], width: 30).text.hasPrefix("first  second"))
    }

    @Test func columnsAtTheEndForWhichThereIsNoRoomAreNamed() {
        let values: [[Value]] = [[.text("a long text"), .text("another long text"), .text("a third one")]]
        #expect(written(["a", "b", "c"], values, width: 20).hidden == ["c"])
    }

    @Test func thousandsOfColumnsAreLaidOut() {
        let names = (0..<4_000).map { "c\($0)" }
        let texts = written(names, [names.map { .text($0 + " has a long text") }], width: 40)
        #expect(texts.text.hasPrefix("c0"))
        #expect(texts.hidden == Array(names[4...]))
        // Columns without a value go first, and are no loss.
        let empty = written(names + ["z"], [names.map { _ in .null } + [.text("here")]], width: 40)
        #expect(empty.hidden == [])
        #expect(empty.text.contains("z") && empty.text.contains("here"))
    }

    @Test func whereARowStandsIsToldToTheLast() {
        let values: [[Value]] = [
            [.text("a long text"), .text("one.md:1:2"), .text("another text"), .text("two.md:1:2")]
        ]
        #expect(written(["a", "at", "b", "from"], values, width: 32).hidden == ["b"])
        #expect(written(["a", "at", "b", "from"], values, width: 20).hidden == ["from", "b"])
        #expect(written(["a", "at", "b", "from"], values, width: 10).hidden == ["at", "from", "b"])
    }

    @Test func theFolderThatDeepPlacesShareIsToldOnce() {
        let values: [[Value]] = [
            [.text("docs/fact-sheets/2024/peru.md:12:3"), .text("a text of some length")], [.null, .null],
            [.text("docs/fact-sheets/2023/chile.md:9:1"), .text("another")],
        ]
        #expect(
            written(["at", "text"], values, width: 40).text == """
                at: in docs/fact-sheets/
                at                 text
                ─────────────────  ─────────────────────
                2024/peru.md:12:3  a text of some length

                2023/chile.md:9:1  another

                """)
        // Where there is room, places stand as they are.
        #expect(
            written(["at", "text"], values, width: 120).text.contains("docs/fact-sheets/2024/peru.md:12:3  a text"))
        // Folders of one name at different depths are not shared.
        #expect(SharedFolder.of(["a/bc/x.md", "a/b/x.md"]) == "a/")
        #expect(SharedFolder.of(["a/x.md", "x.md"]) == "" && SharedFolder.of([]) == "")
        #expect(SharedFolder.of(["/x.md", "/y.md"]) == "/")
    }

    @Test func placesLoseTheirFirstFoldersBeforeTheirNames() {
        #expect(FittedText.cutFolders("one/two/three.md:1:2", to: 20).text == "one/two/three.md:1:2")
        #expect(FittedText.cutFolders("one/two/three.md:1:2", to: 19).text == "…/two/three.md:1:2")
        #expect(FittedText.cutFolders("one/two/three.md:1:2", to: 17) == ("…/three.md:1:2", 14))
        #expect(FittedText.cutFolders("one/two/three.md:1:2", to: 3).text == "…/three.md:1:2")
        #expect(FittedText.cutFolders("three.md:1:2", to: 3).text == "three.md:1:2")
        let values: [[Value]] = [[.text("one/two/three.md:1:2")], [.text("four/five.md:1:2")], [.text("six.md:1:2")]]
        #expect(
            written(["at"], values, width: 18).text == """
                at
                ──────────────────
                …/two/three.md:1:2
                four/five.md:1:2
                six.md:1:2

                """)
    }

    @Test func textsThatAreNoPlacesAreCutAtTheirEnds() {
        let values: [[Value]] = [[.text("fact-sheets/2024/peru.md:12:3")], [.null]]
        // One text that is no place, and all are cut at their ends.
        let mixed = values + [[.text("nowhere")]]
        #expect(written(["at"], mixed, width: 15).text.contains("fact-sheets/20…"))
    }
}
