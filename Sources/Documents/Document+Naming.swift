import Values

/// What a document is called, and its date.
extension Document {
    /// The file's name, without folder and ending: `peru` of `Examples/peru.md`.
    func makeName() -> String {
        var name = path[...].utf8
        while name.last == UInt8(ascii: "/") { name.removeLast() }
        if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[name.index(after: slash)...] }
        if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex { name = name[..<dot] }
        return String(Substring(name))
    }

    /// The front matter's title, or what a page says, or the first `#` heading's text, or nil.
    func makeTitle() -> String? {
        if frontMatter == nil, reading.kind == .page {
            return parsed.head?.title
                ?? outline.sections.lazy.compactMap { $0.kind == .heading ? self.heading(of: $0) : nil }.first
        }
        return switch meta.record.first(where: { $0.name == "title" })?.value {
        case .text(let text)?: AlternativeText.folded(text)
        case .number(let number)?: number.text
        case .date(let date)?: date.text
        case .truth(let truth)?: "\(truth)"
        default: outline.sections.lazy.compactMap { $0.kind == .heading ? self.heading(of: $0) : nil }.first
        }
    }

    /// The front matter's date in any clear form; where it has none, the one that the file's name has, or the title.
    func makeDate() -> DateSpan? {
        if reading.kind == .page, let date = parsed.head?.date.flatMap(UnambiguousDate.whole) { return date }
        return switch meta.record.first(where: { $0.name == "date" })?.value {
        case .date(let date)?: date
        case .number(let number)?: number.int.flatMap { DateSpan(year: $0) ?? UnambiguousDate.whole("\($0)") }
        case .text(let text)? where UnambiguousDate.whole(text) != nil: UnambiguousDate.whole(text)
        default: UnambiguousDate.only(in: name) ?? titleOfDocument.flatMap(UnambiguousDate.only)
        }
    }

    /// The title, but of a heading only one of the first level: others may be a part's.
    private var titleOfDocument: String? {
        if reading.kind == .page { return title }
        if meta.record.contains(where: { $0.name == "title" }) { return title }
        guard let heading = outline.sections.first(where: { $0.kind == .heading }), heading.level == 1 else {
            return nil
        }
        return title
    }
}
