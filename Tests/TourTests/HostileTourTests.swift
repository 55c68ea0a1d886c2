import Documents
import Session
import Testing

@testable import Tour

/// Whatever bytes a tour has, it is read, and soon.
@Suite struct HostileTourTests {
    private static let front = "---\ntitle: T\n---\n"

    @Test(arguments: [
        String(repeating: "> ", count: 20_000) + "```docent\n", String(repeating: "## A\n", count: 20_000),
        String(repeating: "```docent\nitems\n```\n", count: 3_000), String(repeating: "```hint\n", count: 20_000),
        String(repeating: "- ", count: 5_000) + "a", "```docent" + String(repeating: " x", count: 50_000) + "\n```\n",
        "````\n```docent\n````\n", "~~~output\n", "```docent exercise\n```",
        "<details>" + String(repeating: "\n```", count: 9_999),
        "## A\n```choices\n" + String(repeating: "- a\n", count: 20_000) + "```\n```docent predict\nitems\n```\n",
    ])
    func itIsReadAndShown(_ text: String) {
        let source = Array((Self.front + text).utf8)
        let reading = TourReader.read(source, path: "t.md")
        for part in reading.tour.parts { if case .prose(let prose) = part { _ = ProseHTML.of(prose) } }
        _ = CheckedTour.problems(of: source, path: "t.md")
    }

    @Test func randomBytesAreRead() {
        var state: UInt64 = 42
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = [
            "```", "docent", " exercise", " predict", "output", "hint", "choices", "\n", "\n\n", "## A\n", "---\n",
            "title: T\n",
            "- ", "> ", "items | count", "<details>", "\u{0}", "\r\n", "é", "~~~~", "    ", "documents: [", "]", "...",
        ]
        for _ in 0..<400 {
            let text = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
            let tour = TourReader.read(Array(text.utf8), path: "t.md").tour
            let session = Session()
            session.library.add(Document(path: "d.md", source: Array("- a\n".utf8)))
            let walk = TourWalk(tour, in: session)
            walk.begin { _ in }
            for line in ["", "items", "1", "", ""] { _ = walk.take(line) { _ in } }
            _ = TourPage(of: tour, in: session).bytes
        }
    }

    @Test func aTourOfMoreThanAMegabyteIsRefused() {
        let reading = TourReader.read(Array(repeating: 35, count: Tour.sizeLimit + 1), path: "t.md")
        #expect(reading.problems.map(\.message) == ["the tour is longer than 1048576 bytes"])
    }
}
