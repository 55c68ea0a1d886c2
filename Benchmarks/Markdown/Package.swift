// swift-tools-version: 6.1
// A package of its own, so that Docent itself needs neither the reference parser nor its headers. `Sources/Markdown`,
// `Sources/Platform` and `Sources/Values` are links to Docent's.
import Foundation
import PackageDescription

// Without the library the benchmark still measures our parser.
let hasReference = FileManager.default.fileExists(atPath: "/usr/include/cmark-gfm-core-extensions.h")
let libraries: [LinkerSetting] = [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]

let package = Package(
    name: "markdown-benchmark",
    targets: [
        .target(name: "Platform"),
        .target(name: "Values", dependencies: ["Platform"], linkerSettings: [.linkedLibrary("m")]),
        .target(name: "Markdown", dependencies: ["Values"]),
        .target(name: "CReference", linkerSettings: hasReference ? libraries : []),
        .executableTarget(name: "markdown-benchmark", dependencies: ["Markdown", "CReference"]),
    ],
    swiftLanguageModes: [.v6]
)
