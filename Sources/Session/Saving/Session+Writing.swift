import Corpus
import Query

extension Session {
    /// Which files `save` may write; the working folder's, if nothing else is said.
    public var writingRules: WritingRules {
        get { saver.rules }
        set { saver.rules = newValue }
    }

    /// Whether `save` may replace pages and tables of Markdown that it did not make.
    public var overwrites: Bool {
        get { saver.overwrites }
        set { saver.overwrites = newValue }
    }

    /// Whose words its inputs are.
    public var author: WritingAuthor {
        get { saver.author }
        set { saver.author = newValue }
    }

    /// Asks a person whether a tour may write a file, in words that name it; nil where nobody can be asked.
    public var askPerson: ((String) -> Bool)? {
        get { saver.askPerson }
        set { saver.askPerson = newValue }
    }

    /// The files that were read: nothing is written in place of them.
    public var reads: ReadFiles { saver.reads }

    /// Whether what `save` writes has receipts in formats that don't always have them.
    public var savesReceipts: Bool {
        get { saver.receipts }
        set { saver.receipts = newValue }
    }

    /// Takes from another session what may be written, and by whom.
    public func writes(as other: Session) {
        (writingRules, overwrites, author) = (other.writingRules, other.overwrites, other.author)
        askPerson = other.askPerson
        (programRunner, allowsPrograms, programFormat) = (
            other.programRunner, other.allowsPrograms, other.programFormat
        )
    }

    /// Does work in which nothing is saved, as a test does: `save` and `:save` do all but the writing, whatever the file.
    package func withoutSaving<Answer, Failure: Error>(
        _ work: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let wasTrial = saver.isTrial
        saver.isTrial = true
        defer { saver.isTrial = wasTrial }
        return try work()
    }

    /// Writes a page that a person named, wherever that is: whole or not at all, and in place of another only where that
    /// was made here (its end says so) or may be replaced all the same.
    package func savePage(_ page: [UInt8], to path: String) throws(SaveFailure) { try saver.savePage(page, to: path) }

    /// Does work that a tour asks for.
    package func asTour<Answer>(_ work: () -> Answer) -> Answer {
        let before = author
        author = .tour
        defer { author = before }
        return work()
    }
}
