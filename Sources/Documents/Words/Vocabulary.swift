import Platform
import Synchronization

/// The words that documents have been asked for, each spelling once and with a number, so that what is known of a word is
/// known in all of them: a collection of thousands of documents has most of its words in common.
///
/// Any thread may look words up while others add some: who finds a word waits for nobody. It never forgets, so there is room
/// for so many words and no more; a document with others does without.
final class Vocabulary: Sendable {
    /// What is known of a word.
    struct Word: Sendable, Equatable {
        /// The number of the word in small letters.
        var lower: Int32
        /// Whether it is one of the common words of English.
        var isCommon: Bool
    }

    /// One of the places of a table: free until `found` is written, which comes last.
    private struct Place: ~Copyable {
        let key = Atomic<UInt64>(0)
        let found = Atomic<UInt64>(0)
    }

    /// What a place says of its word, in one number that is not 0.
    private struct Found {
        var number: Int32
        var word: Word
        /// Whether no other word that is as short has its key.
        var isShort: Bool

        init(number: Int32, _ word: Word, isShort: Bool) {
            (self.number, self.word, self.isShort) = (number, word, isShort)
        }

        init(_ bits: UInt64) {
            number = Int32(bits >> 33)
            word = Word(lower: Int32(bits >> 3 & (1 << 30 - 1)), isCommon: bits & 2 != 0)
            isShort = bits & 4 != 0
        }

        var bits: UInt64 {
            UInt64(number) << 33 | UInt64(word.lower) << 3 | (isShort ? 4 : 0) | (word.isCommon ? 2 : 0) | 1
        }
    }

    /// Places, never more than three quarters of them taken: the smaller a table, the sooner a word is found.
    private struct Table: Sendable {
        let mask: Int
        nonisolated(unsafe) let places: UnsafeMutablePointer<Place>

        init(count: Int) {
            mask = count - 1
            places = .allocate(capacity: count)
            for place in 0..<count { (places + place).initialize(to: Place()) }
        }

        func add(_ found: Found, _ key: UInt64) {
            var place = WordNumbers.place(of: key, mask)
            while places[place].found.load(ordering: .relaxed) != 0 { place = (place + 1) & mask }
            places[place].key.store(key, ordering: .relaxed)
            // Who reads it must see all that it stands for.
            places[place].found.store(found.bits, ordering: .releasing)
        }
    }

    private struct Entry {
        let bytes: UnsafeBufferPointer<UInt8>
        let key: UInt64
        let found: Found
        /// Of a word in small letters; null of others, for which theirs is asked.
        let text: FieldValue
    }

    private struct State: Sendable {
        var count = 0
        /// All that there have been: somebody may still read an old one.
        nonisolated(unsafe) var tables: [UnsafeMutablePointer<Table>] = []
        /// What the words' bytes are written to, and how many are taken of the last.
        nonisolated(unsafe) var storage: [UnsafeMutableBufferPointer<UInt8>] = []
        var taken = 0
        /// The words in small letters that are not of ASCII alone: of two texts that are equal, though they are composed in
        /// different ways, one has a number.
        var texts: Set<String> = []
    }

    static let shared = Vocabulary(limit: 1 << 19)

    /// A longer word has no number, in bytes.
    private static let longest = 64
    private static let entriesOfBlock = 1024
    private static let bytesOfText = 1 << 16

    private let limit: Int
    private let state = Mutex(State())
    private let isFull = Atomic(false)
    nonisolated(unsafe) private let table: Atomic<UnsafeMutablePointer<Table>>
    /// The entries in blocks, which stay where they are.
    nonisolated(unsafe) private let blocks: UnsafeMutablePointer<UnsafeMutablePointer<Entry>>

    /// - Parameter limit: How many words there is room for, at most a billion.
    init(limit: Int) {
        self.limit = limit
        blocks = .allocate(capacity: limit / Self.entriesOfBlock + 1)
        let first = UnsafeMutablePointer<Table>.allocate(capacity: 1)
        first.initialize(to: Table(count: Self.entriesOfBlock))
        table = Atomic(first)
        state.withLock { $0.tables.append(first) }
    }

    deinit {
        state.withLock { state in
            for number in 0..<state.count { entry(number).deinitialize(count: 1) }
            for block in 0..<(state.count + Self.entriesOfBlock - 1) / Self.entriesOfBlock {
                blocks[block].deallocate()
            }
            for table in state.tables {
                table.pointee.places.deinitialize(count: table.pointee.mask + 1)
                table.pointee.places.deallocate()
                table.deallocate()
            }
            for storage in state.storage { storage.deallocate() }
        }
        blocks.deallocate()
    }

