import Query
import TestSupport
import Testing

@testable import Session
@testable import Tour

/// Every kind of fault of a tour is defined, with a tour that has it.
@Suite struct FaultTests {
    private static let faults: [TourFault] = [
        .frontMatter(""), .noTitle, .unknownKey(""), .unknownLevel(""), .wrongValue(key: "", wanted: ""), .noSteps,
        .untitledStep, .inIntroduction(""), .unknownWord("", after: ""), .unknownBlock("", meant: ""),
        .hintWithoutExercise, .choicesWithoutPrediction, .outputWithoutBlock, .secondOutput, .noChoices, .emptyBlock,
        .unclosedBlock, .nestedBlock(""), .swallowedBlock, .tooLarge, .modelWithoutResult, .emptyModel,
        .modelFails(""), .noNumber, .noRightChoice, .severalRightChoices([]),
    ]

    @Test func eachKindIsDefinedOnce() {
        #expect(ErrorGuide.tours.map(\.code) == Self.faults.map(\.code))
        #expect(Set(ErrorGuide.all.map(\.code)).count == ErrorGuide.all.count)
    }

    /// What no small tour can have: a megabyte, and an answer that changes from one time to the next.
    private static let others: Set<String> = ["E720", "E733"]

    @Test(arguments: ErrorGuide.tours.filter { !others.contains($0.code) })
    func itsTourHasItAndNothingElse(_ fault: FaultDefinition) throws {
        let folder = try Folder()
        let document = try folder.write("d.md", "# A\n\n- one\n- two\n")
        let path = try folder.write("t.md", fault.program)
        let outcome = TestedTour().test(path, TestOptions(documents: [document]))
        let codes = outcome.parts.map { if case .diagnostic(let diagnostic) = $0 { diagnostic.code } else { "\($0)" } }
        #expect(codes == [fault.code], "\(fault.program)")
    }

    @Test func itIsExplained() {
        #expect(
            Help.text(on: "e706") == """
                E706: a tour has no step: a heading of level 2 starts one
                  Example: ---
                           title: T
                           ---

                           Text.
                """)
    }
}
