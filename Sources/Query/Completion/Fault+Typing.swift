/// What typing on can do to an error: how faults answer those who check what isn't finished yet.
extension Fault {
    /// Whether the form is wrong: what can't be read says nothing about names and types.
    var isOfForm: Bool { self is SyntaxFault }

    /// Whether a name is wrong.
    var isOfNames: Bool { self is NameFault }

    /// Whether the types of values are wrong, which another operand may mend.
    var isOfTypes: Bool { self is OperationFault || (self as? CheckFault)?.isOfTypes == true }

    /// Whether it can be told only once the call's `)` is there.
    var awaitsClosing: Bool {
        if case .noRowForFunction? = self as? NameFault { return true }
        return (self as? CheckFault)?.awaitsClosing == true
    }

    /// Whether a key typed after `by` can mend it.
    var awaitsKeys: Bool { if case .notAKey? = self as? NameFault { true } else { false } }

    /// Whether a condition that goes on can mend it.
    var awaitsCondition: Bool { if case .lacksRightRow? = self as? NameFault { true } else { false } }

    /// Whether an operand that goes on can mend it.
    var awaitsOperand: Bool { if case .comparedWithItself? = self as? NameFault { true } else { false } }

    /// Whether it is a name that nothing has.
    var isUnknownName: Bool { if case .unknownName? = self as? NameFault { true } else { false } }

    /// Whether a number may be the start of a longer one that is right.
    var isOfShortNumber: Bool { if case .numberOfDate? = self as? CheckFault { true } else { false } }

    /// Whether something else should stand there.
    var isUnexpected: Bool { if case .expected? = self as? SyntaxFault { true } else { false } }

    /// Whether it is a name that can't be used, which a longer one can.
    var isNameInUse: Bool {
        if case .taken? = self as? NameFault { return true }
        if case .reservedName? = self as? SyntaxFault { return true }
        return false
    }
}

extension CheckFault {
    fileprivate var isOfTypes: Bool {
        switch self {
        case .incomparable, .unordered, .unsortable, .countOutsideSummarize, .aggregateWantsList, .notRows,
            .stageGivesNoRows,
            .notACount, .wrongSearch, .noWords, .nothingToSearch, .textForAmount, .patternInQuotes, .countsFalse,
            .neverNull,
            .noCondition, .joinsTexts, .numberOfDate, .positionZero:
            true
        default: false
        }
    }

    fileprivate var awaitsClosing: Bool {
        switch self {
        case .argumentCount, .countOutsideSummarize, .runningWantsAggregate: true
        default: false
        }
    }
}
