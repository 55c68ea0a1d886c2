/// What reading a script led to.
package enum ParsedScript: Sendable {
    case read([StatementSyntax])
    /// It may go on in the next line; it says what is missing.
    case incomplete(Diagnostic)
    case wrong([Diagnostic])
}
