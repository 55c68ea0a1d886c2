import Documents
import Values

/// Writes what a gatherer has taken in as bytes, for another process: exactly, with documents by their numbers in a table
/// that comes along.
struct StateWriter {
    private var compact = CompactWriter()
    /// The numbers of the documents that were named, in the order of the table, and whether their text is needed, too.
    private(set) var documents: [(number: Int, isNeeded: Bool)] = []
    private var indices: [Int: Int] = [:]

    /// What has been written.
    var bytes: [UInt8] { compact.bytes }

    mutating func write(_ number: Int) { compact.append(signed: number) }
    mutating func write(_ truth: Bool) { compact.append(truth) }
    mutating func write(_ text: String) { compact.append(text.utf8) }
    mutating func write(raw more: [UInt8]) { compact.append(more) }

    /// Something, or that there is none.
    mutating func write<Thing>(_ thing: Thing?, _ body: (inout StateWriter, Thing) -> Void) {
        write(thing != nil)
        if let thing { body(&self, thing) }
    }

    /// How many there are, and each.
    mutating func write<Things: Collection>(all things: Things, _ body: (inout StateWriter, Things.Element) -> Void) {
        compact.append(things.count)
        for thing in things { body(&self, thing) }
    }

    /// A document, by its number in the library.
    mutating func write(document number: Int, isNeeded: Bool = false) {
        write(name(number, isNeeded: isNeeded))
    }

    /// Puts a document into the table; where it is there.
    @discardableResult
    mutating func name(_ number: Int, isNeeded: Bool) -> Int {
        if let index = indices[number] {
            if isNeeded { documents[index].isNeeded = true }
            return index
        }
        indices[number] = documents.count
        documents.append((number, isNeeded))
        return documents.count - 1
    }

    /// A node, whose document comes along.
    mutating func write(_ node: Node) {
        write(document: Int(node.document), isNeeded: true)
        compact.append(byte: node.relation.rawValue)
        write(Int(node.index))
        write(Int(node.further))
    }

    /// A value that is no rows: `Value.isPortable`.
    mutating func write(_ value: Value) {
        compact.append(byte: Tag(of: value).rawValue)
        switch value {
        case .null, .row, .rows: break
        case .truth(let truth): write(truth)
        case .number(let number): compact.append(number)
        case .quantity(let quantity): compact.append(quantity)
        case .date(let date): compact.append(date)
        case .duration(let length): compact.append(length)
        case .text(let text): write(text)
        case .pattern(let pattern):
            write(pattern.source)
            write(pattern.ignoresCase)
        case .list(let list): write(all: list) { $0.write($1) }
        case .record(let record):
            write(all: record.entries) { writer, entry in
                writer.write(entry.name)
                writer.write(entry.value)
            }
        case .range(let low, let high):
            write(low)
            write(high)
        case .node(let node): write(node)
        }
    }

    /// What kind of value comes.
    enum Tag: UInt8 {
        case null, truth, number, quantity, date, duration, text, pattern, list, record, range, node

        init(of value: Value) {
            self =
                switch value {
                case .null, .row, .rows: .null
                case .truth: .truth
                case .number: .number
                case .quantity: .quantity
                case .date: .date
                case .duration: .duration
                case .text: .text
                case .pattern: .pattern
                case .list: .list
                case .record: .record
                case .range: .range
                case .node: .node
                }
        }
    }
}

extension ValueType {
    /// Whether its values can go to another process by themselves: rows can't, whose columns have types.
    var isPortable: Bool {
        switch self {
        case .row, .rows: false
        case .list(let element), .range(let element): element.isPortable
        case .record(let fields): fields?.allSatisfy(\.type.isPortable) ?? true
        default: true
        }
    }
}
