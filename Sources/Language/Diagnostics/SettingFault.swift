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
        case .wrongValue(let name, let wanted): "'\(name)' wants \(wanted)"
        }
    }
}
