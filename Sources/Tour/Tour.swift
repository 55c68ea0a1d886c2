import Query
import Session

/// A lesson on documents: a Markdown file that is read a step at a time. `Documentation/Tours.md` says what may stand in it.
public struct Tour: Sendable {
    /// The path as it was given.
    public let path: String
    /// The file's bytes.
    public let source: [UInt8]
    /// Its name, as listed.
    public internal(set) var title: String
    /// The files and folders that it is about, as they are named in answers; nil for those that are open.
    public internal(set) var documents: [String]?
    /// Where it names them.
    public internal(set) var documentsPlace: Place?
    /// Where relative ones start, with a `/` at its end; empty for the working folder.
    public internal(set) var base = ""
    /// How much it asks of the reader.
    public internal(set) var level: Level?
    /// How long it takes, about.
    public internal(set) var minutes: Int?
    /// What stands before the first step.
    public internal(set) var introduction: [TourPart] = []
    /// In order.
    public internal(set) var steps: [TourStep] = []

    /// How much a tour asks of the reader.
    public enum Level: String, CaseIterable, Sendable {
        case beginner, intermediate, advanced
    }

    /// The longest tour, in bytes.
    public static let sizeLimit = 1 << 20

    /// The file's name without folder and ending, by which it can be asked for.
    public var name: String { Self.name(of: path) }

    /// How hard it is and how long it takes, in words; may be empty.
    public var about: String {
        var words: [String] = []
        if let level { words.append(level.rawValue) }
        if let minutes { words.append("about \(minutes) \(minutes == 1 ? "minute" : "minutes")") }
        return words.joined(separator: ", ")
    }

    /// Opens the documents that it is about, or others in place of them; of its own that can't be read, it tells where it
    /// names them.
    public func open(
        _ others: [String] = [], in session: Session, show: Show
    ) -> Outcome.Ending {
        guard others.isEmpty else { return session.open(others, readsPipes: true, show: show) }
        let ending = session.open(documents ?? [], from: base, show: show)
        if ending != .done, let documentsPlace {
            show(.diagnostic(Diagnostic(TourFault.unreadDocuments, at: documentsPlace)))
        }
        return ending
    }

    static func name(of path: String) -> String {
        let name = path.split(separator: "/").last ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    /// The parts of the introduction and of all steps, in order.
    public var parts: [TourPart] { introduction + steps.flatMap(\.parts) }
}

/// A step of a tour: a heading of level 2 and what follows it.
public struct TourStep: Sendable {
    /// The heading as a reader sees it.
    public let title: String
    /// In order.
    public internal(set) var parts: [TourPart] = []
}
