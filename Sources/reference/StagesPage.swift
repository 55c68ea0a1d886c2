import Query

/// The stages, each with an example: a part of Language.md.
enum StagesPage {
    static var text: String {
        var text = "| stage | what it makes of the rows |\n| --- | --- |\n"
        for group in StageDefinition.Group.allCases {
            text += "| *\(group.rawValue.lowercased())* | |\n"
            for stage in stages(of: group) {
                text += "| `\(stage.form.replacing("|", with: "\\|"))` | \(stage.help) |\n"
            }
        }
        for stage in StageDefinition.Group.allCases.flatMap(stages) {
            text += """

                ### \(stage == .left ? "left join" : stage.rawValue)

                \(sentence(stage.help))\(details(stage.definition.details))

                ```docent
                \(stage.example)
                ```

                """
        }
        return String(text.dropLast())
    }

    /// On a page, words of the language are set as code; the apostrophe of a word begins none.
    private static func details(_ text: String) -> String {
        text.isEmpty ? "" : " " + text.replacing(/([^a-z]|^)'([^']+)'/) { "\($0.output.1)`\($0.output.2)`" }
    }

    private static func stages(of group: StageDefinition.Group) -> [StageName] {
        StageName.allCases.filter { $0.definition.group == group }
    }
}

/// Help that begins with a small letter, as a sentence.
func sentence(_ help: String) -> String {
    let end = help.hasSuffix(".") || help.hasSuffix("…") ? "" : "."
    return help.prefix(1).uppercased() + help.dropFirst() + end
}
