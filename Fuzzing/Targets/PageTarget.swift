import Documents
import Reading

/// The reader of HTML pages, and all layers of a page.
enum PageTarget: FuzzTarget {
    static let name = "page"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        guard let content = try? FileContent(bytes, path: "page.html") else { return }
        try Violation.check(NestingInvariants.violation(content.text.bytes, content.parse(from: 0).markdown))
        try DocumentOracle.check { Document(path: "page.html", reading: content) }
    }
}
