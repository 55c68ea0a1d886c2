extension SettingFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E407", "'--set' gives a 'param' a value of another type than its default has",
            advice: "'docent run SCRIPT --help' lists a script's params.", program: "param name = 5")
    ]
}
