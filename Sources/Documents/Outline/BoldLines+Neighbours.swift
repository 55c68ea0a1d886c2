import Markdown
import Values

/// Bold lines that name a table or picture, are announced, or are sentences with nothing under them.
extension BoldLines {
    /// Lines right above a table or picture that name it.
    mutating func addCaptions(_ events: [Event]) {
        for (index, line) in lines where index + 1 < tops.count && Caption.opens(line, besideFigure: true) {
            let next = raw[tops[index + 1]]
            if next.kind == .table || next.inner(events).contains(where: { $0.kind == .image }) {
                others.insert(tops[index])
            }
        }
    }

    /// Lines whose attributes make them labels, as Jekyll's themes do (Just the Docs, "Labels"): `{: .label }`.
    mutating func addBadges(_ source: [UInt8]) {
        for index in lines.keys {
            let block = source[Int(raw[tops[index]].start)..<Int(raw[tops[index]].end)]
            guard block.contains(UInt8(ascii: "{")) else { continue }
            if String(decoding: block, as: UTF8.self).contains("{: .label") { others.insert(tops[index]) }
        }
    }

    /// Lines that name a picture, as a colon or its alternative text tells, and have nothing else under them.
    mutating func addPictures(_ source: [UInt8]) {
        for (index, line) in lines.merging(pictured, uniquingKeysWith: { line, _ in line }) {
            let picture = pictured[index] == nil ? index + 1 : index
            guard picture < tops.count, raw[tops[picture]].kind == .paragraph,
                picture + 1 == tops.count || isHeading(picture + 1) || lines[picture + 1] != nil
                    || pictured[picture + 1] != nil
            else { continue }
            // A picture among words is none of this.
            guard picture == index || !finder.scan.hasWord(raw[tops[picture]].plain) else { continue }
            let block = source[Int(raw[tops[picture]].start)..<Int(raw[tops[picture]].end)]
            guard let sign = block.firstIndex(of: UInt8(ascii: "!")) else { continue }
            let hasColon = line.hasSuffix(":") || line.hasSuffix("：")
            if hasColon ? block[sign...].starts(with: "![".utf8) : block[sign...].starts(with: "![\(line)]".utf8) {
                others.insert(tops[index])
            }
        }
    }

    /// Code, or a name as programs have them, that the paragraph before has announced.
    mutating func addAnnounced() {
        for (index, line) in lines where index > 0 && raw[tops[index - 1]].kind == .paragraph {
            let before = raw[tops[index - 1]].plain
            let isName = line.utf8.allSatisfy { $0 > 32 && $0 < 0x80 } && line.contains { "_./".contains($0) }
            guard !before.isEmpty, lines[index - 1] == nil, isName || finder.isCode(raw[tops[index]].plain) else {
                continue
            }
            let last = finder.scan.scalar(before: Int(before.upperBound)).scalar
            if last == ":" || last == "：" { others.insert(tops[index]) }
        }
    }

    /// Lines with which the paragraph below goes on: `**Sealed in spring**`, then `by the clerk`.
    mutating func addUnfinished() {
        for index in lines.keys where index + 1 < tops.count && raw[tops[index + 1]].kind == .paragraph {
            let next = raw[tops[index + 1]].plain
            let bytes = finder.scan.bytes[Int(next.lowerBound)..<Int(next.upperBound)]
            if ["by ", "between "].contains(where: { bytes.starts(with: $0.utf8) }) { others.insert(tops[index]) }
        }
    }

    /// Questions and sentences with nothing under them but the next line.
    mutating func addSentences() {
        for (index, line) in lines {
            guard let last = line.unicodeScalars.last, last != ":", HeadFinder.sentenceEnds.contains(last),
                index + 1 == tops.count || isHeading(index + 1) || lines[index + 1] != nil
            else { continue }
            others.insert(tops[index])
        }
    }
}
