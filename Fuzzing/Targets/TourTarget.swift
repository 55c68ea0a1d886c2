import Documents
import Language
import Query
import Session
import Tour

/// Tours: read, checked, walked through and made into a page. Nothing is saved.
enum TourTarget: FuzzTarget {
    static let name = "tour"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let reading = TourReader.read(bytes, path: "t.md")
        for problem in reading.problems + CheckedTour.problems(of: bytes, path: "t.md") {
            let span = problem.place.span
            let isInside = span.lowerBound >= 0 && span.upperBound <= problem.place.script.bytes.count
            try Violation.unless(isInside, "\(problem.code) is at \(span)")
        }
        for block in reading.tour.parts.compactMap(\.block) {
            try Violation.unless(block.line >= 1, "a block in line \(block.line)")
        }
        // What other files hold is not the tour's doing.
        guard !leavesFolder(bytes) else { return }
        walk(reading.tour)
        let session = session()
        let page = Watch.over(session.stopFlag) { session.withoutSaving { TourPage(of: reading.tour, in: session) } }
        try Violation.unless(String(validating: page.bytes, as: UTF8.self) != nil, "a page that is no UTF-8")
    }

    /// Goes through a tour, with answers, hints and moves.
    private static func walk(_ tour: Tour) {
        let session = session()
        Watch.over(session.stopFlag) {
            session.withoutSaving {
                let walk = TourWalk(tour, in: session)
                walk.begin { _ in }
                for line in ["", "items", "1", ""] { _ = walk.take(line) { _ in } }
                for move in TourMove.allCases { walk.move(move) { _ in } }
                for _ in 0..<8 { _ = walk.take("") { _ in } }
            }
        }
    }

    /// Whether a path may be named that is not below the working folder.
    private static func leavesFolder(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return [" /", "'/", "\"/", "..", "~"].contains { text.contains($0) }
    }

    private static func session() -> Session {
        let session = Session()
        session.writingRules.isReadOnly = true
        for document in SmallLibrary.make().documents { session.library.add(document) }
        return session
    }
}
