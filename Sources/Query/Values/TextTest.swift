import Documents
import Language

/// `has "x"`, `contains ["x", "y"]`, `matches /x/`: an operator with its right side prepared, to be asked of many texts.
///
/// Of a list on either side any element will do; null elements are passed over. What is asked of nothing, or for nothing, is
/// false. All but `matches` leave case and accents aside and take `’` as `'`.
public struct TextTest: Sendable {
    private let operation: TextOperation
    private let needles: Needles

    private enum Needles: Sendable {
        /// The right side is null.
        case nothing
        case phrases([WordPhrase])
        case letters([LetterNeedle])
        case patterns([Pattern])
    }

    /// Prepares the right side: a text (for `matches` also a pattern) or a list of such.
    public init(_ operation: TextOperation, _ right: Value) throws(OperationError) {
        self.operation = operation
        guard !right.isNull else {
            needles = .nothing
            return
        }
        var elements = [right]
        if case .list(let list) = right { elements = list.filter { !$0.isNull } }
        switch operation {
        case .has:
            var phrases: [WordPhrase] = []
            for element in elements { phrases.append(WordPhrase(try TextTest.text(element, operation))) }
            needles = .phrases(phrases)
        case .contains, .starts, .ends:
            var letters: [LetterNeedle] = []
            for element in elements { letters.append(LetterNeedle(try TextTest.text(element, operation))) }
            needles = .letters(letters)
        case .matches:
            var patterns: [Pattern] = []
            for element in elements { patterns.append(try element.pattern(for: "matches")) }
            needles = .patterns(patterns)
        }
    }

    /// Of what a folded text must have one, for it to hold; nil where that can't be said.
    func textNeedles(ofWholeWords: Bool) -> [TextNeedle]? {
        switch needles {
        case .nothing: []
        case .phrases(let phrases): phrases.map { $0.needle(ofWholeWords: ofWholeWords) }
        case .letters(let letters): letters.map(\.needle)
        case .patterns: nil
        }
    }

    /// Whether it holds for a text, or for one of a list. Once the flag says stop, any answer may come.
    public func holds(for left: Value, until stopFlag: StopFlag? = nil) throws(OperationError) -> Bool {
        switch left {
        case .text(let text): return try holds(for: text, until: stopFlag)
        case .null: return false
        case .list(let list):
            for element in list where try holds(forElement: element, until: stopFlag) { return true }
            return false
        default: throw .wrongArgument(operation: operation.rawValue, kind: left.kind, wanted: "text")
        }
    }

    /// Lists in lists are no texts.
    private func holds(forElement element: Value, until stopFlag: StopFlag?) throws(OperationError) -> Bool {
        if case .list = element {
            throw .wrongArgument(operation: operation.rawValue, kind: .list, wanted: "texts in the list")
        }
        return try holds(for: element, until: stopFlag)
    }

    /// Whether it holds for a text.
    public func holds(for text: String, until stopFlag: StopFlag? = nil) throws(OperationError) -> Bool {
        switch needles {
        case .nothing: return false
        case .phrases(let phrases):
            return LetterFolding.caseAndAccents.withFolded(text) { folded in
                phrases.contains { stopFlag?.isStopped == true || $0.stands(inFolded: folded) }
            }
        case .letters(let letters):
            switch operation {
            case .starts: return letters.contains { $0.begins(text) }
            case .ends: return letters.contains { $0.ends(text) }
            default:
                return LetterFolding.caseAndAccents.withFolded(text) { folded in
                    letters.contains { stopFlag?.isStopped == true || $0.stands(inFolded: folded) }
                }
            }
        case .patterns(let patterns):
            for pattern in patterns {
                do {
                    if try pattern.matches(text, until: stopFlag) { return true }
                } catch {
                    throw OperationError(error)
                }
            }
            return false
        }
    }

    private static func text(_ value: Value, _ operation: TextOperation) throws(OperationError) -> String {
        guard case .text(let text) = value else {
            throw .wrongArgument(operation: operation.rawValue, kind: value.kind, wanted: "text")
        }
        return text
    }
}

extension Value {
    /// A pattern, or the pattern that a text is.
    func pattern(for operation: String) throws(OperationError) -> Pattern {
        switch self {
        case .pattern(let pattern): return pattern
        case .text(let text):
            do {
                return try Pattern.compiled(text)
            } catch {
                throw OperationError(error)
            }
        default: throw .wrongArgument(operation: operation, kind: kind, wanted: "a pattern")
        }
    }
}

extension OperationError {
    /// What is wrong with a pattern, as an operation's error.
    init(_ error: PatternError) {
        switch error {
        case .invalid(let message, let offset): self = .badPattern(message: message, offset: offset)
        case .stopped(let message, _): self = .costlyMatch(message: message)
        }
    }
}
