extension Editing {
    mutating func perform(_ command: Command) -> Effect {
        switch command {
        case .digit(let digit):
            number = digit
            last = .digit
            return .done
        case .negate:
            isNegative.toggle()
            last = .digit
            return .done
        case .begin(let new): return begin(new)
        case .find(let direction, let isBeside): return wait(for: .find(direction, isBeside: isBeside))
        case .replaceCharacter: return wait(for: .replacement)
        case .takeLiterally: return wait(for: .literal)
        case .insert(let insertion) where pending != nil && (insertion == .before || insertion == .after):
            return wait(for: .object(isAround: insertion == .after))
        default: break
        }
        let count = takeNumber()
        if let pending {
            self.pending = nil
            return complete(pending.operator, pending.number, with: command, count)
        }
        return perform(command, count)
    }

    private mutating func wait(for argument: Argument) -> Effect {
        self.argument = argument
        return .done
    }

    /// An operator waits for its motion; the same one again means the line.
    private mutating func begin(_ new: Operator) -> Effect {
        let count = takeNumber()
        guard let before = pending else {
            pending = (new, count)
            return .done
        }
        pending = nil
        guard before.operator == new else { return .failed }
        return repeatably(.operate(new, .wholeLine), Self.product(before.number, count))
    }

    private mutating func complete(
        _ operation: Operator, _ first: Int?, with command: Command, _ second: Int?
    ) -> Effect {
        let count = Self.product(first, second)
        switch command {
        case .move(let motion): return repeatably(.operate(operation, motion), count)
        case .findAgain(let isReversed):
            guard let find = lastFind else { return .failed }
            return repeatably(.operate(operation, .find(isReversed ? find.reversed : find)), count)
        case .leaveInsertion: return .done
        default: return .failed
        }
    }

    private static func product(_ first: Int?, _ second: Int?) -> Int? {
        guard let first else { return second }
        return min(first * (second ?? 1), largestNumber)
    }

    /// What the key after a command is to it.
    mutating func take(_ key: Key, as argument: Argument) -> Effect {
        if argument == .literal { return takeLiterally(key) }
        guard let character = key.typed.map({ Character($0) }) else {
            abandon()
            return key.base == .escape ? .done : .failed
        }
        switch argument {
        case .find(let direction, let isBeside):
            lastFind = Motion.Find(character: character, direction: direction, isBeside: isBeside)
            return perform(.findAgain(isReversed: false))
        case .object(let isAround):
            guard let object = TextObject(character, isAround: isAround) else {
                abandon()
                return .failed
            }
            return perform(.move(.object(object)))
        case .replacement: return perform(.replace(with: character))
        case .literal: return .failed
        }
    }

    /// A key as a character, even one that would act.
    private mutating func takeLiterally(_ key: Key) -> Effect {
        switch key.base {
        case .enter: type("\n")
        case .tab: type("\t")
        case .character(let scalar) where key.modifiers.isSubset(of: .shift): type(String(Character(scalar)))
        default: return .failed
        }
        return .done
    }

    /// Does a whole command.
    mutating func perform(_ command: Command, _ count: Int?) -> Effect {
        switch command {
        case .move(let motion): return move(motion, count)
        case .findAgain(let isReversed):
            guard let find = lastFind else { return .failed }
            return move(.find(isReversed ? find.reversed : find), count)
        case .yank: return yank()
        case .yankOther: return yankOther()
        case .undo: return restore(count) { $0.undo() }
        case .redo: return restore(count) { $0.redo() }
        case .changeAgain: return changeAgain(count)
        case .setMark:
            mark = buffer.cursor
            return .done
        case .exchangeMark: return exchangeMark()
        case .leaveInsertion: return leaveInsertion()
        case .act(let action): return .act(action, count: count)
        default: return repeatably(command, count)
        }
    }

    private mutating func exchangeMark() -> Effect {
        guard let offset = mark else { return .failed }
        mark = buffer.cursor
        buffer.move(to: offset)
        return .done
    }

    private mutating func restore(_ count: Int?, _ step: (inout UndoHistory) -> LineBuffer?) -> Effect {
        var isChanged = false
        for _ in 0..<max(1, count ?? 1) {
            guard let state = step(&undoHistory) else { break }
            buffer = state
            isChanged = true
        }
        return isChanged ? .done : .failed
    }
}
