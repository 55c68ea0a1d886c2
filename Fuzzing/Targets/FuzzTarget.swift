/// What fuzzing feeds with bytes: a reader, and what must hold of all that it reads.
///
/// A target's seeds are the files of `Fuzzing/Seeds/NAME`; the words that its texts are made of, one in quotes a line as
/// libFuzzer reads them, are in `Fuzzing/Words/NAME.dict`, if there are any.
package protocol FuzzTarget: Sendable {
    /// What it is called: `make fuzz TARGET=markdown`.
    static var name: String { get }
    /// Reads bytes, whatever they are. That nothing traps, hangs or fills the memory is left to who calls.
    static func check(_ bytes: [UInt8]) throws(Violation)
}

/// The targets, in the order in which they are run.
package enum FuzzTargets {
    package static let all: [any FuzzTarget.Type] = [
        MarkdownTarget.self, DocumentTarget.self, PageTarget.self, FilesTarget.self, FrontMatterTarget.self,
        SentencesTarget.self, FiguresTarget.self,
        LanguageTarget.self, TypingTarget.self, TourTarget.self, JSONTarget.self, MessagesTarget.self,
        StatesTarget.self,
        HistoryTarget.self,
    ]

    /// The target of a name, or nil.
    package static func named(_ name: String) -> (any FuzzTarget.Type)? { all.first { $0.name == name } }
}
