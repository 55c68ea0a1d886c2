import Query
import Session

extension TourWalk {
    /// Takes a line that the reader typed, and that is no command; it may be empty.
    public func take(_ line: String, _ tell: Tell) -> Outcome {
        let isEmpty = !line.contains { !$0.isWhitespace }
        switch waiting {
        case .start(let step):
            if isEmpty {
                start(step: step, tell)
                return Outcome(.done)
            }
            return answer(line, tell).outcome
        case .query(let block): return take(line, isEmpty, block, tell)
        case .exercise(let exercise):
            if isEmpty {
                tell(.remark("Type a query. \(helpWords(exercise)) ':skip' goes on."))
                return Outcome(.done)
            }
            return attempt(line, exercise, tell)
        case .prediction(let prediction): return guess(line, isEmpty, prediction, tell)
        case .stepEnd:
            if !isEmpty { return answer(line, tell).outcome }
            start(step: step + 1, tell)
        case .tourEnd:
            if !isEmpty { return answer(line, tell).outcome }
            leave()
        }
        return Outcome(.done)
    }

    private func take(_ line: String, _ isEmpty: Bool, _ block: TourBlock, _ tell: Tell) -> Outcome {
        guard isEmpty || Self.isSame(line, block.text) else { return answer(line, tell).outcome }
        if isEmpty { tell(.typed(block.text.trimmingSpaces)) }
        let outcome = answer(of: block, tell).outcome
        if outcome.ending != .stopped {
            noteRun()
            goOn(tell)
        }
        return outcome
    }

    /// Whether a reader typed what stands there.
    private static func isSame(_ line: String, _ text: String) -> Bool {
        line.split(whereSeparator: \.isWhitespace) == text.split(whereSeparator: \.isWhitespace)
    }

    /// Answers what was typed, and catches the last result.
    func answer(_ text: String, _ tell: Tell) -> (outcome: Outcome, result: QueryResult?) {
        var result: QueryResult?
        var outcome = Outcome(.done)
        for input in InputSplitter.inputs(of: text, isIncomplete: session.isIncomplete) {
            let next = session.answer(input.text) { part in
                tell(.part(part))
                if case .result(let shown) = part { result = shown }
            }
            outcome.ending = outcome.ending.and(next.ending)
            outcome.isLast = outcome.isLast || next.isLast
            outcome.request = next.request ?? outcome.request
            guard next.ending == .done, !next.isLast else { break }
        }
        return (outcome, outcome.ending == .done ? result : nil)
    }

    /// Answers the tour's own words: what they write is asked for, what they set is not kept, and no editor is opened.
    private func answer(of block: TourBlock, _ tell: Tell) -> (outcome: Outcome, result: QueryResult?) {
        var given = session.asTour { answer(block.text, tell) }
        given.outcome.request = nil
        return given
    }

    // MARK: Exercises

    private func attempt(_ line: String, _ exercise: TourPart.Exercise, _ tell: Tell) -> Outcome {
        var model: QueryResult?
        _ = session.look(exercise.model.script) { model = $0 }
        let (outcome, result) = answer(model.flatMap { asked(line, $0) } ?? line, tell)
        guard let result, let model else { return outcome }
        let judgement = Judgement(of: result, model: model, in: session.library)
        guard judgement.isRight else {
            misses += 1
            let help = misses > 1 ? " \(helpWords(exercise))" : ""
            tell(.miss("Not yet: \(judgement.words).\(help)"))
            return outcome
        }
        tell(.praise(Self.praises[(step + part + misses) % Self.praises.count]))
        finish(exercise.model, tell)
        return outcome
    }

    /// A number in words as a query has it, where a number is wanted; nil for all else.
    private func asked(_ line: String, _ model: QueryResult) -> String? {
        guard let wanted = Answer(model.content, in: session.library).single, Guess.number(of: wanted) != nil,
            let spoken = SpokenNumber.value(of: line)
        else { return nil }
        return spoken.text(in: session.library)
    }

    private static let praises = ["Right.", "That is it.", "Yes.", "Well asked."]

    private func helpWords(_ exercise: TourPart.Exercise) -> String {
        hints < exercise.hints.count ? "':hint' helps." : "':answer' shows the answer."
    }

    /// Goes on after an exercise; what its model answer names is there from now on.
    private func finish(_ model: TourBlock, _ tell: Tell) {
        if Self.makesNames(model.text) { runUnseen(model) }
        noteRun()
        goOn(tell)
    }

    private static func makesNames(_ text: String) -> Bool {
        text.split(whereSeparator: { $0 == "\n" || $0 == ";" }).contains { statement in
            let word = statement.drop { $0.isWhitespace }.prefix { $0.isLetter }
            return StatementName(rawValue: String(word))?.makesNames == true
        }
    }

    // MARK: Guesses

