import Reading

extension FrontMatter.Reading {
    /// Adds what a page's head says, under names that are not taken; what it says several times is a list.
    mutating func add(_ head: PageHead) {
        let taken = Set(record.map(\.name))
        var indices: [String: Int] = [:]
        for (name, value) in head.fields where !taken.contains(name) {
            let value = FrontMatterScalar.quoted(value)
            guard let index = indices[name] else {
                indices[name] = record.count
                record.append((name, value))
                continue
            }
            if case .list(let list) = record[index].value {
                record[index].value = .list(list + [value])
            } else {
                record[index].value = .list([record[index].value, value])
            }
        }
    }
}
