import Documents

/// What must hold of the layers of any document.
package enum LayerInvariants {
    /// The first thing that does not hold, in words.
    package static func violation(_ document: Document) -> String? {
        for relation in Relation.allCases {
            if let found = violation(document.layer(relation), of: document) { return found }
        }
        return nil
    }

    /// Spans are within the file and in order: by start, then longer first. Only cells, documents, and of a page
    /// rows, whose tags may be missing, may have no bytes.
    private static func violation(_ layer: Layer, of document: Document) -> String? {
        let mayBeEmpty = [.docs, .cells, .rows].contains(layer.relation)
        var previous = 0..<UInt32.max
        for row in 0..<layer.count {
            let (start, end) = (layer.starts[row], layer.ends[row])
            guard start < end || mayBeEmpty && start == end, Int(end) <= document.source.count else {
                return "\(layer.relation) \(row): \(start)..<\(end) is no span of the file"
            }
            let isAfter =
                previous.lowerBound < start || previous.lowerBound == start && previous.upperBound >= end
            if row > 0, !isAfter { return "\(layer.relation) \(row): \(start)..<\(end) after \(previous)" }
            previous = start..<end
        }
        return nil
    }
}
