/// What stands at a document's end to say so: `###`, `# # #`, `###END###`, `END`, `END 6:43 P.M. PST`.
enum EndMark {
    /// Whether the text of a block is one; that of a `#` heading has lost a mark.
    static func matches(_ text: ArraySlice<UInt8>, isHeading: Bool) -> Bool {
        guard text.count <= 60 else { return false }
        let marks = text.filter { $0 == UInt8(ascii: "#") }.count
        let rest = text.filter { $0 != UInt8(ascii: "#") && $0 != 32 }
        if rest.isEmpty { return isHeading || marks >= 2 }
        if rest.elementsEqual("END".utf8) { return true }
        guard marks == 0, text.starts(with: "END ".utf8) else { return false }
        return ClockTime.matches(text.dropFirst(4).drop { $0 == 32 })
    }
}
