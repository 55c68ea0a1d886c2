import Corpus
import Query

/// The `param`s of scripts, and their values from outside.
extension Session {
    /// Values of `param`s by name, as `--set NAME=VALUE` gives them.
    public var paramValues: [String: String] {
        get { engine.settings }
        set { engine.settings = newValue }
    }

    /// What is wrong with the values for a script, shown.
    func checkSettings(for script: Prepared, show: Show) -> Outcome.Ending {
        let unknown = engine.unknownSettings(for: script)
        for (name, nearest) in unknown {
            let hint = nearest.map { " - did you mean '\($0)'?" } ?? ""
            show(.problem("error: the script has no parameter '\(name)'\(hint)"))
        }
        let wrong = engine.settingErrors(for: script)
        for diagnostic in wrong { show(.diagnostic(diagnostic)) }
        return unknown.isEmpty && wrong.isEmpty ? .done : .wrong
    }

    /// What a script says of itself: its first comment, how it is run, and its `param`s with defaults and help.
    public func describe(_ script: Script, show: Show) -> Outcome.Ending {
        let prepared = engine.prepare(script)
        for diagnostic in prepared.errors { show(.diagnostic(diagnostic)) }
        guard prepared.isRight else { return .wrong }
        let outline = engine.outline(of: prepared)
        var parts = outline.description.isEmpty ? [] : [outline.description]
        let options = outline.params.isEmpty ? "" : " [--set NAME=VALUE ...]"
        parts.append(
            "Usage: docent run \(script.path.map(SystemPath.shown) ?? "SCRIPT") [DOCUMENT|FOLDER ...]\(options)")
        if !outline.params.isEmpty {
            let lines = outline.params.map { param in
                let cells = [param.name, param.defaultValue.map { "= \($0)" } ?? "(must be set)"]
                return param.help.isEmpty ? cells : cells + [param.help]
            }
            parts.append("Params:\n" + TextColumns.aligned(lines))
        }
        show(.text(parts.joined(separator: "\n\n")))
        return .done
    }
}
