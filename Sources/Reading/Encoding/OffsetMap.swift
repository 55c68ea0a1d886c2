import Values

/// Where the characters of a text in UTF-8 stand in the file that it was read from, where that is in another encoding or
/// holds the text in pieces.
///
/// The map is a list of runs; in a run every character has as many bytes as the next one, in the text and in the file.
public struct OffsetMap: Sendable {
    private struct Run {
        var text: UInt32
        var file: UInt32
        /// How many bytes a character has in the text, and how many in the file.
        var unit: UInt32
        var step: UInt32
    }

    private var runs: [Run] = []
    /// How many bytes the text and the file have.
    private var textEnd: UInt32 = 0
    private var fileEnd: UInt32 = 0

    init() {}

    /// Notes characters of one length each, by their bytes in the text and in the file.
    ///
    /// - Parameters:
    ///   - count: How many bytes of the text they are.
    ///   - file: Where they start in the file.
    ///   - unit: How many bytes of the text a character is.
    ///   - step: How many bytes of the file a character is; 0 for text that does not stand there.
    mutating func append(_ count: Int, at file: Int, unit: Int, step: Int) {
        guard count > 0 else { return }
        let offset = UInt32(clamping: file)
        let goesOn =
            runs.last.map { $0.unit == unit && $0.step == step && step > 0 && fileEnd == offset } ?? false
        if !goesOn { runs.append(Run(text: textEnd, file: offset, unit: UInt32(unit), step: UInt32(step))) }
        textEnd += UInt32(count)
        fileEnd = offset + UInt32(count / unit * step)
    }

    /// Where the character at an offset of the text starts in the file; for the text's end that of its last character.
    public func start(of text: UInt32) -> UInt32 {
        guard text < textEnd, let run = run(at: text) else { return end(of: text) }
        return run.file + (text - run.text) / run.unit * run.step
    }

    /// Where the character before an offset of the text ends in the file.
    public func end(of text: UInt32) -> UInt32 {
        let text = min(text, textEnd)
        guard text > 0, let run = run(at: text - 1) else { return runs.first?.file ?? 0 }
        return run.file + (text - run.text + run.unit - 1) / run.unit * run.step
    }

    /// The offset in the text of the character that stands at an offset of the file, or of the next one that is there.
    public func text(at file: UInt32) -> UInt32 {
        let low = runs.partitioningIndex { $0.file > file }
        guard low > 0 else { return 0 }
        let run = runs[low - 1]
        let next = low < runs.count ? runs[low].text : textEnd
        guard run.step > 0 else { return next }
        return min(next, run.text + (file - run.file) / run.step * run.unit)
    }

    private func run(at text: UInt32) -> Run? {
        let next = runs.partitioningIndex { $0.text > text }
        return next > 0 ? runs[next - 1] : nil
    }
}
