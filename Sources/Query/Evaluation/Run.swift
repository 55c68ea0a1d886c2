import Documents

/// What all parts of one statement's evaluation share.
final class Run {
    let library: Library
    /// The open documents when it began.
    let documents: [Document]
    /// Comparisons that could not be made.
    let notes = ComparisonNotes()
    let stopFlag: StopFlag
    /// Opens what `open` names.
    let open: (String) throws(Engine.OpenFailure) -> [Int32]
    /// Writes what `save` asks for.
    let save: (SaveRequest) throws(Engine.SaveFailure) -> Void
    /// What has been saved, as notes.
    var saved: [Diagnostic] = []
    /// The values of `let`, `param` and `it`, by their place in the `Environment`.
    let globals: [Value]
    /// What `show` and the like have shown.
    var results: [QueryResult] = []
    /// What was drawn last, for `save`.
    var lastDrawing: Drawing?
    /// Whether that is among the results, and has not gone to a file.
    var showsLastDrawing = false
    /// The values of what is worked out once.
    var once: [Int: KnownValue] = [:]
    /// How many rows may yet be made of others before it is too much.
    var rowsLeft: Int

    /// What a query had made when it was stopped. To free it takes longer than a person should wait.
    private var left: [any Sendable] = []

    /// Takes rows that a stopped query leaves behind.
    func leave(_ rows: [Row]) { leave(rows, count: rows.count) }

    /// Takes what a stopped query leaves behind, of so many parts.
    func leave(_ parts: some Sendable, count: Int) {
        if stopFlag.isStopped, count > Run.fewParts { left.append(parts) }
    }

    /// Fewer are freed at once.
    private static let fewParts = 10_000

    /// Has what was left freed in the background.
    func clear() {
        guard !left.isEmpty else { return }
        _ = Task.detached(priority: .background) { [left] in
            // Only once nobody else holds it is it freed here.
            try? await Task.sleep(for: .milliseconds(50))
            _ = left.count
        }
        left = []
    }

    init(
        library: Library, stopFlag: StopFlag, globals: [Value], mostRows: Int,
        open: @escaping (String) throws(Engine.OpenFailure) -> [Int32],
        save: @escaping (SaveRequest) throws(Engine.SaveFailure) -> Void
    ) {
        self.library = library
        documents = library.documents
        self.stopFlag = stopFlag
        self.globals = globals
        rowsLeft = mostRows
        self.open = open
        self.save = save
    }
}
