import Values

/// Arguments that are written there, of functions that take only some values.
extension Checker {
    /// What is known to fail as it runs is an error at the argument.
    func requireConstants(_ arguments: [Checked], of function: Function, in scope: Scope) throws {
        switch function.function {
        case .convert:
            guard case .text(let name)? = arguments[1].constant, UnitWord(name) == nil else { return }
            let nearest = NearestName.nearest(to: name, among: UnitWord.names)
            throw wrong(CheckFault.noUnit(name, nearest: nearest), at: arguments[1].span, in: scope)
        case .groups:
            guard case .pattern(let pattern)? = arguments[1].constant, pattern.groupCount == 0 else { return }
            throw wrong(OperationFault(TextParts.noGroups), at: arguments[1].span, in: scope)
        case .replace:
            guard case .pattern(let pattern)? = arguments[1].constant, case .text(let text)? = arguments[2].constant
            else { return }
            do {
                _ = try Replacement(text, for: pattern)
            } catch {
                throw wrong(OperationFault(error), at: arguments[2].span, in: scope)
            }
        default: return
        }
    }
}
