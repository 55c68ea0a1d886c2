import Documents

/// An expression that has been checked.
struct Checked {
    var computation: any Computation
    var type: ValueType
    /// In the script.
    var span: Range<Int>
    /// What it depends on.
    var slots: SlotSet = []
    /// Of a value of figures, which may be of several kinds, but is no text: their relation.
    var figure: Relation?
    /// Whether it comes from front matter, which may be of another kind in another file.
    var isMeta = false

    /// The value, where it is written there.
    var constant: Value? { (computation as? Constant)?.constant }

    /// The text that is written there, or those of the list; none of anything else.
    var constantTexts: [String] {
        switch constant {
        case .text(let text)?: [text]
        case .list(let list)?: list.compactMap { if case .text(let text) = $0 { text } else { nil } }
        default: []
        }
    }

    init(_ computation: any Computation, _ type: ValueType, at span: Range<Int>, on slots: SlotSet = []) {
        self.computation = computation
        self.type = type
        self.span = span
        self.slots = slots
    }

    /// Its kind; nil where that is only known as it runs.
    var kind: OperationError.Kind? { type.kind }
    var isNull: Bool { type == .null }
}
