import Rendering

/// One thing that `:set` sets: defined once, for setting, showing, keeping, completion and help.
struct SettingOption: Sendable {
    let name: String
    /// What it can be, as help shows it.
    let values: String
    /// The words it can be, for completion.
    let choices: [String]
    let help: String
    let get: @Sendable (Settings) -> String
    /// Sets it; false if it can't be that.
    let set: @Sendable (String, inout Settings) -> Bool

    static func named(_ name: String) -> SettingOption? { all.first { $0.name == name } }

    static let all: [SettingOption] = [
        SettingOption(
            name: "format", values: "auto|table|csv|tsv|json|ndjson|md|text",
            choices: ["auto"] + OutputFormat.allCases.map(\.rawValue), help: "how results are written",
            get: { $0.format?.rawValue ?? "auto" },
            set: { text, settings in
                guard text != "auto" else {
                    settings.format = nil
                    return true
                }
                guard let format = OutputFormat(rawValue: text) else { return false }
                settings.format = format
                return true
            }),
        SettingOption(
            name: "width", values: "auto|COLUMNS", choices: ["auto", "80", "120"],
            help: "how wide a result may be; auto: as the window",
            get: { $0.width.map(String.init) ?? "auto" },
            set: { text, settings in
                guard text != "auto" else {
                    settings.width = nil
                    return true
                }
                guard let width = Int(text), (1...100_000).contains(width) else { return false }
                settings.width = width
                return true
            }),
        truth("wrap", "long text goes on in the next line, instead of being cut", \.wrap),
        truth("pager", "more than a screen goes through $PAGER", \.pager),
        truth("time", "tells how long each answer took", \.time),
        SettingOption(
            name: "color", values: "auto|always|never", choices: Settings.Choice.allCases.map(\.rawValue),
            help: "colours; auto: on a terminal, unless NO_COLOR is set",
            get: { $0.color.rawValue },
            set: { text, settings in
                guard let choice = Settings.Choice(rawValue: text) else { return false }
                settings.color = choice
                return true
            }),
        truth("hints", "suggestions and messages while you type", \.hints),
    ]

    private static func truth(
        _ name: String, _ help: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable
    ) -> SettingOption {
        SettingOption(
            name: name, values: "on|off", choices: ["on", "off"], help: help,
            get: { $0[keyPath: path] ? "on" : "off" },
            set: { text, settings in
                guard
                    let isOn = ["on": true, "true": true, "yes": true, "off": false, "false": false, "no": false][text]
                else { return false }
                settings[keyPath: path] = isOn
                return true
            })
    }
}

extension Settings {
    /// A line for each option, `wrap on`, as it is kept in a file.
    public var text: String { SettingOption.all.map { "\($0.name) \($0.get(self))\n" }.joined() }

    /// Takes what a kept text says, and leaves what can't be read as it is. Lines that start with `#` are comments.
    public init(text: String) {
        self.init()
        for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 2, let option = SettingOption.named(String(words[0])) else { continue }
            _ = option.set(String(words[1]), &self)
        }
    }
}
