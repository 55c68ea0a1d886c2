/// A mention of a proper name.
public struct Name: Sendable {
    /// Offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// The name: that of the span, or what an acronym is short for. Offsets into the text.
    public var name: Range<Int>
}

extension LexedText {
    /// The mentions of proper names, in order; an acronym is resolved to its long form.
    ///
    /// A name is a run of words with capitals, joined across `of`, `for`, `and`, `the` where they belong to it. A
    /// sentence's first word alone is none, and in a heading with capitals throughout only acronyms are.
    ///
    /// - Parameter acronyms: the text's own, as `acronyms()` gives them.
    public func names(acronyms: [Acronym]) -> [Name] {
        var longForms: [String: Range<Int>] = [:]
        for acronym in acronyms { longForms[singular(string(acronym.short))] = acronym.long }
        var finder = NameFinder(text: self, whole: wholeNames(acronyms))
        finder.run()
        return finder.spans.map { span in
            let long = longForms.isEmpty || span.count > 16 ? nil : longForms[singular(string(span))]
            return Name(span: span, name: long ?? span)
        }
    }

    /// `HBCU` of `HBCUs`.
    private func singular(_ short: String) -> String {
        guard short.last == "s", short.dropLast().last?.isUppercase == true else { return short }
        return String(short.dropLast())
    }

    /// The long forms of acronyms that are names themselves, by their first word.
    private func wholeNames(_ acronyms: [Acronym]) -> [String: [[UInt8]]] {
        var names: [String: [[UInt8]]] = [:]
        for acronym in acronyms {
            let long = string(acronym.long)
            guard let first = long.first, first.isUppercase else { continue }
            names[String(long.prefix { $0.isLetter || $0 == "." }), default: []].append(Array(long.utf8))
        }
        return names.mapValues { $0.sorted { $0.count > $1.count } }
    }
}
