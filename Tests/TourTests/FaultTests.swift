import Foundation
import Query
import TestSupport
import Testing

@testable import Session
@testable import Tour

/// Every kind of fault of a tour is defined, with a tour that has it.
@Suite struct FaultTests {
    /// The codes that the source of `TourFault` has.
    private static let codes = String(
        decoding: FileManager.default.contents(
            atPath: SpecFile.root.appending(path: "Sources/Tour/Reading/TourFault.swift").path) ?? Data(),
        as: UTF8.self
    ).matches(of: /"(E7\d\d)"/).map { String($0.1) }

    @Test func eachKindIsDefinedOnce() {
        #expect(Self.codes.count > 20)
        #expect(ErrorGuide.tours.map(\.code) == Self.codes)
        #expect(Set(ErrorGuide.all.map(\.code)).count == ErrorGuide.all.count)
    }

    @Test(arguments: ErrorGuide.tours)
    func itsTourHasItAndNothingElse(_ fault: FaultDefinition) throws {
        let folder = try Folder()
        let document = try folder.write("d.md", "# A\n\n- one\n- two\n")
        let path = try folder.write("t.md", fault.program)
        let namesDocuments = fault.program.contains("\ndocuments: ")
        let outcome = TestedTour().test(path, TestOptions(documents: namesDocuments ? [] : [document]))
        let codes = outcome.parts.compactMap { part in
            if case .diagnostic(let diagnostic) = part { diagnostic.code } else { nil }
        }
        #expect(codes == [fault.code], "\(fault.excerpt)")
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
