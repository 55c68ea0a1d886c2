import Corpus
import Documents
import Query
import Values

/// Compares the receipts of a result with the documents as they are now.
struct Verifier {
    /// The folder of the result: a document that is not in the working folder may be there.
    private let folder: String
    private let rules: ReadingRules?
    /// By their paths' bytes: two spellings of a letter are two names.
    private var documents: [[UInt8]: (document: Document, finder: PassageFinder)?] = [:]
    /// By how much passages of a document were found to have moved last.
    private var shifts: [[UInt8]: Int] = [:]

    /// What is to be told: a row for each passage that is not as it was.
    private(set) var findings: [Record] = []
    private(set) var rows = 0
    private(set) var standing = 0
    private(set) var problems: [ReadingProblem] = []

    /// - Parameters:
    ///   - path: Of the result, beside which documents may be; empty where it is no file.
    ///   - rules: Which files may be read; nil where all may.
    init(result path: String, rules: ReadingRules? = nil) {
        folder = Folder.prefix(of: path)
        self.rules = rules
    }

    /// The documents of which a passage that is not found may be there all the same.
    var unsearched: [String] {
        documents.values.compactMap { $0 }.filter(\.finder.isExhausted).map(\.document.path).sorted()
    }

    /// How it ends.
    var ending: Outcome.Ending {
        (standing == rows ? Outcome.Ending.done : .assertionFailed).and(problems.isEmpty ? .done : .unreadable)
    }

    /// Checks a row; nil are the receipts of one that has none.
    mutating func check(_ receipts: [Receipt]?) {
        rows += 1
        guard let receipts else {
            tell("no sources", nil, now: nil, text: nil)
            return
        }
        var isStanding = true
        for receipt in receipts where !check(receipt) { isStanding = false }
        if isStanding { standing += 1 }
    }

    private mutating func check(_ receipt: Receipt) -> Bool {
        guard let (document, finder) = document(receipt.doc) else {
            tell("unreadable", receipt.at, now: nil, text: receipt.quote)
            return false
        }
        switch receipt.state(in: finder, shift: shifts[Array(receipt.doc.utf8)] ?? 0) {
        case .stands: return true
        case .changed: tell("changed", receipt.at, now: nil, text: receipt.quote)
        case .undigested: tell("undigested", receipt.at, now: nil, text: receipt.quote)
        case .moved(let offset):
            shifts[Array(receipt.doc.utf8)] = offset - receipt.start
            let place = document.place(of: document.offset(ofByte: UInt32(clamping: offset)))
            tell("moved", receipt.at, now: place, text: receipt.quote)
        }
        return false
    }

    private mutating func tell(_ state: String, _ at: String?, now: String?, text: String?) {
        findings.append(
            Record([
                ("row", .number(Number(rows))), ("state", .text(state)), ("at", at.map(Value.text) ?? .null),
                ("now", now.map(Value.text) ?? .null), ("quote", text.map(Value.text) ?? .null),
            ]))
    }

    /// A document, read once.
    private mutating func document(_ path: String) -> (document: Document, finder: PassageFinder)? {
        let key = Array(path.utf8)
        if let known = documents[key] { return known }
        let read = read(path).map { ($0, PassageFinder($0.file)) }
        documents[key] = .some(read)
        return read
    }

    private mutating func read(_ path: String) -> Document? {
        do {
            try rules?.check(SystemPath.named(path))
            return Loader.document(try File.readRegular(SystemPath.named(path)), path: path)
        } catch {
            if rules == nil, !folder.isEmpty, path.utf8.first != UInt8(ascii: "/"),
                let source = try? File.readRegular(folder + SystemPath.named(path))
            {
                return Loader.document(source, path: path)
            }
            problems.append(error)
            return nil
        }
    }
}
