import Corpus
import Query

/// The tours that can be asked for by name.
public struct TourShelf: Sendable {
    /// The tours, the easy ones first, else as they come in the folders; a name that comes again is left out.
    public private(set) var tours: [Tour] = []
    /// The folders that have any.
    public private(set) var folders: [String] = []

    /// What is asked for and can't be had, in words.
    public struct Missing: Error {
        public let message: String
    }

    /// Looks through folders; those that aren't there have none.
    public init(folders: [String]) {
        var names: Set<String> = []
        for folder in folders {
            var has = false
            for path in Folder(folder).paths where Self.mayBeTour(path) {
                guard let tour = Self.tour(at: path), names.insert(tour.name).inserted else { continue }
                tours.append(tour)
                has = true
            }
            if has { self.folders.append(folder) }
        }
        tours = (Tour.Level.allCases + [nil]).flatMap { level in tours.filter { $0.level == level } }
    }

    private static func mayBeTour(_ path: String) -> Bool {
        path.hasSuffix(".md") && Tour.name(of: path).lowercased() != "readme"
    }

    private static func tour(at path: String) -> Tour? {
        guard let source = try? File.readRegular(path, limit: Tour.sizeLimit) else { return nil }
        let tour = TourReader.read(source, path: path).tour
        return tour.steps.isEmpty ? nil : tour
    }

    /// The path of a tour: by its file's name, its title, or the start of either, case aside.
    public func path(of wanted: String) throws(Missing) -> String {
        let word = Self.folded(wanted)
        let shown = SystemPath.shown(wanted)
        let names = tours.map { [Self.folded($0.name), Self.folded($0.title)] }
        let tests: [(String) -> Bool] = [{ $0 == word }, { $0.hasPrefix(word) }, { $0.contains(word) }]
        for test in tests where !word.isEmpty {
            let found = tours.indices.filter { names[$0].contains(where: test) }
            if found.count == 1 { return tours[found[0]].path }
            if found.count > 1 {
                let all = found.map { "'\(SystemPath.shown(tours[$0].name))'" }.joined(separator: ", ")
                throw Missing(message: "'\(shown)' may be \(all)")
            }
        }
        if tours.isEmpty { throw Missing(message: "no tour '\(shown)': there is no folder of tours nearby") }
        let nearest = NearestName.nearest(to: wanted, among: tours.map(\.name))
        throw Missing(
            message: "no tour '\(shown)'"
                + (nearest.map { " - did you mean '\(SystemPath.shown($0))'?" } ?? "; ':tour' lists them"))
    }

    /// Letters and digits, one space between words.
    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
