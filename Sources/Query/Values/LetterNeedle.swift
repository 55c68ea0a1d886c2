import Documents

/// What `contains`, `starts` and `ends` look for, prepared: letters, case and accents aside.
struct LetterNeedle: Hashable, Sendable {
    private let finder: ByteFinder

    /// Takes a text as it is.
    init(_ text: String) {
        finder = ByteFinder(LetterFolding.caseAndAccents.folded(text))
    }

    /// What a folded text must have for it to stand there.
    var needle: TextNeedle {
        var needle = TextNeedle()
        needle.add(finder.bytes)
        return needle
    }

    /// Whether folded text has it anywhere.
    func stands(inFolded bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        finder.bytes.isEmpty || finder.first(in: bytes, from: 0) != nil
    }

    /// Whether a text begins with it.
    func begins(_ text: String) -> Bool {
        LetterFolding.caseAndAccents.withFoldedStart(of: text, finder.bytes.count) {
            $0.count >= finder.bytes.count && $0.prefix(finder.bytes.count).elementsEqual(finder.bytes)
        }
    }

    /// Whether a text ends with it.
    func ends(_ text: String) -> Bool {
        LetterFolding.caseAndAccents.withFoldedEnd(of: text, finder.bytes.count) {
            $0.count >= finder.bytes.count && $0.suffix(finder.bytes.count).elementsEqual(finder.bytes)
        }
    }
}
