import Foundation
import TestSupport
import Testing

/// The page of each library has its first program, which `make test-library` builds and runs.
@Suite struct LibraryPageTests {
    private static let products = try? SpecFile.root.appending(path: "Package.swift").path.contentsOfFile
        .matches(of: /\.library\(name: "(\w+)"/).map { String($0.1) }

    @Test func everyProductHasAFirstProgramOnItsPage() throws {
        let products = try #require(Self.products)
        #expect(products.count >= 8)
        for product in products {
            let program = try SpecFile.root.appending(path: "Examples/Library/Sources/\(product)First/main.swift").path
                .contentsOfFile
            let page = try SpecFile.root.appending(path: "Sources/\(product)/\(product).docc/\(product).md").path
                .contentsOfFile
            #expect(page.contains("```swift\n\(program)```\n"), "\(product)")
        }
    }
}

extension String {
    fileprivate var contentsOfFile: String {
        get throws { try String(contentsOfFile: self, encoding: .utf8) }
    }
}
