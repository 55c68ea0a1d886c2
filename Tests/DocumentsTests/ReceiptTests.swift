import Testing

@testable import Documents

/// Receipts: passages that can be compared later.
@Suite struct ReceiptTests {
    /// The examples of FIPS 180-4's authors, and lengths around that of a block.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func digests(text: String, digest: String) {
        #expect(SHA256.digest(of: Array(text.utf8)[...]) == digest)
    }

    private func receipt(_ quote: String, at start: Int, length: Int? = nil, sha256: String? = nil) -> Receipt {
        Receipt(
            doc: "d.md", line: 1, column: 1, start: start, end: start + (length ?? quote.utf8.count), quote: quote,
            sha256: sha256)
    }

    @Test func aPassageStandsWhereItsBytesAre() {
        let source = Array("one two three two".utf8)
        #expect(receipt("two", at: 4).state(in: source) == .stands)
        #expect(receipt("", at: 17).state(in: source) == .stands)
        #expect(receipt("four", at: 4).state(in: source) == .changed)
        #expect(receipt("", at: 18).state(in: source) == .changed)
    }

    @Test func ofSeveralPlacesTheNearestIsTaken() {
        let source = Array("two one two three two".utf8)
        #expect(receipt("two", at: 7).state(in: source) == .moved(8))
        #expect(receipt("two", at: 1).state(in: source) == .moved(0))
        #expect(receipt("two", at: 99).state(in: source) == .moved(18))
        #expect(receipt("two", at: 1, length: 3).state(in: source, shift: 17) == .moved(18))
        #expect(receipt("two", at: Int.max - 3).state(in: source, shift: Int.max) == .moved(18))
        #expect(receipt("two", at: 3).state(in: source, shift: Int.min) == .moved(0))
        #expect(receipt("two", at: 3).state(in: source, shift: Int.max - 3) == .moved(18))
    }

    /// The nearest of all places, as a search of every place has it; and again in the same finder.
    @Test func aFinderFindsWhatASearchOfAllPlacesDoes() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let source = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                UInt8.random(in: 97...99, using: &random)
            }
            let finder = PassageFinder(source)
            for _ in 0..<20 {
                let quote = String(
                    decoding: (0..<Int.random(in: 1...7, using: &random)).map { _ in UInt8.random(in: 97...99) },
                    as: UTF8.self)
                let near = Int.random(in: -5...90, using: &random)
                let places = source.indices.filter { source[$0...].starts(with: quote.utf8) }
                let nearest = places.min { (abs($0 - near), $0) < (abs($1 - near), $1) }
                #expect(finder.nearest(quote, to: near) { _ in true } == nearest, "\(quote) \(near) \(source)")
                #expect(
                    finder.nearest(quote, to: near) { $0 % 2 == 1 }
                        == places.filter { $0 % 2 == 1 }
                        .min { (abs($0 - near), $0) < (abs($1 - near), $1) })
            }
        }
    }

    @Test func whatIsLikeTooMuchIsGivenUpAndSaysSo() {
        let finder = PassageFinder(Array(String(repeating: "a", count: 200_000).utf8))
        for number in 0..<200 where !finder.isExhausted {
            let long = receipt("aaaa", at: 0, length: 150_000 + number, sha256: "none")
            #expect(long.state(in: finder) == .changed)
        }
        #expect(finder.isExhausted)
    }

    @Test func aDigestDecidesWhereTheQuoteIsOnlyTheStart() {
        let source = Array("x begins and ends. begins and goes on.".utf8)
        let digest = SHA256.digest(of: source[19..<38])
        #expect(receipt("begins", at: 19, length: 19, sha256: digest).state(in: source) == .stands)
        #expect(receipt("begins", at: 18, length: 19, sha256: digest).state(in: source) == .moved(19))
        #expect(receipt("begins", at: 19, length: 18, sha256: digest).state(in: source) == .changed)
        #expect(receipt("begins", at: 19, length: 19, sha256: "no digest").state(in: source) == .changed)
    }

    @Test func aNodesReceiptIsItsBytes() throws {
        let library = Library()
        let long = "- " + String(repeating: "é", count: 200) + "\n"
        library.add(Document(path: "d.md", source: Array("- one\n\(long)".utf8)))
        let items = library.nodes(.items)
        let (short, cut) = (Receipt(of: items[0], in: library), Receipt(of: items[1], in: library))
        #expect(short.quote == "- one" && short.sha256 == nil)
        #expect(short.at == "d.md:1:1")
        // Of the long one only whole letters are quoted.
        #expect(cut.quote == "- " + String(repeating: "é", count: 39))
        let source = library.documents[0].source
        #expect(cut.sha256 == SHA256.digest(of: source[cut.start..<cut.end]))
        for receipt in [short, cut] { #expect(receipt.state(in: source) == .stands) }
    }

    @Test func whatWouldTakeTooLongIsNotDigestedAndSaysSo() throws {
        let library = Library()
        let text = String(repeating: "> ", count: 300) + String(repeating: "word ", count: 100)
        library.add(Document(path: "d.md", source: Array(text.utf8)))
        let quotes = library.nodes(.quotes)
        let source = library.documents[0].source
        let budget = DigestBudget(bytes: source.count)
        let (first, second) = (
            Receipt(of: quotes[0], in: library, within: budget), Receipt(of: quotes[1], in: library, within: budget)
        )
        #expect(first.sha256 != nil && !first.isUndigested && first.state(in: source) == .stands)
        #expect(second.sha256 == nil && second.isUndigested && second.state(in: source) == .undigested)
        #expect(second.state(in: Array("else".utf8)) == .changed)
        // What is quoted whole needs no digest.
        #expect(library.nodes(.words).allSatisfy { !Receipt(of: $0, in: library, within: budget).isUndigested })
    }
}