    /// A word in small letters, by its number.
    func text(_ number: Int32) -> FieldValue { entry(Int(number)).pointee.text }

    /// What is known of a word, by its bytes and the key that `WordNumbers` has for them; nil where there is no room for it.
    func word(_ bytes: UnsafeBufferPointer<UInt8>, key: UInt64) -> Word? {
        if let found = find(bytes, key) { return found.word }
        guard bytes.count <= Self.longest, !isFull.load(ordering: .relaxed) else { return nil }
        return state.withLock { added(bytes, key, to: &$0)?.word }
    }

    private func entry(_ number: Int) -> UnsafeMutablePointer<Entry> {
        blocks[number / Self.entriesOfBlock] + number % Self.entriesOfBlock
    }

    private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ key: UInt64) -> Found? {
        let table = table.load(ordering: .acquiring).pointee
        var place = WordNumbers.place(of: key, table.mask)
        while true {
            let bits = table.places[place].found.load(ordering: .acquiring)
            guard bits != 0 else { return nil }
            if table.places[place].key.load(ordering: .relaxed) == key {
                let found = Found(bits)
                if found.isShort && bytes.count <= WordNumbers.longestOfOwn { return found }
                if Self.areEqual(bytes, entry(Int(found.number)).pointee.bytes) { return found }
            }
            place = (place + 1) & table.mask
        }
    }

    private static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = left.baseAddress, let other = right.baseAddress else { return left.count == right.count }
        return left.count == right.count && memcmp(start, other, left.count) == 0
    }

    /// What is known of a word that may have been added since; of a new one, too.
    private func added(_ bytes: UnsafeBufferPointer<UInt8>, _ key: UInt64, to state: inout State) -> Found? {
        if let found = find(bytes, key) { return found }
        guard bytes.count <= Self.longest else { return nil }
        var text = String(decoding: bytes, as: UTF8.self).lowercased()
        let isLower = text.utf8.elementsEqual(bytes)
        let other = isLower ? nil : text.withUTF8 { added($0, WordNumbers.key($0, 0..<$0.count), to: &state) }
        // Small letters must be those of themselves.
        guard isLower || other.map({ $0.number == $0.word.lower }) == true, state.count < limit else {
            isFull.store(state.count >= limit, ordering: .relaxed)
            return nil
        }
        if isLower, bytes.contains(where: { $0 >= 128 }), !state.texts.insert(text).inserted { return nil }
        let number = Int32(state.count)
        let found = Found(
            number: number, Word(lower: other?.number ?? number, isCommon: CommonWords.contains(text)),
            isShort: bytes.count <= WordNumbers.longestOfOwn)
        if state.count % Self.entriesOfBlock == 0 {
            blocks[state.count / Self.entriesOfBlock] = .allocate(capacity: Self.entriesOfBlock)
        }
        entry(state.count).initialize(
            to: Entry(bytes: kept(bytes, in: &state), key: key, found: found, text: isLower ? .text(text) : .null))
        state.count += 1
        grow(&state)
        table.load(ordering: .relaxed).pointee.add(found, key)
        return found
    }

    private func kept(_ bytes: UnsafeBufferPointer<UInt8>, in state: inout State) -> UnsafeBufferPointer<UInt8> {
        if state.storage.isEmpty || state.taken + bytes.count > Self.bytesOfText {
            state.storage.append(.allocate(capacity: Self.bytesOfText))
            state.taken = 0
        }
        let place = state.storage[state.storage.count - 1].extracting(state.taken..<state.taken + bytes.count)
        _ = place.initialize(fromContentsOf: bytes)
        state.taken += bytes.count
        return UnsafeBufferPointer(place)
    }

    /// Makes room for one more, in a larger table.
    private func grow(_ state: inout State) {
        let old = table.load(ordering: .relaxed).pointee
        guard state.count * 4 > old.mask * 3 else { return }
        let new = UnsafeMutablePointer<Table>.allocate(capacity: 1)
        new.initialize(to: Table(count: (old.mask + 1) * 2))
        for number in 0..<state.count - 1 { new.pointee.add(entry(number).pointee.found, entry(number).pointee.key) }
        state.tables.append(new)
        table.store(new, ordering: .releasing)
    }
}
