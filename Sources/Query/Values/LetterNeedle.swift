/// What `contains`, `starts` and `ends` look for, prepared: letters, case aside.
struct LetterNeedle: Hashable, Sendable {
    private let finder: ByteFinder

    /// Takes a text as it is.
    init(_ text: String) {
        finder = ByteFinder(LetterFolding.folded(text))
    }

    /// Whether folded text has it anywhere.
    func stands(inFolded bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        finder.bytes.isEmpty || finder.first(in: bytes, from: 0) != nil
    }

    /// Whether folded text begins with it.
    func begins(folded bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count >= finder.bytes.count && bytes.prefix(finder.bytes.count).elementsEqual(finder.bytes)
    }

    /// Whether folded text ends with it.
    func ends(folded bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count >= finder.bytes.count && bytes.suffix(finder.bytes.count).elementsEqual(finder.bytes)
    }
}
