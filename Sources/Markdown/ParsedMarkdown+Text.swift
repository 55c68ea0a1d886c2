import Values

/// What the bytes of an event mean.
extension ParsedMarkdown {
    /// The characters that an `entity` stands for; empty for other kinds.
    public func decoded(_ event: Event) -> String {
        guard event.kind == .entity, entities.indices.contains(Int(event.detail)) else { return "" }
        return entities[Int(event.detail)]
    }

    /// Where a link, image, autolink, bare link or link definition leads: decoded, with `mailto:` or `http://` where the
    /// text leaves that out. Empty for other kinds.
    public func destination(of event: Event, in source: [UInt8]) -> String {
        switch event.kind {
        case .link, .image, .linkDefinition:
            guard links.indices.contains(Int(event.detail)) else { return "" }
            if event.kind != .linkDefinition, event.flags.contains(.wiki) {
                return String(decoding: bytes(links[Int(event.detail)].destination, in: source), as: UTF8.self)
            }
            return unescaped(links[Int(event.detail)].destination, in: source)
        case .autolink, .bareLink:
            let address = String(decoding: bytes(event.contentStart..<event.contentEnd, in: source), as: UTF8.self)
            return event.level == 1 ? "http://" + address : event.level == 2 ? "mailto:" + address : address
        default: return ""
        }
    }

    /// The title of a link, image or link definition, decoded; nil where there is none.
    public func title(of event: Event, in source: [UInt8]) -> String? {
        switch event.kind {
        case .link, .image, .linkDefinition:
            guard links.indices.contains(Int(event.detail)), let title = links[Int(event.detail)].title else {
                return nil
            }
            return unescaped(title, in: source)
        default: return nil
        }
    }

    /// The first word of a fenced code block's info string, decoded; nil where there is none (CommonMark 0.31.2, 4.5).
    public func language(of event: Event, in source: [UInt8]) -> String? {
        if event.kind == .codeBlock, event.flags.contains(.html) { return pageLanguage(of: event, in: source) }
        guard event.kind == .codeBlock, event.flags.contains(.fenced), event.detail >= 0 else { return nil }
        return source.withUnsafeBufferPointer { buffer -> String? in
            guard let base = buffer.baseAddress else { return nil }
            let bytes = Bytes(base: base, count: min(Int(event.end), buffer.count))
            let start = bytes.skipBlanks(from: Int(event.start) &+ Int(event.detail), to: bytes.count)
            var end = start
            while end < bytes.count, !bytes[end].isSpace { end &+= 1 }
            guard start < end else { return nil }
            return unescaped(UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: end), in: source)
        }
    }

    /// The name that stands at the offset which a page's code tells, up to what can't be in one.
    private func pageLanguage(of event: Event, in source: [UInt8]) -> String? {
        guard event.detail >= 0, Int(event.detail) < source.count else { return nil }
        let name = source[Int(event.detail)...].prefix(40).prefix { $0.isAlphanumeric || "+#._-".utf8.contains($0) }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// The label of a footnote's definition or reference, without `[^` and `]`; nil for other kinds.
    public func label(of event: Event, in source: [UInt8]) -> String? {
        switch event.kind {
        case .footnoteReference:
            return String(decoding: bytes(event.contentStart..<event.contentEnd, in: source), as: UTF8.self)
        case .footnoteDefinition:
            let start = event.start &+ 2
            let end = start &+ UInt32(truncatingIfNeeded: max(event.detail, 0))
            return String(decoding: bytes(start..<end, in: source), as: UTF8.self)
        default: return nil
        }
    }

    /// The bytes of a range without the marks of containers and the indents that stand between its lines: of an
    /// `htmlInline` or `htmlBlock`, a destination or a title.
    public func bytes(_ range: Range<UInt32>, in source: [UInt8]) -> [UInt8] {
        let end = min(Int(range.upperBound), source.count)
        var offset = min(Int(range.lowerBound), end)
        // The first prefix that ends after the start.
        var low = prefixes.partitioningIndex { Int($0.upperBound) > offset }
        guard low < prefixes.count, Int(prefixes[low].lowerBound) < end else { return Array(source[offset..<end]) }
        var result: [UInt8] = []
        while low < prefixes.count, Int(prefixes[low].lowerBound) < end {
            let gap = Int(prefixes[low].lowerBound)
            if offset < gap { result += source[offset..<gap] }
            offset = max(offset, min(end, Int(prefixes[low].upperBound)))
            low += 1
        }
        if offset < end { result += source[offset..<end] }
        return result
    }

    /// Text in which escapes and entities are decoded, and bytes that are no UTF-8 replaced.
    private func unescaped(_ range: Range<UInt32>, in source: [UInt8]) -> String {
        let raw = bytes(range, in: source)
        guard raw.contains(where: { $0 == Byte.backslash || $0 == Byte.ampersand }) else {
            return String(decoding: raw, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        raw.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let bytes = Bytes(base: base, count: buffer.count)
            var offset = 0
            while offset < bytes.count {
                if bytes[offset] == Byte.backslash, bytes[offset &+ 1].isPunctuation {
                    result.append(bytes[offset &+ 1])
                    offset &+= 2
                } else if bytes[offset] == Byte.ampersand,
                    let (decoded, next) = Entity.decode(bytes, at: offset, end: bytes.count)
                {
                    result += decoded.utf8
                    offset = next
                } else {
                    result.append(bytes[offset])
                    offset &+= 1
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
