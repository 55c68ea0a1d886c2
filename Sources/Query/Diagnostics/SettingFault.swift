/// What is wrong with a value given to a script by `--set`.
enum SettingFault: Fault {
    /// A value of another type than the default's: the `param` and what is wanted.
    case wrongValue(String, String)

    var code: String {
        switch self {
        case .wrongValue: "E407"
        }
    }

    var message: String {
        switch self {
        case .wrongValue(let name, let wanted): "'\(name)' wants \(wanted)"
        }
    }
}
