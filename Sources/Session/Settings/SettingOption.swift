import Query
import Rendering

/// One thing that `:set` sets: defined once, for setting, showing, keeping, completion and help.
struct SettingOption: Sendable {
    let name: String
    /// What it can be, as help shows it.
    let values: String
    /// The words it can be, for completion.
    let choices: [String]
    let help: String
    /// Whether what follows its name is one value, spaces and all.
    var takesWords = false
    let get: @Sendable (Settings) -> String
    /// Sets it; false if it can't be that.
    let set: @Sendable (String, inout Settings) -> Bool
    /// What it can be, where `values` alone does not say it.
    var advice = ""

    static func named(_ name: String) -> SettingOption? { (all + styles).first { $0.name == name } }

    /// Says that there is no option of a name.
    static func unknown(_ name: String) -> String {
        let nearest = NearestName.nearest(to: name, among: (all + styles).map(\.name))
        return "no option '\(name)'" + (nearest.map { " - did you mean '\($0)'?" } ?? "; ':set' lists them")
    }

    static let all: [SettingOption] = [
        SettingOption(
            name: "format", values: "auto|table|csv|tsv|json|ndjson|md|html|text",
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
        count(
            "width", else: "auto", "COLUMNS", ["80", "120"], "how wide a result may be; auto: as wide as the window",
            \.width),
        count("rows", else: "all", "COUNT", ["20", "100"], "how many rows of a table are shown", \.rows),
        choice(
            "wrap",
            "wraps long text instead of cutting it; auto: where the answer then fits the screen",
            \.wrap),
        SettingOption(
            name: "columns", values: "brief|all", choices: ["brief", "all"],
            help: "the fields that a table shows if none are selected; brief: the most telling ones",
            get: { $0.showsAllFields ? "all" : "brief" },
            set: { text, settings in
                guard ["brief", "all"].contains(text) else { return false }
                settings.showsAllFields = text == "all"
                return true
            }),
        truth("pager", "shows more than a screenful through $PAGER", \.pager),
        truth("time", "shows how long each answer took", \.time),
        SettingOption(
            name: "memory", values: "auto|SIZE", choices: ["auto", "500MB", "4GB"],
            help: "how much memory a statement may use; auto: a quarter of the machine's",
            get: { $0.memory?.text ?? "auto" },
            set: { text, settings in
                let size = MemorySize(text)
                guard size != nil || text == "auto" else { return false }
                settings.memory = size
                return true
            }),
        SettingOption(
            name: "snapshot", values: "on|off|SIZE", choices: ["on", "off", "500MB", "4GB"],
            help: "keeps what was made of large folders on the disk, at most SIZE (2 GB), to be faster the next time",
            takesWords: true, get: { $0.snapshot.text },
            set: { text, settings in
                guard let snapshot = SnapshotSetting(text) else { return false }
                settings.snapshot = snapshot
                return true
            }),
        choice("color", "colours; auto: on a terminal, unless NO_COLOR is set", \.color),
        SettingOption(
            name: "links", values: "auto|on|off|TEMPLATE",
            choices: ["auto", "on", "off", "vscode://file/{path}:{line}:{column}"],
            help: "makes addresses and places clickable; auto: where there are colours; TEMPLATE: in an editor",
            get: { settings in
                switch settings.links {
                case .auto: "auto"
                case .on: "on"
                case .off: "off"
                case .template(let template): template.text
                }
            },
            set: { text, settings in
                switch text {
                case "auto": settings.links = .auto
                case "on", "always": settings.links = .on
                case "off", "never": settings.links = .off
                default:
                    guard let template = LinkTemplate(text) else { return false }
                    settings.links = .template(template)
                }
                return true
            }, advice: "a template is an address with '{path}' in it: vscode://file/{path}:{line}:{column}"),
        choice(
            "colors", "the colours of what you type, for your ground; 'colors.keyword' and others: of one part", \.theme
        ),
        SettingOption(
            name: "prompt", values: "auto|TEXT", choices: ["auto", "'%n> '", "'%n (%c)> '", "'%f %n> '", "'%t %n> '"],
            help: "what stands before a line: \(placeholders)",
            takesWords: true,
            get: { $0.prompt.map { "'\($0.text)'" } ?? "auto" },
            set: { text, settings in
                let prompt = text == "auto" ? nil : PromptTemplate(unquoted(text))
                guard prompt != nil || text == "auto" else { return false }
                settings.prompt = prompt
                return true
            }, advice: placeholders),
        truth("hints", "suggestions and messages while you type", \.hints),
    ]

    private static let placeholders = PromptTemplate.Placeholder.allCases.map { "%\($0.rawValue) \($0.help)" }
        .joined(separator: ", ")
    private static let styleWords =
        "a style is words such as bold, dim, italic, underline, reverse, \(TextStyle.colorNames.joined(separator: ", ")), bright-blue, 0 to 255, #1e90ff, 'on white'"

    /// The styles of parts of a typed line.
    static let styles = StyledPart.allCases.map { part in
        SettingOption(
            name: "colors.\(part.rawValue)", values: "auto|STYLE",
            choices: ["auto", "bold", "dim", "underline"] + TextStyle.colorNames + [
                "bright-blue", "bold blue", "#1e90ff",
            ],
            help: part.help, takesWords: true, get: { $0.styles[part]?.text ?? "auto" },
            set: { text, settings in
                let style = text == "auto" ? nil : TextStyle(text)
                guard style != nil || text == "auto" else { return false }
                settings.styles[part] = style
                return true
            }, advice: styleWords)
    }

    /// A text without the quotes around it; one without quotes ends in a space, as what is typed is to stand apart.
    private static func unquoted(_ text: String) -> String {
        guard let quote = text.first, quote == "'" || quote == "\"", text.count > 1, text.last == quote else {
            return text + " "
        }
        return String(text.dropFirst().dropLast())
    }

    private static func count(
        _ name: String, else word: String, _ values: String, _ choices: [String], _ help: String,
        _ path: any WritableKeyPath<Settings, Int?> & Sendable
    ) -> SettingOption {
        SettingOption(
            name: name, values: "\(word)|\(values)", choices: [word] + choices, help: help,
            get: { $0[keyPath: path].map(String.init) ?? word },
            set: { text, settings in
                guard text != word else {
                    settings[keyPath: path] = nil
                    return true
                }
                guard let count = Int(text), (1...100_000).contains(count) else { return false }
                settings[keyPath: path] = count
                return true
            })
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ help: String, _ path: any WritableKeyPath<Settings, Choice> & Sendable
    ) -> SettingOption {
        let words = Choice.allCases.map(\.rawValue)
        return SettingOption(
            name: name, values: words.joined(separator: "|"), choices: words, help: help,
            get: { $0[keyPath: path].rawValue },
            set: { text, settings in
                guard let choice = Choice(rawValue: text) else { return false }
                settings[keyPath: path] = choice
                return true
            })
    }

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
    public var text: String {
        let styles = SettingOption.styles.filter { $0.get(self) != "auto" }
        return (SettingOption.all + styles).map { "\($0.name) \($0.get(self))\n" }.joined()
    }

    /// Takes what a kept text says, and leaves what can't be read as it is. Lines that start with `#` are comments.
    public init(text: String) {
        self.init()
        for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
            let name = line.prefix { !$0.isWhitespace }
            guard let option = SettingOption.named(String(name)) else { continue }
            _ = option.set(line.dropFirst(name.count).trimmingSpaces, &self)
        }
    }
}