    private func guess(
        _ line: String, _ isEmpty: Bool, _ prediction: TourPart.Prediction, _ tell: Tell
    ) -> Outcome {
        let guess = isEmpty ? nil : Guess(line, for: prediction, in: session)
        guard isEmpty || guess != nil || Self.isSame(line, prediction.query.text) else {
            return answer(line, tell).outcome
        }
        tell(.typed(prediction.query.text.trimmingSpaces))
        let (outcome, result) = answer(of: prediction.query, tell)
        guard outcome.ending != .stopped else { return outcome }
        if let guess, let result { judge(guess, prediction, result, tell) }
        noteRun()
        goOn(tell)
        return outcome
    }

    private func judge(_ guess: Guess, _ prediction: TourPart.Prediction, _ result: QueryResult, _ tell: Tell) {
        switch guess {
        case .choice(let choice):
            let right = prediction.rightChoices(in: result, session)
            if right.contains(choice) {
                tell(.praise("Yes, as you guessed."))
            } else if let first = right.first {
                tell(.miss("It is \(ProseText.plain(ProseText.prose(prediction.choices[first])))."))
            }
        case .value(let value, let text):
            guard let found = prediction.number(in: result, session),
                let near = Guess.nearness(of: value, text: text, to: found)
            else { return }
            tell(near.isGood ? .praise(near.words) : .miss(near.words))
        }
    }

    // MARK: Moving about

    /// Does what a command asks for.
    public func move(_ move: TourMove, _ tell: Tell) {
        switch move {
        case .next:
            isStepCut = true
            switch waiting {
            case .start: start(step: 0, tell)
            case .stepEnd: start(step: step + 1, tell)
            case .tourEnd: tell(.remark("That was the last step. Press Return to leave the tour."))
            default:
                if step + 1 < tour.steps.count { start(step: step + 1, tell) } else { skip(tell) }
            }
        case .back:
            let current = if case .start(let step) = waiting { step } else { step }
            if current > 0 { start(step: current - 1, tell) } else { begin(again: tell) }
        case .skip: skip(tell)
        case .steps:
            let current = if case .start(let step) = waiting { step } else { step }
            tell(.steps(tour.steps.indices.map { (tour.steps[$0].title, done.contains($0)) }, current: current))
        case .hint: hint(tell)
        case .answer: tellAnswer(tell)
        case .leave: leave()
        }
    }

    /// Goes to a step, from 1.
    public func go(to number: Int, _ tell: Tell) {
        guard tour.steps.indices.contains(number - 1) else {
            tell(.remark("There \(tour.steps.count == 1 ? "is 1 step" : "are \(tour.steps.count) steps")."))
            return
        }
        reached = number - 1
        isAtEnd = false
        start(step: number - 1, tell)
    }

    private func begin(again tell: Tell) {
        step = -1
        part = 0
        waiting = .stepEnd
        goOn(tell)
        if tour.introduction.isEmpty { start(step: 0, tell) }
    }

    private func skip(_ tell: Tell) {
        switch waiting {
        case .exercise(let exercise): pass(exercise.model, tell)
        case .query(let block): pass(block, tell)
        case .prediction(let prediction): pass(prediction.query, tell)
        case .start(let step): start(step: step, tell)
        case .stepEnd: start(step: step + 1, tell)
        case .tourEnd: tell(.remark("That was the last step. Press Return to leave the tour."))
        }
    }

    /// Goes on after a block that only its names are wanted of.
    private func pass(_ block: TourBlock, _ tell: Tell) {
        isStepCut = true
        runUnseen(block)
        noteRun()
        goOn(tell)
    }

    /// What is told where no exercise waits: of a prediction, what to type.
    private var nothingToAnswer: TourMessage {
        if case .prediction(let prediction) = waiting { return .remark(Self.question(prediction)) }
        return .remark("There is nothing to answer here.")
    }

    private func hint(_ tell: Tell) {
        guard case .exercise(let exercise) = waiting else {
            tell(nothingToAnswer)
            return
        }
        guard hints < exercise.hints.count else {
            tell(
                .remark(
                    exercise.hints.isEmpty
                        ? "There is no hint. ':answer' shows the answer."
                        : "That was the last hint. ':answer' shows the answer."))
            return
        }
        hints += 1
        tell(.hint(exercise.hints[hints - 1], number: hints, count: exercise.hints.count))
        if hints == exercise.hints.count { tell(.remark("':answer' shows the answer.")) }
    }

    private func tellAnswer(_ tell: Tell) {
        guard case .exercise(let exercise) = waiting else {
            tell(nothingToAnswer)
            return
        }
        isStepCut = true
        tell(.typed(exercise.model.text.trimmingSpaces))
        _ = answer(of: exercise.model, tell)
        noteRun()
        goOn(tell)
    }
}
