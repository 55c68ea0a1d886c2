import Reading

extension FrontMatter.Reading {
    /// Adds what a page's head says, under names that are not taken; what it says several times is a list.
    mutating func add(_ head: PageHead) {
        let taken = Set(record.map(\.name))
        var names: [String] = []
        var values: [String: [FieldValue]] = [:]
        for (name, value) in head.fields where !taken.contains(name) {
            if values[name] == nil { names.append(name) }
            values[name, default: []].append(FrontMatterScalar.quoted(value))
        }
        for name in names {
            guard let all = values[name] else { continue }
            record.append((name, all.count == 1 ? all[0] : .list(all)))
        }
    }
}
