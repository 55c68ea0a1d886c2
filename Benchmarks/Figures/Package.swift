// swift-tools-version: 6.1
// A package of its own, as the parser's benchmark is. `Sources/Figures`, `Sources/Platform` and
// `Sources/Values` are links to Docent's.
import PackageDescription

let package = Package(
    name: "figures-benchmark",
    targets: [
        .target(name: "Platform"),
        .target(name: "Values", dependencies: ["Platform"], linkerSettings: [.linkedLibrary("m")]),
        .target(name: "Figures", dependencies: ["Values"]),
        .executableTarget(name: "figures-benchmark", dependencies: ["Figures", "Values"]),
    ],
    swiftLanguageModes: [.v6]
)
