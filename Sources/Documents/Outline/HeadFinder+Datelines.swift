import Values

/// Bold openings that tell who spoke or where a report is from.
extension HeadFinder {
    /// Whether a dash stands before it, and none after it, as before the name of somebody who is quoted: `– Ann Lind, Orne`.
    static func isAttribution(_ heading: String) -> Bool {
        let dashes = "–—―"
        guard let first = heading.first, dashes.contains(first), heading.dropFirst().first == " " else { return false }
        return !(heading.last.map(dashes.contains) ?? false)
    }

    /// Whether capitals up to a comma and a place, in a few words, open a run, as they do a dateline: `LUNE, Norland`.
    func isDateline(_ run: Range<UInt32>) -> Bool {
        let bytes = scan.bytes[Int(run.lowerBound)..<Int(run.upperBound)]
        guard let comma = bytes.prefix(40).firstIndex(of: UInt8(ascii: ",")), comma + 2 < bytes.endIndex,
            comma - bytes.startIndex >= 3, bytes[comma + 1] == 32, bytes[comma + 2] &- 65 < 26,
            scan.isCapitals(run.lowerBound..<UInt32(comma))
        else { return false }
        return bytes[..<comma].split(separator: 32).count <= 3 && bytes[(comma + 2)...].contains(where: \.isSmallLetter)
    }
}
