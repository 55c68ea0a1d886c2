import Query

/// `:set OPTION VALUE`: how things are shown.
struct SetCommand: Command {
    let usage = CommandUsage(
        name: "set", argument: "[OPTION [VALUE]]", summary: "sets how things are shown: format, width, wrap, colours …",
        completes: .option)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { return done(list(session.settings), show) }
        guard let option = SettingOption.named(name) else { return wrong(SettingOption.unknown(name), show) }
        guard words.count > 1 else { return done("\(name) \(option.get(session.settings)): \(option.help)", show) }
        // A tour's own address would get the names of files when one follows a link.
        guard session.author != .tour || !["memory", "links", "snapshot"].contains(name) else {
            return wrong("a tour can't set '\(name)'", show)
        }
        let value = option.takesWords ? argument.dropFirst(name.count).trimmingSpaces : words[1]
        guard words.count == 2 || option.takesWords, option.set(value, &session.settings) else {
            return wrong(
                "'\(name)' is one of \(option.values)" + (option.advice.isEmpty ? "" : "; \(option.advice)"), show)
        }
        if name == "memory" { session.memory = nil }
        // What a tour sets is not what the person wants to be kept.
        if session.author != .tour, option.set(value, &session.ownSettings) {
            session.settingsChanged?(session.ownSettings)
        }
        return Outcome(.done)
    }

    private func list(_ settings: Settings) -> String {
        let styles = SettingOption.styles.filter { $0.get(settings) != "auto" }
        return TextColumns.aligned(
            (SettingOption.all + styles).map { ["\($0.name) \($0.get(settings))", $0.values, $0.help] })
    }
}
