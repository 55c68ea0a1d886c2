import Foundation

/// The built program, run as a person or a script runs it: in the package's folder.
package enum Program {
    /// The folder of the package.
    package static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program, which is built beside the tests.
    package static let path: String = {
        let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let beside = folder.appendingPathComponent("docent").path
        // Where the runner of the tests is the toolchain's own.
        return FileManager.default.fileExists(atPath: beside)
            ? beside : package.appendingPathComponent(".build/debug/docent").path
    }()

    /// The fact sheet.
    package static let peru = "Examples/peru.md"

    /// Runs the program with arguments.
    package static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Run {
        try Run(path, arguments, input: input, environment: environment)
    }

    /// Runs a line of the shell in which `docent` is the program.
    package static func shell(_ line: String, input: String = "", environment: [String: String] = [:]) throws -> Run {
        let folder = (path as NSString).deletingLastPathComponent
        let search = "\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
        return try Run(
            "/bin/bash", ["-c", line], input: input, environment: environment.merging(["PATH": search]) { $1 })
    }
}
