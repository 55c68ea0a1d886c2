// swift-tools-version: 6.1
// First programs with Docent's libraries: one for each, as their pages have them. `make test-library` builds and runs all.
import PackageDescription

/// The program with a library, and the others that it needs.
func first(_ library: String, _ others: [String] = []) -> Target {
    .executableTarget(
        name: "\(library)First",
        dependencies: ([library] + others).map { .product(name: $0, package: "docent") })
}

let package = Package(
    name: "docent-library-examples",
    dependencies: [.package(name: "docent", path: "../..")],
    targets: [
        first("Values"),
        first("Markdown"),
        first("Figures", ["Values"]),
        first("Documents"),
        first("Language"),
        first("Query", ["Documents"]),
        first("Corpus", ["Documents"]),
        first("Rendering", ["Corpus", "Documents", "Query"]),
    ],
    swiftLanguageModes: [.v6]
)
