import Values

/// How alike two texts are, for `similar`: from 0 to 1, to four places.
///
/// Of texts with at least twelve words each: the share of the five-word runs of the one with fewer that the other has, too.
/// Of others: twice the pairs of neighbouring letters that both have by all pairs (Dice, "Measures of the amount of ecologic
/// association between species", 1945). Case, punctuation between words and, of pairs, white space count for nothing.
///
/// Runs are told apart by hashes of 64 bits, everywhere by the same ones.
struct TextLikeness: Sendable {
    /// The hashes of the runs, rising; a run that is there again has a hash of its own for each time. Empty of few words.
    private(set) var runs: [UInt64] = []
    /// The hashes of the pairs, in the same way; nil until they are asked for.
    private(set) var pairs: [UInt64]?
    /// Whether the text has fewer than twelve words.
    private(set) var isShort = false
    /// How many letters a text has that are no white space.
    private(set) var letterCount = 0

    /// The least words of a text whose runs are compared, and how many words a run has.
    private static let (leastWords, runLength) = (12, 5)

    /// - Parameter isStopped: Whether nobody wants it any more; then it may be anything.
    init(_ text: String, until isStopped: () -> Bool = { false }) {
        var hashes: [UInt64] = []
        var letters = 0
        LetterFolding.caseOnly.withFolded(text) { bytes in
            let reader = FoldedWords(bytes: bytes)
            var start = reader.nextWord(from: 0)
            while start < bytes.count {
                let end = reader.wordEnd(from: start)
                hashes.append(Self.hash(bytes[start..<end]))
                start = reader.nextWord(from: end)
                if hashes.count & 1_023 == 0, isStopped() { break }
            }
        }
        for scalar in text.unicodeScalars where !Self.isWhiteSpace(scalar) {
            letters += 1
            if letters & 4_095 == 0, isStopped() { break }
        }
        letterCount = letters
        guard hashes.count >= Self.leastWords else {
            isShort = true
            return
        }
        runs.reserveCapacity(hashes.count - Self.runLength + 1)
        for first in 0...(hashes.count - Self.runLength) {
            runs.append(hashes[first..<first + Self.runLength].reduce(0) { Self.mixed($0 &* 31 &+ $1) })
        }
        Self.number(&runs, until: isStopped)
    }

    /// Works out the pairs.
    mutating func makePairs(of text: String, until isStopped: () -> Bool = { false }) {
        guard pairs == nil else { return }
        var made: [UInt64] = []
        made.reserveCapacity(letterCount)
        var previous: UInt32?
        for scalar in text.unicodeScalars where !Self.isWhiteSpace(scalar) {
            let letter = LetterFolding.caseOnly.entry(scalar.value).scalar
            if let previous { made.append(Self.mixed(UInt64(previous) << 32 | UInt64(letter))) }
            previous = letter
            if made.count & 4_095 == 4_095, isStopped() { break }
        }
        Self.number(&made, until: isStopped)
        pairs = made
    }

    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? UInt8(scalar.value).isSpace : scalar.properties.isWhitespace
    }

    /// Whether this and another are compared by their pairs.
    func comparesPairs(with other: TextLikeness) -> Bool { isShort || other.isShort }

    /// How alike they are by their runs; neither text is short.
    func likenessOfRuns(to other: TextLikeness) -> Number {
        Self.ratio(Self.shared(runs, other.runs), min(runs.count, other.runs.count))
    }

    /// How alike they are by their pairs, which both have; nil where neither has any, or where they are surely less alike
    /// than a bound: most that are looked at are, and need not be compared to the end.
    func likenessOfPairs(to other: TextLikeness, atLeast bound: Double = 0) -> Number? {
        guard let first = pairs, let second = other.pairs, first.count + second.count > 0 else { return nil }
        let all = first.count + second.count
        let least = Int((bound * Double(all) / 2 - 1e-9).rounded(.up))
        let shared = Self.shared(first, second, atLeast: least)
        return shared < least ? nil : Self.ratio(2 * shared, all)
    }

    private static func ratio(_ part: Int, _ whole: Int) -> Number {
        Number(part).divided(by: Number(whole))?.rounded(to: 4) ?? .zero
    }

    /// How many hashes are in both; or less than a bound, as soon as it can't be reached.
    private static func shared(_ first: [UInt64], _ second: [UInt64], atLeast least: Int = 0) -> Int {
        var (left, right, count) = (0, 0, 0)
        // How many of each may be without the other.
        var (leftSpare, rightSpare) = (first.count - least, second.count - least)
        while left < first.count, right < second.count {
            if first[left] == second[right] {
                count += 1
                left += 1
                right += 1
            } else if first[left] < second[right] {
                left += 1
                leftSpare -= 1
                if leftSpare < 0 { return count }
            } else {
                right += 1
                rightSpare -= 1
                if rightSpare < 0 { return count }
            }
        }
        return count
    }

    /// Sorts hashes and gives each that is there again one of its own.
    private static func number(_ hashes: inout [UInt64], until isStopped: () -> Bool) {
        if isStopped() { return }
        hashes.sort()
        var (previous, times, changed): (UInt64?, UInt64, Bool) = (nil, 0, false)
        for index in hashes.indices {
            let hash = hashes[index]
            if hash == previous {
                times += 1
                hashes[index] = mixed(hash &+ times &* 0x9E37_79B9_7F4A_7C15)
                changed = true
            } else {
                (previous, times) = (hash, 0)
            }
        }
        if changed, !isStopped() { hashes.sort() }
    }

    /// FNV-1a of a word's bytes, mixed.
    private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

    /// The finalizer of SplitMix64 (Steele and others, "Fast splittable pseudorandom number generators", 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension TextLikeness {
    /// How alike two texts are.
    static func of(_ left: String, _ right: String, until isStopped: () -> Bool = { false }) -> Number {
        var (first, second) = (TextLikeness(left, until: isStopped), TextLikeness(right, until: isStopped))
        guard first.comparesPairs(with: second) else { return first.likenessOfRuns(to: second) }
        first.makePairs(of: left, until: isStopped)
        second.makePairs(of: right, until: isStopped)
        // Texts of at most one letter have no pairs.
        return first.likenessOfPairs(to: second) ?? (areOneLetter(left, right) ? .one : .zero)
    }

    /// Whether texts without pairs are the same, case aside.
    static func areOneLetter(_ left: String, _ right: String) -> Bool {
        LetterFolding.caseOnly.folded(left) == LetterFolding.caseOnly.folded(right)
    }
}
