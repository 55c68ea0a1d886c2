/// The words that stand everywhere and say little, in small letters, with `'`.
package enum CommonWords {
    /// All of them.
    package static let all: Set<String> = Set(
        """
        a about above after again against all also am an and any are aren't as at be because been before being below
        between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few
        for from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself
        his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's me more most must my myself no nor
        not of off on once only or other our ours ourselves out over own same shall she she'd she'll she's should
        shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd
        they'll they're they've this those through to too under until up upon us very was wasn't we we'd we'll we're
        we've were weren't what when where which while who whom whose why will with won't would wouldn't you you'd you'll
        you're you've your yours yourself yourselves
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// The longest has so many bytes.
    private static let longest = 10

    /// Whether a range of plain text is one of them, capitals and the kind of apostrophe aside.
    static func contains(_ bytes: [UInt8], _ range: Range<UInt32>) -> Bool {
        // `’` has three bytes, `'` one.
        guard range.count <= longest + 2 else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 2) { word in
            var count = 0
            var index = Int(range.lowerBound)
            while index < Int(range.upperBound) {
                let byte = bytes[index]
                if byte < 128 {
                    word[count] = byte &- 65 < 26 ? byte | 32 : byte
                    index += 1
                } else {
                    guard bytes[index..<Int(range.upperBound)].starts(with: "’".utf8) else { return false }
                    word[count] = UInt8(ascii: "'")
                    index += 3
                }
                count += 1
            }
            return all.contains(String(decoding: word[..<count], as: UTF8.self))
        }
    }
}
