import Foundation
import Platform

/// Makes the pages of Documentation/, and the grammars of Integrations/, from the definitions that the program itself works by.
///
/// `reference` writes them; `reference --check` names those that differ from what would be written, with status 1. It is
/// run in the package's folder, and is no part of what is installed.
@main
enum Reference {
    static func main() throws {
        let isCheck = CommandLine.arguments.contains("--check")
        let package = FileManager.default.currentDirectoryPath
        let names: [String]
        do {
            let folder = try ExampleFolder(package: package)
            defer { folder.remove() }
            names = try differing(in: package, writes: !isCheck)
        }
        for name in names {
            print("\(name) \(isCheck ? "differs: run 'make reference'" : "written")")
        }
        if isCheck, !names.isEmpty { exit(1) }
    }

    /// The names of the pages that differ from what they are made to be; perhaps they are written.
    private static func differing(in package: String, writes: Bool) throws -> [String] {
        var differing: [String] = []
        for page in Pages.all {
            let path = "\(package)/\(page.path)"
            let present = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            let text = try page.make(present)
            guard text != present else { continue }
            differing.append(page.path)
            if writes { try text.write(toFile: path, atomically: true, encoding: .utf8) }
        }
        return differing
    }
}

/// A folder in which examples may write files, with the examples' documents in it as in the package's folder.
struct ExampleFolder {
    private let path: String

    /// Makes it, and makes it the working folder.
    init(package: String) throws {
        path = NSTemporaryDirectory() + "docent-reference-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path + "/Examples", withDestinationPath: package + "/Examples")
        // What the error of a script that imports itself needs.
        try "import \"circle.docent\"\n".write(toFile: path + "/circle.docent", atomically: true, encoding: .utf8)
        guard FileManager.default.changeCurrentDirectoryPath(path) else { throw POSIXError(.ENOENT) }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
