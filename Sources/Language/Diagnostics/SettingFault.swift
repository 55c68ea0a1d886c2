/// What is wrong with a value given to a script by `--set`.
package enum SettingFault: Fault {
    /// A value of another type than the default's: the `param` and what is wanted.
    case wrongValue(String, String)

    package var code: String {
        switch self {
        case .wrongValue: "E407"
        }
    }

    package var message: String {
        switch self {
        case .wrongValue(let name, let wanted): "'\(name)' needs \(wanted)"
        }
    }
}

extension SettingFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init(
            "E407", "'--set' gives a 'param' a value of another type than its default",
            advice: "'docent run SCRIPT --help' lists a script's params.", program: "param name = 5")
    ]
}
