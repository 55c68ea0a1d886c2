import Documents

/// What has to be known of a group whose rows come from several processes, so that its values stand in the order of their
/// documents, whoever came first.
struct SplitGroup: Sendable {
    /// The document that its first row is in, and the group's number among those that the same process met there.
    var document = Int.max
    var rank = 0
    /// By the index of an aggregate: which values of its list are of which document.
    var lists: [Int: Portions] = [:]
    /// Which of its sources are of which document.
    var sources = Portions()
    /// By the index of an aggregate: where a value stands that is unlike the first.
    var oddPlaces: [Int: String] = [:]

    init() {}

    mutating func begin(_ document: Int, rank: Int) { (self.document, self.rank) = (document, rank) }

    func isBefore(_ other: SplitGroup) -> Bool { (document, rank) < (other.document, other.rank) }

    init(from state: inout StateReader) throws(MalformedBytes) {
        document = try state.document()
        rank = try state.number()
        lists = Dictionary(
            try state.all { reader throws(MalformedBytes) in (try reader.number(), try Portions(from: &reader)) }
        ) { $1 }
        sources = try Portions(from: &state)
        oddPlaces = Dictionary(
            try state.all { reader throws(MalformedBytes) in (try reader.number(), try reader.text()) }
        ) { $1 }
    }
}

/// The portions of a list that are of one document each.
struct Portions: Sendable {
    private var all: [(document: Int, count: Int)] = []
    /// How many elements they have together.
    private(set) var end = 0

    init() {}

    /// Notes that the list has so many elements now, the last of them of a document.
    mutating func reach(_ count: Int, of document: Int) {
        guard count > end else { return }
        if all.last?.document == document {
            all[all.count - 1].count += count - end
        } else {
            all.append((document, count - end))
        }
        end = count
    }

    /// Adds those of a list that was appended to one of so many elements.
    mutating func add(_ other: Portions, after count: Int) {
        all += other.all
        end = count + other.end
    }

    /// Puts a list in the order of the documents.
    mutating func order<Element>(_ list: inout [Element]) {
        guard zip(all, all.dropFirst()).contains(where: { $0.document > $1.document }) else { return }
        var starts: [Int] = []
        var start = 0
        for portion in all {
            starts.append(start)
            start += portion.count
        }
        let order = all.indices.sorted { (all[$0].document, $0) < (all[$1].document, $1) }
        var ordered: [Element] = []
        ordered.reserveCapacity(list.count)
        for index in order { ordered += list[starts[index]..<starts[index] + all[index].count] }
        list = ordered
        all = order.map { all[$0] }
    }

    init(from state: inout StateReader) throws(MalformedBytes) {
        all = try state.all { reader throws(MalformedBytes) in
            (document: try reader.document(), count: try reader.amount())
        }
        for portion in all {
            guard portion.count > 0 else { throw MalformedBytes("a part of a list is empty") }
            end += portion.count
        }
    }

    fileprivate func write(to state: inout StateWriter) {
        state.write(all: all) { state, portion in
            state.write(document: portion.document)
            state.write(portion.count)
        }
    }
}

extension StateWriter {
    mutating func write(_ group: SplitGroup) {
        write(document: group.document)
        write(group.rank)
        write(all: group.lists.sorted { $0.key < $1.key }) { state, list in
            state.write(list.key)
            list.value.write(to: &state)
        }
        group.sources.write(to: &self)
        write(all: group.oddPlaces.sorted { $0.key < $1.key }) { state, place in
            state.write(place.key)
            state.write(place.value)
        }
    }
}
