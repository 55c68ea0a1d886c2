/// Footnotes, at the end, numbered in order of use.
extension HTMLWriter {
    mutating func writeReference(_ event: Event) {
        let definition = Int(event.detail)
        let number: Int
        if let known = footnoteNumbers[definition] {
            number = known
        } else {
            footnotes.append(definition)
            number = footnotes.count
            footnoteNumbers[definition] = number
        }
        output.append("<sup class=\"footnote-ref\"><a href=\"#fn\(number)\" id=\"fnref\(number)\">\(number)</a></sup>")
    }

    /// Writes the definitions; those they refer to themselves are added while this runs.
    mutating func writeFootnotes() {
        guard !footnotes.isEmpty else { return }
        output.startLine()
        output.append("<section class=\"footnotes\">\n<ol>\n")
        var written = 0
        while written < footnotes.count {
            let definition = footnotes[written]
            written += 1
            guard parsed.events.indices.contains(definition) else { continue }
            output.append("<li id=\"fn\(written)\">\n")
            let end = Int(parsed.events[definition].next)
            lastParagraph = (lastChild(of: definition), written)
            write(from: definition + 1, to: end)
            if lastParagraph != nil {
                output.startLine()
                output.append(backReference(written))
                output.append("\n")
            }
            lastParagraph = nil
            output.append("</li>\n")
        }
        output.append("</ol>\n</section>\n")
    }

    mutating func writeBackReference(afterParagraph index: Int) {
        guard let last = lastParagraph, last.index == index else { return }
        output.append(" ")
        output.append(backReference(last.number))
        lastParagraph = nil
    }

    private func backReference(_ number: Int) -> String {
        "<a href=\"#fnref\(number)\" class=\"footnote-backref\">↩</a>"
    }

    private func lastChild(of index: Int) -> Int {
        var child = index + 1
        let end = Int(parsed.events[index].next)
        var last = index
        while child < end {
            last = child
            child = Int(parsed.events[child].next)
        }
        return last
    }
}
