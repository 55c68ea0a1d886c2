extension Engine {
    /// What is wrong with `settings` for a script that is right: values of other types than the `param`s' defaults.
    ///
    /// A place is in the option as it was given: `--set least=x`.
    public func settingErrors(for prepared: Prepared) -> [Diagnostic] {
        let types = paramTypes(of: prepared)
        return settings.sorted { $0.key < $1.key }.compactMap { name, text in
            guard let type = types[name], Setting.value(of: text, as: type) == nil else { return nil }
            return Engine.settingError(name, text, type)
        }
    }

    /// What is wrong for want of a value: `param`s of a script that must be set.
    package func missingSettings(for prepared: Prepared) -> [Diagnostic] {
        guard case .statements(let statements) = prepared.program else { return [] }
        return unsetParams(in: statements)
    }

    /// The names of `settings` that are no `param`'s of a script that is right, each with what is near it.
    public func unknownSettings(for prepared: Prepared) -> [(name: String, nearest: String?)] {
        let names = paramTypes(of: prepared).keys.sorted()
        return settings.keys.sorted().filter { !names.contains($0) }.map {
            ($0, NearestName.nearest(to: $0, among: names))
        }
    }

    /// An error for each `param` that must be set and isn't, those of imported scripts among them.
    func unsetParams(in statements: [Statement]) -> [Diagnostic] {
        statements.flatMap { statement -> [Diagnostic] in
            switch statement.kind {
            case .param(_, let name, nil) where settings[name] == nil:
                return [Diagnostic(CheckFault.unsetParam(name), at: statement.place)]
            case .imported(let inner):
                return unsetParams(in: inner).map { error in
                    var error = error
                    error.imports.append(statement.place)
                    return error
                }
            default: return []
            }
        }
    }

    /// A value of the wrong type, at its place in the option.
    static func settingError(_ name: String, _ text: String, _ type: ValueType) -> Diagnostic {
        let option = Script("--set \(name)=\(text)")
        let start = option.bytes.count - text.utf8.count
        return Diagnostic(
            SettingFault.wrongValue(name, Setting.wanted(type)), at: Place(option, start..<option.bytes.count))
    }

    /// The types of a script's `param`s, those of imported scripts among them.
    private func paramTypes(of prepared: Prepared) -> [String: ValueType] {
        guard !settings.isEmpty, case .statements(let statements) = prepared.program else { return [:] }
        return Dictionary(
            Engine.params(of: statements).map { ($0.name, globalTypes[$0.index]) }, uniquingKeysWith: { $1 })
    }

    private static func params(of statements: [Statement]) -> [(name: String, index: Int)] {
        var params: [(name: String, index: Int)] = []
        for statement in statements {
            switch statement.kind {
            case .param(let index, let name, _): params.append((name, index))
            case .imported(let inner): params += self.params(of: inner)
            default: break
            }
        }
        return params
    }
}
