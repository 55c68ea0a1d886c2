import Foundation
import TestSupport
import Testing

/// What the libraries offer to other programs, read off the sources, whose layout `make lint` sees to.
@Suite struct PublicDeclarationTests {
    /// A public type, with its path in its room: `Drawing.Content`.
    private struct PublicType {
        var name: String
        var file: String
        var hasMembers: Bool
    }

    private static var declaration: Regex<(Substring, Substring, Substring, Substring, Substring)> {
        /^( *)((?:[a-z]+(?:\([a-z]+\))? )*)(struct|enum|class|protocol|extension|func|var|let|typealias|case|init|subscript)\b[?!]? ?([\w.]*)/
    }

    private static func products() throws -> [String] {
        let package = SpecFile.root.appending(path: "Package.swift")
        return try String(contentsOf: package, encoding: .utf8)
            .matches(of: /\.library\(name: "(\w+)"/).map { String($0.1) }
    }

    /// The lines of a room's sources, by file.
    private static func sources(of room: String) throws -> [(file: String, lines: [Substring])] {
        let folder = SpecFile.root.appending(path: "Sources/\(room)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
            (
                $0.lastPathComponent,
                try String(contentsOf: $0, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            )
        }
    }

    @Test func everyPublicTypeHasAPublicMember() throws {
        let (products, declaration) = (try Self.products(), Self.declaration)
        #expect(products.count >= 8)
        for room in products {
            var types: [String: PublicType] = [:]
            var withMembers: Set<String> = []
            for (file, lines) in try Self.sources(of: room) {
                var around: [(name: String, isPublic: Bool, isProtocol: Bool, indent: Int)] = []
                for line in lines {
                    guard let found = line.prefixMatch(of: declaration) else { continue }
                    let (indent, isPublic) = (found.1.count, found.2.split(separator: " ").contains("public"))
                    around.removeAll { $0.indent >= indent }
                    let outer = around.last
                    let path = (around.map(\.name) + [String(found.4)]).joined(separator: ".")
                    // Of what is declared in functions, nothing is public.
                    let isMember = outer.map { $0.indent + 4 == indent } ?? false
                    switch found.3 {
                    case "struct", "enum",
                        "class" where found.4 != "func" && found.4 != "var", "protocol":
                        around.append((String(found.4), isPublic, found.3 == "protocol", indent))
                        if isPublic { types[path] = PublicType(name: path, file: file, hasMembers: false) }
                    case "extension": around.append((String(found.4), isPublic, false, indent))
                    case "case": if isMember { withMembers.insert(around.map(\.name).joined(separator: ".")) }
                    default:
                        if isMember, isPublic || outer?.isProtocol == true {
                            withMembers.insert(around.map(\.name).joined(separator: "."))
                        }
                    }
                }
            }
            // Types with all their members in one line, such as `enum Kind { case bold, italic }`.
            for (_, lines) in try Self.sources(of: room) {
                for line in lines {
                    if let short = line.firstMatch(of: /public enum (\w+)[^{]*\{ (?:case|static)/) {
                        withMembers.formUnion(types.keys.filter { $0.split(separator: ".").last == short.1 })
                    }
                }
            }
            #expect(types.count > 5, "\(room)")
            let empty = types.values.filter { !withMembers.contains($0.name) }.map { "\($0.file): \($0.name)" }
            #expect(empty.sorted() == [], "public types of \(room) with which nobody outside can do anything")
        }
    }

    @Test func everyPublicDeclarationSaysWhatItIs() throws {
        let declaration = Self.declaration
        for room in try Self.products() {
            var silent: [String] = []
            for (file, lines) in try Self.sources(of: room) {
                for (number, line) in lines.enumerated() {
                    guard let found = line.prefixMatch(of: declaration),
                        found.2.split(separator: " ").contains("public"), found.3 != "init", found.3 != "extension"
                    else { continue }
                    // What a protocol asks for is described there.
                    if line.contains(
                        /func (==|<|hash)|var (description|debugDescription|errorDescription|rawValue)\b|let rawValue\b/
                    ) {
                        continue
                    }
                    let above = lines[..<number].last { !$0.contains(/^ *@/) } ?? ""
                    if !above.contains(/^ *\/\/\//) { silent.append("\(file):\(number + 1): \(found.4)") }
                }
            }
            #expect(silent == [], "public declarations of \(room) without a doc comment")
        }
    }
}
