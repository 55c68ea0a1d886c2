import Foundation

/// A folder for one test, gone afterwards.
package final class Folder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("docent-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders it stands in; gives its path.
    @discardableResult
    package func write(_ name: String, _ text: String = "text\n") throws -> String {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    package func write(_ name: String, _ bytes: Data) throws -> String {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: file))
        return file
    }

    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    /// Paths relative to the folder.
    package func relative(_ paths: [String]) -> [String] { paths.map { String($0.dropFirst(path.count + 1)) } }

    /// Runs a line of the shell in the folder.
    package func shell(_ line: String) throws -> Run { try Program.shell("cd '\(path)' && { \(line); }") }
}
