import Foundation

/// A file of Tests/Specs: documents, and inputs with what they should give.
package struct SpecFile: CustomStringConvertible, Sendable {
    /// `area/behaviour`
    package let name: String
    package var documents: [(path: String, text: String)] = []
    package var inputs: [Input] = []

    package struct Input: Sendable {
        package var text = ""
        package var expected: [String] = []
        package var columns: String?
    }

    package var description: String { name }

    /// The package's root.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All files, by name.
    package static let all: [SpecFile] = {
        let folder = root.appending(path: "Tests/Specs")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".docent") }.sorted().compactMap { name in
            let data = FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data()
            return SpecFile(String(name.dropLast(7)), String(decoding: data, as: UTF8.self))
        }
    }()

    package init(_ name: String, _ text: String) {
        self.name = name
        var input = Input()
        var isExpecting = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("#|") {
                addDocumentLine(String(line.dropFirst(line.hasPrefix("#| ") ? 3 : 2)))
                continue
            }
            if line.hasPrefix("#@ ") {
                documents.append((String(line.dropFirst(3)), ""))
                continue
            }
            if let expectation = SpecFile.expectation(line) {
                if expectation.statement.isEmpty == false {
                    if isExpecting { flush(&input, &isExpecting) }
                    input.text += expectation.statement + "\n"
                }
                isExpecting = true
                if expectation.isColumns {
                    input.columns = expectation.text
                } else {
                    input.expected.append(expectation.text)
                }
                continue
            }
            let saysNothing = line.hasPrefix("#") || line.allSatisfy(\.isWhitespace)
            if saysNothing, isExpecting || input.text.isEmpty { continue }
            if isExpecting { flush(&input, &isExpecting) }
            input.text += line + "\n"
        }
        flush(&input, &isExpecting)
    }

    private mutating func flush(_ input: inout Input, _ isExpecting: inout Bool) {
        if !input.text.allSatisfy(\.isWhitespace) { inputs.append(input) }
        input = Input()
        isExpecting = false
    }

    private mutating func addDocumentLine(_ line: String) {
        if documents.isEmpty { documents.append(("doc.md", "")) }
        documents[documents.count - 1].text += line + "\n"
    }

    /// What a line expects, and the statement before it.
    private static func expectation(_ line: String) -> (statement: String, text: String, isColumns: Bool)? {
        for mark in ["#=>", "#!", "#~", "#?", "#:"] {
            guard let range = line.range(of: mark, options: .backwards) else { continue }
            if mark != "#=>", !line[..<range.lowerBound].allSatisfy(\.isWhitespace) { continue }
            var text = String(line[range.upperBound...])
            if text.hasPrefix(" ") { text.removeFirst() }
            if ["#!", "#~", "#?"].contains(mark) { text = mark.dropFirst() + " " + text }
            var statement = String(line[..<range.lowerBound])
            while statement.last == " " { statement.removeLast() }
            return (statement, text, mark == "#:")
        }
        return nil
    }
}
