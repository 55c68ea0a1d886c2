import Foundation
import Fuzzing
import Markdown
import TestSupport
import Testing

/// Time is linear and nothing traps, whatever the text.
@Suite struct HostileInputTests {
    #if DEBUG
        // Unoptimized, a part of the megabyte takes as long, and other tests run beside it.
        static let size = 40_000
    #else
        static let size = 1_000_000
    #endif

    @Test(arguments: HostileInputs.all.map(\.name))
    func takesLessThanASecond(_ name: String) throws {
        let make = try #require(HostileInputs.all.first { $0.name == name }).make
        let source = Array(make(Self.size).utf8)
        for dialect in [Dialect.commonMark, .document, .mdx] {
            let seconds = ProcessorTime.seconds { _ = ParsedMarkdown.parse(source, dialect: dialect) }
            #expect(seconds < Double(Sanitizer.slowness), "\(source.count) bytes")
        }
    }

    @Test(arguments: HostileInputs.all.map(\.name))
    func keepsItsPlaces(_ name: String) throws {
        let make = try #require(HostileInputs.all.first { $0.name == name }).make
        for dialect in [Dialect.commonMark, .gitHub, .document, .mdx] {
            #expect(EventInvariants.violation(Array(make(600).utf8), dialect: dialect) == nil)
        }
    }

    /// Otherwise a hundred kilobytes would say gigabytes of addresses: cmark has the same limit.
    @Test func referencesRepeatTheirTargetsNoMoreThanTheTextIsLong() {
        let address = String(repeating: "b", count: 1_000)
        func targets(_ references: Int) -> (count: Int, isOver: Bool) {
            let source = Array((String(repeating: "[a] ", count: references) + "\n\n[a]: \(address)\n").utf8)
            let parsed = ParsedMarkdown.parse(source, dialect: .document)
            return (parsed.events.count { $0.kind == .link }, parsed.hasTooManyReferences)
        }
        #expect(targets(100) == (100, false))
        #expect(targets(101) == (100, true))
    }

    /// What is written is bounded by what is read, so that no text makes the writer fill the memory.
    @Test(arguments: ["long reference", "wide header", "quotes", "lists in a line"])
    func writesInProportion(_ name: String) throws {
        let make = try #require(HostileInputs.all.first { $0.name == name }).make
        let source = Array(make(Self.size).utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        #expect(HTMLWriter.html(parsed, of: source).count < 50 * source.count + 10_000_000)
    }
}
