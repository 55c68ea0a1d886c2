import Documents
import Query

extension TourReader {
    mutating func readFrontMatter() {
        for problem in document.problems {
            report(.frontMatter(problem.message), span(ofLine: problem.line ?? 1))
        }
        for (key, value) in document.record {
            switch (key, value) {
            case ("title", _):
                if let title = Self.text(value)?.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                    !title.isEmpty
                {
                    tour.title = title
                } else {
                    report(.wrongValue(key: key, wanted: "a text"), span(of: key))
                }
            case ("documents", _):
                if let paths = Self.paths(value) {
                    name(paths)
                    tour.documentsPlace = Place(script, span(of: key))
                } else {
                    report(.wrongValue(key: key, wanted: "the paths of files and folders: [../a.md]"), span(of: key))
                }
            case ("level", _):
                let text = Self.text(value) ?? ""
                tour.level = Tour.Level(rawValue: text)
                if tour.level == nil { report(.unknownLevel(text), span(of: key)) }
            case ("minutes", .number(let number)) where number.int.map { (1...10_000).contains($0) } == true:
                tour.minutes = number.int
            case ("minutes", _): report(.wrongValue(key: key, wanted: "a whole number, 1 or more"), span(of: key))
            default: report(.unknownKey(key), span(of: key))
            }
        }
        // What is wrong with broken front matter is not also what is missing in it.
        if document.problems.isEmpty, !document.record.contains(where: { $0.name == "title" }) {
            report(.noTitle, 0..<min(3, tour.source.count))
        }
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): number.text
        case .date(let date): date.text
        case .truth(let truth): "\(truth)"
        default: nil
        }
    }

    private static func paths(_ value: FieldValue) -> [String]? {
        guard case .list(let list) = value else { return text(value).map { [$0] } }
        let paths = list.compactMap(text)
        return paths.count == list.count && !paths.isEmpty && !paths.contains("") ? paths : nil
    }

    /// Names documents from the innermost folder that they can be named from without going up: answers then show the same
    /// places wherever the tour is played. `../peru.md` of `Examples/tours` is `peru.md` of `Examples/`.
    private mutating func name(_ paths: [String]) {
        let folder = tour.path.lastIndex(of: "/").map { tour.path[...$0] } ?? ""
        var parts = paths.map { path in path.split(separator: "/").filter { $0 != "." } }
        let isRelative = paths.map { $0.first != "/" }
        let ups = zip(parts, isRelative).map { $1 ? $0.prefix { $0 == ".." }.count : 0 }
        let most = ups.max() ?? 0
        let own = folder.split(separator: "/")
        // Beyond what the tour's path tells, only the system knows the folders' names.
        guard most <= own.count, !own.contains("."), !own.contains("..") else {
            tour.base = String(folder)
            tour.documents = paths
            return
        }
        tour.base = own.dropLast(most).reduce(folder.first == "/" ? "/" : "") { $0 + $1 + "/" }
        for index in parts.indices where isRelative[index] {
            parts[index] = own.suffix(most).dropLast(ups[index]) + parts[index].dropFirst(ups[index])
        }
        tour.documents = paths.indices.map { index in
            guard isRelative[index] else { return paths[index] }
            return parts[index].isEmpty ? "." : parts[index].joined(separator: "/")
        }
    }

    /// The line of a key in the front matter.
    private func span(of key: String) -> Range<Int> {
        let source = tour.source[..<min(document.body.lowerBound, tour.source.count)]
        var start = 0
        for line in source.split(separator: 10, omittingEmptySubsequences: false) {
            let text = String(decoding: line, as: UTF8.self)
            if [key, "\"\(key)\"", "'\(key)'"].contains(where: { text.hasPrefix($0) && isEnd(text.dropFirst($0.count)) }
            ) {
                return start..<start + key.utf8.count
            }
            start += line.count + 1
        }
        return 0..<min(3, tour.source.count)
    }

    private func isEnd(_ rest: Substring) -> Bool {
        rest.drop { $0 == " " }.first.map { $0 == ":" || $0 == "=" } ?? false
    }

    private func span(ofLine line: Int) -> Range<Int> {
        let start = Int(document.offset(line: line, column: 1) ?? 0)
        let end = tour.source[start...].firstIndex(of: 10) ?? tour.source.count
        return start..<end
    }
}
