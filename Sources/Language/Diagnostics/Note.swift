/// Something to know about a result.
package enum Note: Fault {
    /// How many of what were not compared with what.
    case notCompared(count: Int, left: String, right: String)
    /// A call over the rows around that has no value where two units or kinds meet, and where they first do.
    case unlikeAmounts(String, units: [String], at: String?)
    /// How many rows went where.
    case saved(count: Int, path: String)

    package var code: String {
        switch self {
        case .notCompared: "N301"
        case .unlikeAmounts: "N341"
        case .saved: "N421"
        }
    }

    package var message: String {
        switch self {
        case .notCompared(let count, let left, let right):
            "\(count) \(count == 1 ? "row" : "rows") in \(left) not compared with \(right)"
        case .unlikeAmounts(let call, let units, let at):
            "'\(call)' has no value where \(units.joined(separator: " and ")) meet\(at.map { ", first at \($0)" } ?? ""): 'per unit' keeps them apart"
        case .saved(let count, let path): "saved \(count) \(count == 1 ? "row" : "rows") to \(path)"
        }
    }
}

extension Note {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "N301", "values in unlike units were not compared; their rows were left out",
            program: "money | where value > €1 million"),
        .init(
            "N341", "values in unlike units have no rank and no running sum; they are null",
            advice: "'with running(sum(value)) as total per unit' keeps them apart.",
            program: "[$1, 2 miles] | with running(sum(value)) as total"),
        .init("N421", "rows were saved to a file", program: #"items | save "items.csv""#),
    ]
}
