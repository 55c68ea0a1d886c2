import Documents

/// What all parts of one statement's evaluation share.
final class Run {
    let library: Library
    /// The open documents when it began.
    let documents: [Document]
    /// The places of those of them that a relation's name asks.
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
    /// The values of `let`, `param` and results, by their place in the `Environment`.
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
}
