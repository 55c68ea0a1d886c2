import Markdown

extension Document {
    /// A section's heading: its text, or what describes the image that it is; nil where there is none.
    func heading(of section: Section) -> String? {
        if !section.heading.isEmpty { return text.plain.string(section.heading) }
        guard section.kind == .heading, section.block >= 0 else { return nil }
        return pictureText(in: outline.blocks[Int(section.block)])
    }

    /// What describes the first image in a heading; nil where none does.
    func pictureText(in heading: Block) -> String? {
        let event = markdown.events[Int(heading.event)]
        for index in Int(heading.event) + 1..<max(Int(heading.event) + 1, Int(event.next)) {
            let inner = markdown.events[index]
            guard inner.kind == .image || inner.kind == .htmlInline && tag(inner)?.name == "img" else { continue }
            let text = AlternativeText.text(of: index, in: self)
            if !text.isEmpty { return text }
        }
        return nil
    }
}
