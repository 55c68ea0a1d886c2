import Documents
import Platform

/// What all parts of one statement's evaluation share.
final class Run {
    let library: Library
    /// The open documents when it began.
    let documents: [Document]
    /// The numbers of those of them that a relation's name asks.
    let given: [Int]
    /// Comparisons that could not be made.
    let notes = ComparisonNotes()
    /// What is null because values did not fit together.
    let nullNotes = NullNotes()
    let stopFlag: StopFlag
    /// Opens what `open` names.
    let open: (String) throws(Engine.OpenFailure) -> [Int32]
    /// Writes what `save` asks for.
    let save: (SaveRequest) throws(SaveFailure) -> Void
    /// Hands rows to a program.
    let send: (ProgramRequest) throws(SaveFailure) -> Void
    /// Makes relations' rows of documents, on all cores.
    let makeReady: ([Document], [Relation]) -> Void
    /// Is told how many documents have been gone through.
    var meter: WorkMeter?
    /// What has been saved, as notes.
    var saved: [Diagnostic] = []
    /// What else there is to know about the result.
    var remarks: [Diagnostic] = []
    /// The values of `let`, `param` and results, by their index in the `Environment`.
    let globals: Globals
    /// The numbers of the results that are kept.
    var keptNumbers = 1...1
    /// What `show` and the like have shown.
    var results: [QueryResult] = []
    /// What was drawn last, for `save`.
    var lastDrawing: Drawing?
    /// Whether that is among the results, and has not gone to a file.
    var showsLastDrawing = false
    /// The values of what is worked out once.
    var once: [Int: CachedValue] = [:]
    /// The statement's place.
    let place: Place
    /// Whether layers stay where they are once they have been asked for.
    var keepsLayers = true
    /// From how many documents on a pipeline works on them on all cores.
    var documentsForCores = Int.max
    /// How many threads work on them then.
    var workers = Parallel.coreCount
    /// Whether gatherers are to be able to tell what they took from each document, for another process to go on with.
    var isSplit = false
    /// Whether somebody will ask what rows were made from.
    var namesSources = true
    /// Whether it is a part of another run, on a thread of its own.
    var isPart = false
    /// Whether what a part gives would be the same if one thread did all, one document after the other.
    var isLikeWhole = true

    /// Lets go of all that was worked out.
    func discard() {
        for id in once.keys { once[id]?.discard() }
    }

    init(
        library: Library, stopFlag: StopFlag, globals: Globals, place: Place,
        open: @escaping (String) throws(Engine.OpenFailure) -> [Int32],
        save: @escaping (SaveRequest) throws(SaveFailure) -> Void,
        send: @escaping (ProgramRequest) throws(SaveFailure) -> Void = { _ in },
        makeReady: @escaping ([Document], [Relation]) -> Void = { _, _ in }
    ) {
        self.makeReady = makeReady
        self.library = library
        documents = library.documents
        given = library.given.map(Int.init)
        self.stopFlag = stopFlag
        self.globals = globals
        self.place = place
        self.open = open
        self.save = save
        self.send = send
    }

    /// A part of another run, for one of several threads: it shares what never changes, and what was worked out already.
    init(partOf whole: Run) {
        library = whole.library
        documents = whole.documents
        given = whole.given
        stopFlag = whole.stopFlag
        globals = Globals(whole.globals)
        keptNumbers = whole.keptNumbers
        place = whole.place
        keepsLayers = whole.keepsLayers
        namesSources = whole.namesSources
        makeReady = { _, _ in }
        // Whatever a part would open, or write, must come in its turn.
        open = { _ throws(Engine.OpenFailure) in throw Engine.OpenFailure("no files can be opened here") }
        save = { _ throws(SaveFailure) in throw SaveFailure("no files can be saved here", category: .query) }
        send = { _ throws(SaveFailure) in throw SaveFailure("no programs can be run here", category: .query) }
        once = whole.once
        isPart = true
    }

    /// What a run has noted and worked out so far; may be put back.
    var standing:
        (compared: ComparisonNotes.Counts, nulls: [NullNotes.Entry], remarks: [Diagnostic], once: [Int: CachedValue])
    {
        get { (notes.counted, nullNotes.noted, remarks, once) }
        set {
            notes.counted = newValue.compared
            nullNotes.noted = newValue.nulls
            remarks = newValue.remarks
            once = newValue.once
        }
    }

    /// What is known of comparisons and nulls, in number.
    var noteCount: Int { notes.total + nullNotes.noted.count + remarks.count }
}
