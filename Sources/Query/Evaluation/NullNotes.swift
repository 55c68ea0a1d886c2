import Synchronization

/// What is null because values did not fit together, for the notes after a result: each cause once, with how often it came
/// and one place.
final class NullNotes: Sendable {
    /// A cause.
    struct Entry: Sendable {
        /// Where it is in the script.
        let place: Place
        /// Why, as a message tells it.
        let why: String
        /// The aggregate; nil of operations on front matter.
        let aggregate: String?
        /// How often.
        var count = 0
        /// The first groups, by their keys.
        var groups: [String] = []
        /// Where one of the values stands.
        var at: String?
    }

    private let entries = Mutex<[Entry]>([])
    /// More groups are only counted.
    static let mostGroups = 3

    /// Counts a null of an aggregate in a group, or outside of groups. `at` is asked the first time only.
    func add(_ aggregate: String, why: String, group: String?, at place: Place, found at: () -> String?) {
        add(Entry(place: place, why: why, aggregate: aggregate), group, at)
    }

    /// Counts a null of an operation on front matter.
    func add(why: String, at place: Place, found at: () -> String?) {
        add(Entry(place: place, why: why, aggregate: nil), nil, at)
    }

    /// What was noted so far; may be put back.
    var noted: [Entry] {
        get { entries.withLock(\.self) }
        set { entries.withLock { $0 = newValue } }
    }

    /// Adds what was noted elsewhere, later than all here.
    func add(_ more: [Entry]) {
        guard !more.isEmpty else { return }
        entries.withLock { entries in
            for new in more {
                guard let index = Self.index(of: new, in: entries) else {
                    entries.append(new)
                    continue
                }
                entries[index].count += new.count
                entries[index].groups += new.groups.prefix(Self.mostGroups - entries[index].groups.count)
            }
        }
    }

    /// The index of what has the same cause.
    private static func index(of new: Entry, in entries: [Entry]) -> Int? {
        entries.firstIndex {
            $0.place.span == new.place.span && $0.aggregate == new.aggregate
                && (new.aggregate != nil || $0.why == new.why)
        }
    }

    private func add(_ new: Entry, _ group: String?, _ at: () -> String?) {
        let isNew = entries.withLock { entries in
            let index = Self.index(of: new, in: entries)
            if index == nil { entries.append(new) }
            let entry = index ?? entries.count - 1
            entries[entry].count += 1
            if let group, entries[entry].groups.count < Self.mostGroups { entries[entry].groups.append(group) }
            return index == nil
        }
        guard isNew, let at = at() else { return }
        entries.withLock { entries in
            if let index = entries.lastIndex(where: { $0.place.span == new.place.span && $0.why == new.why }) {
                entries[index].at = at
            }
        }
    }

    /// All causes as notes, in the order in which they were met first.
    var diagnostics: [Diagnostic] {
        entries.withLock { entries in
            entries.map { entry in
                let note =
                    entry.aggregate.map {
                        Note.unlikeValues($0, why: entry.why, groups: entry.groups, count: entry.count, at: entry.at)
                    } ?? Note.differingValues(why: entry.why, count: entry.count, at: entry.at)
                return Diagnostic(note, at: entry.place)
            }
        }
    }
}
