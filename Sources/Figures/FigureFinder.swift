import Values

/// Finds the figures of a text.
public struct FigureFinder: Sendable {
    /// The date that `today`, `last month` and a date without a year are resolved from; without it they are no figures.
    public let reference: DateSpan?

    /// A finder for texts of a date, which is a day.
    public init(reference: DateSpan?) {
        self.reference = reference
    }

    /// The figures of a text, in order; no two overlap.
    ///
    /// - Parameter cells: the cells of the text's tables that have a head, in order.
    public func figures(in text: LexedText, cells: [TableCell] = []) -> [Figure] {
        var pass = FigurePass(text, reference: reference)
        pass.run(cells)
        return pass.figures
    }
}
