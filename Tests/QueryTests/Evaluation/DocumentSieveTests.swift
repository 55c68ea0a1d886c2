import Documents
import Foundation
import TestSupport
import Testing

@testable import Query

/// A document is passed over only where nothing stands that is looked for.
@Suite struct DocumentSieveTests {
    private static let documents: [Document] = {
        let folder = Program.package.appendingPathComponent("Examples")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let examples = paths.sorted().filter { $0.hasSuffix(".md") }.compactMap { path in
            (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
                Document(path: path, source: [UInt8]($0))
            }
        }
        let text = """
            # Ça và Überraschung\n\nПервый й и\u{306} слова. Zweiter Satz: „Größe“ (1.8 Mio.).No space here. 中文句子。第二句！

            | Größe | Wert |\n| --- | --- |\n| größer|kleiner |\n| 1.8 | 1,000 |

            - don’t **half**word ~~gone~~ [link](x.md)\n- `code` and $x$\n\n> [!NOTE]\n> A callout’s words\n
            Term[^1] with <b>HTML</b> &amp; entities&nbsp;joined, soft\u{AD}hyphen, zero\u{200B}width.

            [^1]: A note.\n
            """
        return examples + [Document(path: "odd.md", source: Array(text.utf8))]
    }()

    @Test(arguments: Relation.allCases.filter(\.showsPlainText))
    func whatRowsShowIsInTheSignature(_ relation: Relation) throws {
        #expect(Self.documents.count > 5)
        let field = try #require(relation.schema.index(ofField: "text"))
        for document in Self.documents {
            let library = Library()
            library.add(document)
            let signature = document.plainText.bytes.withUnsafeBufferPointer(DocumentSieve.signature)
            for node in library.nodes(relation) {
                guard case .text(let text) = library.field(field, of: node) else { continue }
                #expect(signature.mayHold(LetterNeedle(text).needle), "\(document.path): \(text)")
                let phrase = WordPhrase(text.replacingOccurrences(of: "*", with: " "))
                let needle = phrase.needle(ofWholeWords: relation.hasWholeWords)
                #expect(signature.mayHold(needle), "\(document.path): \(text)")
            }
        }
    }

    @Test func whatIsNotThereIsNotTakenForThere() {
        var random = SeededNumbers(seed: 3)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        var taken = 0
        for document in Self.documents.prefix(5) {
            let signature = document.plainText.bytes.withUnsafeBufferPointer(DocumentSieve.signature)
            for _ in 0..<400 {
                let word = String((0..<8).map { _ in letters.randomElement(using: &random) ?? "a" })
                if signature.mayHold(WordPhrase(word).needle(ofWholeWords: true)) { taken += 1 }
            }
        }
        #expect(taken < 20)
    }

    @Test func aSignatureIsKeptAsItIs() throws {
        let document = try #require(Self.documents.first)
        let signature = document.plainText.bytes.withUnsafeBufferPointer(DocumentSieve.signature)
        let again = try #require(TextSignature(kept: signature.kept))
        for word in ["partnership", "zzzzyx", "million", "econ*"] {
            let needle = WordPhrase(word).needle(ofWholeWords: true)
            #expect(again.mayHold(needle) == signature.mayHold(needle))
        }
        #expect(TextSignature(kept: []) == nil)
    }
}
