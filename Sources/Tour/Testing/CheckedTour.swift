import Corpus
import Query
import Session

/// Tours: how they are written, and whether their queries can be right; nothing is run.
public struct CheckedTour: CheckedFile {
    public init() {}

    public let extensions = ["md", "markdown"]

    public func check(_ path: String) throws(ReadingProblem) -> CheckOutcome {
        CheckOutcome(diagnostics: Self.problems(of: try File.read(path, limit: 2 * Tour.sizeLimit), path: path))
    }

    /// What is wrong, in the file's order; nothing where all is well.
    public static func problems(of source: [UInt8], path: String) -> [Diagnostic] {
        let reading = TourReader.read(source, path: path)
        var problems = reading.problems
        let session = Session()
        _ = session.check(session.prepare(script(of: reading.tour))) { part in
            if case .diagnostic(let diagnostic) = part { problems.append(diagnostic) }
        }
        return problems.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
    }

    /// All statements of a tour at their places in its file; what is around them is blank.
    package static func script(of tour: Tour) -> Script {
        var bytes = tour.source.map { $0 == 10 ? $0 : 32 as UInt8 }
        for block in tour.parts.compactMap(\.block) {
            // Commands are no statements.
            if block.hasCommands { continue }
            for offset in block.content { bytes[offset] = tour.source[offset] }
            // A block's last statement ends with it, whatever the next one starts with.
            if bytes.indices.contains(block.content.upperBound) { bytes[block.content.upperBound] = UInt8(ascii: ";") }
        }
        return Script(String(decoding: bytes, as: UTF8.self), path: tour.path)
    }
}
