import Foundation
import Query
import Session
import TestSupport
import Testing

@testable import Tour

/// The tours of Examples/tours: they hold, and can be played from first to last.
@Suite struct ShippedTourTests {
    static let paths: [String] = {
        let folder = Program.package.appendingPathComponent("Examples/tours").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { "\(folder)/\($0)" }
    }()

    @Test func thereAreFive() { #expect(Self.paths.count >= 5) }

    @Test(arguments: paths) func itsOutputsAndAnswersHold(_ path: String) {
        let outcome = TestedTour().test(path, TestOptions())
        #expect(outcome.ending == .passed)
        for difference in outcome.differences {
            Issue.record(
                "\(difference.place):\n\(difference.comparison.difference().map(\.text).joined(separator: "\n"))")
        }
        for part in outcome.parts { Issue.record("\(part)") }
    }

    @Test(arguments: paths) func nothingIsWrongWithItBeforeItRuns(_ path: String) throws {
        let source = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(CheckedTour.problems(of: source, path: path).map(\.message) == [])
    }

    /// Plays a tour with the answers that a reader gives; what it told.
    private func play(_ path: String, _ answers: (TourWalk) -> [String]) throws -> (walk: TourWalk, told: [String]) {
        let tour = TourReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))), path: path).tour
        let session = Session()
        #expect(tour.open(in: session) { Issue.record("\($0)") } == .done)
        let walk = TourWalk(tour, in: session)
        var told: [String] = []
        func tell(_ message: TourMessage) {
            switch message {
            case .praise(let words): told.append("praise: \(words)")
            case .miss(let words): told.append("miss: \(words)")
            case .part(.diagnostic(let diagnostic)) where diagnostic.severity == .error:
                Issue.record("\(path): \(diagnostic.message)")
            case .part(.problem(let problem)): Issue.record("\(path): \(problem)")
            default: break
            }
        }
        walk.begin(tell)
        var turns = 0
        while !walk.isOver, turns < 1000 {
            turns += 1
            for line in answers(walk) { _ = walk.take(line, tell) }
        }
        #expect(walk.isOver)
        return (walk, told)
    }

    @Test(arguments: paths) func itIsPlayedWithTheRightAnswers(_ path: String) throws {
        var exercises = 0
        let (walk, told) = try play(path) { walk in
            guard case .exercise(let exercise) = walk.waiting else { return [""] }
            exercises += 1
            return [exercise.model.text]
        }
        #expect(told.count { $0.hasPrefix("praise") } == exercises)
        #expect(told.count { $0.hasPrefix("miss") } == 0)
        #expect(walk.progress.done.count == walk.tour.steps.count)
        #expect(walk.progress.current == nil)
    }

    @Test(arguments: paths) func wrongAnswersAreToldAndLeadOn(_ path: String) throws {
        var exercises = 0
        let (walk, told) = try play(path) { walk in
            guard case .exercise(let exercise) = walk.waiting else { return [""] }
            exercises += 1
            return ["docs | where false", "'no'", "docs.path", exercise.model.text]
        }
        #expect(told.count { $0.hasPrefix("praise") } == exercises)
        #expect(told.count { $0.hasPrefix("miss: Not yet: ") } == 3 * exercises)
        #expect(walk.progress.done.count == walk.tour.steps.count)
    }

    @Test(arguments: paths) func itIsPassedOverWithNext(_ path: String) throws {
        let (walk, _) = try play(path) { walk in
            if case .tourEnd = walk.waiting { return [""] }
            walk.move(.next) { if case .part(let part) = $0 { Issue.record("\(part)") } }
            return []
        }
        #expect(walk.progress.done.isEmpty)
    }
}
