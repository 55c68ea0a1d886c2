import Query

/// `:time`: tells how long answers take, or how long one does.
struct TimeCommand: Command {
    let usage = CommandUsage(
        name: "time", argument: "[QUERY|on|off]",
        summary: "shows how long a query and its parts take, or every one from now on",
        completes: .query)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        if ["", "on", "off"].contains(argument) {
            session.settings.time = argument.isEmpty ? !session.settings.time : argument == "on"
            session.settingsChanged?(session.settings)
            show(.note(session.settings.time ? "times are shown" : "times are not shown"))
            return Outcome(.done)
        }
        let time = AnswerTime(session.meter)
        let ending = session.run(Script(argument), show: show)
        show(.note(time.words))
        return Outcome(ending)
    }
}
