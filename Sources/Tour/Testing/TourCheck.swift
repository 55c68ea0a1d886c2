import Query
import Session

/// Looks at a tour without running anything: how it is written, and whether its queries can be right.
public enum TourCheck {
    /// What is wrong, in the file's order; nothing where all is well.
    public static func problems(of source: [UInt8], path: String) -> [Diagnostic] {
        let reading = TourReader.read(source, path: path)
        var problems = reading.problems
        _ = Session().check(script(of: reading.tour)) { part in
            if case .diagnostic(let diagnostic) = part { problems.append(diagnostic) }
        }
        return problems.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
    }

    /// All statements of a tour at their places in its file; what is around them is blank.
    private static func script(of tour: Tour) -> Script {
        var bytes = tour.source.map { $0 == 10 ? $0 : 32 as UInt8 }
        for block in tour.parts.compactMap(\.block) {
            let lines = block.text.split(separator: "\n")
            // Commands are no statements.
            if lines.contains(where: { InputSplitter.isCommand($0.trimmingSpaces) }) { continue }
            for place in block.content { bytes[place] = tour.source[place] }
            // A block's last statement ends with it, whatever the next one starts with.
            if bytes.indices.contains(block.content.upperBound) { bytes[block.content.upperBound] = UInt8(ascii: ";") }
        }
        return Script(String(decoding: bytes, as: UTF8.self), path: tour.path)
    }
}
