extension HeadFinder {
    /// How long a numbered head's title may be, in characters.
    private static let titleLimit = 80

    /// `Section 2.` or `Sec. 2.`, with the title that follows, if one does.
    func numbered(_ plain: Range<UInt32>) -> Head? {
        guard let number = numberEnd(plain) else { return nil }
        let title = titleEnd(from: number.stopEnd, in: plain)
        return Head(
            kind: .numbered, heading: plain.lowerBound..<(title.map { $0 - 1 } ?? number.end),
            plainEnd: title ?? number.stopEnd, look: Head.Look(isNumbered: true))
    }

    /// Where the number and its full stop end.
    private func numberEnd(_ plain: Range<UInt32>) -> (end: UInt32, stopEnd: UInt32)? {
        var rest = bytes(plain)
        if rest.starts(with: "Section ".utf8) {
            rest = rest.dropFirst(8)
        } else if rest.starts(with: "Sec. ".utf8) {
            rest = rest.dropFirst(5)
        } else {
            return nil
        }
        let digits = rest.prefix { $0 &- 48 < 10 }
        guard (1...4).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        guard rest.first == UInt8(ascii: ".") else { return nil }
        return (UInt32(digits.endIndex), UInt32(digits.endIndex + 1))
    }

    /// Where the title's full stop ends: a title has capitals and text after it.
    private func titleEnd(from start: UInt32, in plain: Range<UInt32>) -> UInt32? {
        let rest = bytes(start..<plain.upperBound).drop { $0 == 32 }
        guard let first = rest.first, first &- 65 < 26 else { return nil }
        let title = rest.prefix(4 * HeadFinder.titleLimit).prefix { $0 != UInt8(ascii: ".") }
        let range = UInt32(title.startIndex)..<UInt32(title.endIndex)
        guard title.endIndex < rest.endIndex, rest[title.endIndex] == UInt8(ascii: "."),
            scan.characters(range) <= HeadFinder.titleLimit, hasTitleCase(title),
            scan.hasWord(range.upperBound + 1..<plain.upperBound)
        else { return nil }
        return range.upperBound + 1
    }

    /// Whether all words of four letters or more have a capital.
    private func hasTitleCase(_ title: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        title.split { !((($0 | 32) &- 97) < 26 || $0 >= 128) }.allSatisfy { word in
            word.count < 4 || word.contains { $0 &- 65 < 26 }
        }
    }

    private func bytes(_ range: Range<UInt32>) -> Slice<UnsafeBufferPointer<UInt8>> {
        scan.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
}
