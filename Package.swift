// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

/// A library room of the house: its name, what it may import, and the system's libraries that it needs.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], libraries: [String] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, swiftSettings: strict,
        linkerSettings: libraries.map { .linkedLibrary($0) })
}

/// The tests of a room; each mirrors a folder of Sources.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

/// What libFuzzer calls: it can be linked only by `make fuzz`, since libFuzzer has the `main`.
let fuzz: [Target] =
    Context.environment["DOCENT_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing", "Platform"], path: "Fuzzing/Program",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
    ]

let package = Package(
    name: "docent",
    products: [
        .executable(name: "docent", targets: ["docent"]),
        .library(name: "Values", targets: ["Values"]),
        .library(name: "Markdown", targets: ["Markdown"]),
        .library(name: "Figures", targets: ["Figures"]),
        .library(name: "Documents", targets: ["Documents"]),
        .library(name: "Language", targets: ["Language"]),
        .library(name: "Query", targets: ["Query"]),
        .library(name: "Corpus", targets: ["Corpus"]),
        .library(name: "Rendering", targets: ["Rendering"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .target(name: "CPattern", dependencies: ["CPCRE2"]),
        .target(name: "CDatabase", dependencies: ["CSQLite"]),
        .target(name: "CPage", dependencies: ["CGumbo"]),
        .target(
            name: "CEdit", dependencies: ["CLibEdit"],
            linkerSettings: [.linkedLibrary("bsd", .when(platforms: [.linux]))]),
        room("Platform"),
        // Roots are in the C library's mathematics, which a program without Foundation doesn't link by itself.
        room("Values", ["Platform"], libraries: ["m"]),
        room("Figures", ["Values"]),
        room("Markdown", ["Values"]),
        room("Reading", ["Platform", "Values", "Markdown", "CPage"]),
        room("Documents", ["Platform", "Values", "Figures", "Markdown", "Reading", "Yams", "TOMLKit"]),
        room("Corpus", ["Platform", "Values", "Documents", "Reading"]),
        room("Language", ["Values", "Documents"]),
        room("Query", ["Platform", "Values", "Documents", "Language", "CPattern"]),
        room("Rendering", ["Platform", "Values", "Documents", "Query", "CDatabase"]),
        room("Session", ["Platform", "Values", "Documents", "Corpus", "Query", "Rendering"]),
        room("Tour", ["Values", "Documents", "Corpus", "Query", "Rendering", "Session", "Markdown"]),
        room(
            "Shell", ["Platform", "Documents", "Corpus", "Query", "Rendering", "Session", "Tour", "Markdown", "CEdit"]),
        room(
            "Serving",
            ["Platform", "Values", "Documents", "Corpus", "Language", "Query", "Rendering", "Session", "Tour"]),
        .executableTarget(
            name: "docent",
            dependencies: [
                "Platform", "Corpus", "Documents", "Query", "Rendering", "Session", "Tour", "Shell", "Serving",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "reference", dependencies: ["Platform", "Documents", "Query", "Rendering", "Session", "Serving"],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "Fuzzing",
            dependencies: [
                "Platform", "Values", "Figures", "Markdown", "Reading", "Documents", "Corpus", "Language", "Query",
                "Rendering",
                "Session", "Tour", "Serving", "CEdit",
            ], path: "Fuzzing/Targets", swiftSettings: strict),
        tests("Values", ["TestSupport"]),
        tests("Figures", ["Values", "Documents", "TestSupport"], exclude: ["Gold"]),
        tests("Markdown", ["Fuzzing", "TestSupport"], exclude: ["Examples"]),
        tests("Reading", ["Markdown", "Fuzzing", "TestSupport"]),
        tests("Documents", ["Values", "Markdown", "Fuzzing", "TestSupport"], exclude: ["Gold"]),
        tests("Corpus", ["Platform", "Documents", "TestSupport"]),
        tests("Language", ["TestSupport", "Fuzzing"]),
        tests("Query", ["Values", "Documents", "Language", "TestSupport"]),
        tests("Rendering", ["Values", "Documents", "Query"]),
        tests("Session", ["Documents", "Query", "TestSupport"]),
        tests("Tour", ["Documents", "Query", "Session", "TestSupport"]),
        tests("Shell", ["Session", "TestSupport"]),
        tests("Serving", ["Documents", "Session", "TestSupport"]),
        tests("docent", ["Documents", "Language", "Query", "Rendering", "Session", "TestSupport"]),
        tests("Fuzzing"),
    ] + fuzz,
    swiftLanguageModes: [.v6]
)
