import Documents

/// A script that has been read and checked as a whole, and what it asks for: made once, before anything is opened or run.
public struct Prepared: Sendable {
    /// The script.
    public let script: Script
    /// All its errors in order, or else its warnings.
    public let diagnostics: [Diagnostic]
    /// The relations that it asks for, in its imported scripts too.
    public let relations: [Relation]
    /// Those of them that are worth making before it runs, on all cores; the others are made as it comes to each document.
    public let relationsBefore: [Relation]
    /// The paths that it opens itself, as they are written.
    public let opens: [String]
    /// The files that it saves.
    public let saves: [SaveTarget]
    /// Whether it can only be answered if documents are open, and opens none itself.
    public let needsDocuments: Bool

    /// Whether it asks what rows were made from, or hands them on.
    public let asksSources: Bool

    /// The fields that it asks for which are worked out of what else is open.
    let aroundFields: [String]
    /// What it says; empty where it can't be read.
    let syntax: [StatementSyntax]
    /// What runs, or why nothing does.
    let program: Program
    /// Of the engine, when it was checked: with other names it may mean something else.
    let names: Int

    /// What checking a script led to.
    enum Program: Sendable {
        case statements([Statement])
        /// What is missing at its end.
        case incomplete(Diagnostic)
        case wrong
    }

    /// Whether it has several statements, which may ask for the same.
    public var hasSeveralStatements: Bool { syntax.count > 1 }

    /// Whether nothing of it is wrong.
    public var isRight: Bool { if case .statements = program { true } else { false } }

    /// What is wrong with it; its warnings are left out.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// What a script asks for, as checking it finds out.
struct ScriptNeeds {
    /// The relations that are to be made before it runs, and those that are made as it comes to each document.
    var relations: Set<Relation> = []
    var lateRelations: Set<Relation> = []
    var opens: [String] = []
    /// Whether it asks the open documents, and not only what it opens or computes.
    var asksDocuments = false
    /// Whether it asks what rows were made from, or hands them on.
    var asksSources = false
    /// How often it looks at all documents, or opens others.
    var lookAround = 0
    /// The fields that it asks for which are worked out of what else is open.
    var aroundFields: [String] = []
}
