/// Text that may be shown on a terminal: nothing in it acts.
///
/// What could act, reorder or hide (`HiddenScalars`) becomes visible: control characters become pictures of themselves
/// (`␛`), and what has no picture its number (`\u{9b}`). Joiners and variation selectors stay where text needs them
/// (`NeededScalars`).
public enum VisibleText {
    /// The text with all that could act made visible. Line breaks and tabs are kept where asked.
    ///
    /// - Parameter isStopped: Whether nobody wants it any more; then it may end anywhere.
    public static func of(
        _ text: some StringProtocol, keepingLines: Bool = false, until isStopped: @escaping () -> Bool = { false }
    ) -> String {
        of(text, keepingLines: keepingLines, hidden: HiddenScalars.all, StopCheck(isStopped))
    }

    /// The same in a file of data, for formats that can say it in another way only: what is invisible and no more stays.
    static func ofData(_ text: some StringProtocol, until isStopped: @escaping () -> Bool = { false }) -> String {
        of(text, keepingLines: true, hidden: HiddenScalars.acting, StopCheck(isStopped))
    }

    private static func of(
        _ text: some StringProtocol, keepingLines: Bool, hidden: ScalarSet, _ stop: StopCheck
    ) -> String {
        var text = String(text)
        return text.withUTF8 { bytes in
            // Nearly all text has nothing to hide.
            guard let first = firstHidden(bytes, hidden, stop) else { return nil }
            var shown = Array(bytes[..<first])
            append(bytes, from: first, keepingLines, hidden, to: &shown, stop)
            return String(decoding: shown, as: UTF8.self)
        } ?? text
    }

    /// Appends UTF-8 with all that could act made visible, line breaks and tabs kept.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to shown: inout [UInt8], until isStopped: @escaping () -> Bool = { false }
    ) {
        let stop = StopCheck(isStopped)
        guard let first = firstHidden(bytes, HiddenScalars.all, stop) else { return shown.append(contentsOf: bytes) }
        shown.append(contentsOf: bytes[..<first])
        append(bytes, from: first, true, HiddenScalars.all, to: &shown, stop)
    }

    /// Whether a terminal may take the character by itself for something to do rather than to show.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool { HiddenScalars.all.contains(scalar) }

    /// How many bytes the hidden scalar has that starts at an offset of UTF-8; 0 if none does.
    static func hiddenLength(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ hidden: ScalarSet = HiddenScalars.all
    ) -> Int {
        let byte = bytes[offset]
        if byte >= 0x20, byte < 0x7F { return 0 }
        if byte < 0x80 { return 1 }
        guard hidden.canStart(with: byte), let (scalar, length) = ScalarReader.first(at: offset, of: bytes),
            hidden.contains(scalar), !NeededScalars.contains(scalar, length, at: offset, of: bytes)
        else { return 0 }
        return length
    }

    /// Where the first hidden scalar is; if that was stopped, the offset that was reached.
    private static func firstHidden(
        _ bytes: UnsafeBufferPointer<UInt8>, _ hidden: ScalarSet, _ stop: StopCheck
    ) -> Int? {
        var stop = stop
        var offset = PlainRun.end(bytes, from: 0)
        while offset < bytes.count {
            if hiddenLength(bytes, at: offset, hidden) > 0 || stop.ends(at: offset) { return offset }
            offset = PlainRun.end(bytes, from: offset + 1)
        }
        return nil
    }

    /// Appends bytes with pictures, from an offset on.
    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ keepingLines: Bool, _ hidden: ScalarSet,
        to shown: inout [UInt8], _ stop: StopCheck
    ) {
        var stop = stop
        shown.reserveCapacity(shown.count + bytes.count + 16)
        var offset = first
        while offset < bytes.count, !stop.ends(at: offset) {
            let length = hiddenLength(bytes, at: offset, hidden)
            let isKept = keepingLines && (bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\t"))
            if length == 0 || isKept {
                shown.append(bytes[offset])
                offset += 1
            } else {
                if let (scalar, _) = ScalarReader.first(at: offset, of: bytes) {
                    shown.append(contentsOf: picture(of: scalar).utf8)
                }
                offset += length
            }
        }
    }

    /// What stands for a hidden scalar.
    private static func picture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x00..<0x20: String(Unicode.Scalar(0x2400 &+ scalar.value) ?? "?")
        case 0x7F: "\u{2421}"
        default: "\\u{\(String(scalar.value, radix: 16))}"
        }
    }
}
