/// Something to know about a result.
package enum Note: Fault {
    /// How many of what were not compared with what, and of front matter in which file.
    case notCompared(count: Int, left: String, right: String, path: String?)
    /// A call over the rows around that has no value where two units or kinds meet, and where they first do.
    case unlikeAmounts(String, units: [String], at: String?)
    /// How many rows went where.
    case saved(count: Int, path: String)
    /// An aggregate, why it is null, the keys of the first groups in which it is, in how many, and where one of the values is.
    case unlikeValues(String, why: String, groups: [String], count: Int, at: String?)
    /// Why an operation on front matter is null, in how many rows, and the first file.
    case differingValues(why: String, count: Int, at: String?)

    package var code: String {
        switch self {
        case .notCompared: "N301"
        case .unlikeValues: "N302"
        case .differingValues: "N303"
        case .unlikeAmounts: "N341"
        case .saved: "N421"
        }
    }

    package var message: String {
        switch self {
        case .unlikeAmounts(let call, let units, let at):
            "'\(call)' has no value where \(units.joined(separator: " and ")) meet\(at.map { ", first at \($0)" } ?? ""): 'per unit' keeps them apart"
        case .notCompared(let count, let left, let right, let path):
            "\(Note.rows(count)) in \(left) not compared with \(right)" + (path.map { ", for example in \($0)" } ?? "")
        case .unlikeValues(let aggregate, let why, let groups, let count, let at):
            "'\(aggregate)'\(Note.groups(groups, of: count)) is null" + (at.map { ", for example at \($0)" } ?? "")
                + ": \(why)"
        case .differingValues(let why, let count, let at):
            "\(why): null in \(Note.rows(count))" + (at.map { ", for example in \($0)" } ?? "")
        case .saved(let count, let path): "saved \(Note.rows(count)) to \(path)"
        }
    }

    private static func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }

    /// ` of 'Q1', 'Q2' and 3 more`
    private static func groups(_ groups: [String], of count: Int) -> String {
        guard !groups.isEmpty else { return count == 1 ? "" : " of \(rows(count))" }
        let named = groups.map { "'\($0)'" }
        if count > groups.count { return " of " + named.joined(separator: ", ") + " and \(count - groups.count) more" }
        guard let last = named.last, named.count > 1 else { return " of " + named.joined() }
        return " of " + named.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Note {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "N301", "values in unlike units were not compared; their rows were left out",
            program: "money | where value > €1 million"),
        .init(
            "N302", "an aggregate of unlike values is null", advice: "'summarize … by unit' keeps units apart.",
            program: "figures | summarize sum(value)"),
        .init(
            "N303", "front matter differs from file to file: an operation that does not suit a value gives null",
            program: "docs | select upper(meta.date)"),
        .init(
            "N341", "values in unlike units have no rank and no running sum; they are null",
            advice: "'with running(sum(value)) as total per unit' keeps them apart.",
            program: "[$1, 2 miles] | with running(sum(value)) as total"),
        .init("N421", "rows were saved to a file", program: #"items | save "items.csv""#),
    ]
}
