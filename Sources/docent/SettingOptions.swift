import ArgumentParser

/// The values of a script's `param`s.
struct SettingOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "A value for a 'param' of the script, such as \"least=$5 million\".", valueName: "name=value"))
    var settings: [String] = []

    func validate() throws {
        for setting in settings where setting.firstIndex(of: "=") ?? setting.startIndex == setting.startIndex {
            throw ValidationError("--set: '\(setting)' is not NAME=VALUE")
        }
    }

    /// The values by name; of several for one name the last.
    var values: [String: String] {
        var values: [String: String] = [:]
        for setting in settings {
            guard let sign = setting.firstIndex(of: "=") else { continue }
            values[String(setting[..<sign])] = String(setting[setting.index(after: sign)...])
        }
        return values
    }
}
