import Query

/// What is wrong with a tour as it is written, or with what it says of its results.
///
/// The comment of each kind is a tour that has it, or what makes it.
enum TourFault: Fault, Equatable {
    /// Front matter that is no YAML: `title: [`
    case frontMatter(String)
    /// No front matter, or none with `title`.
    case noTitle
    /// `lvel: beginner`
    case unknownKey(String)
    /// `level: hard`
    case unknownLevel(String)
    /// `minutes: soon`
    case wrongValue(key: String, wanted: String)
    /// No heading of level 2.
    case noSteps
    /// `##`
    case untitledStep
    /// A `docent exercise` before the first `##`.
    case inIntroduction(String)
    /// ```` ```docent exercice ````
    case unknownWord(String, after: String)
    /// ```` ```outputs ````
    case unknownBlock(String, meant: String)
    /// A `hint` that no exercise follows in its step.
    case hintWithoutExercise
    /// `choices` that no prediction follows in their step.
    case choicesWithoutPrediction
    /// An `output` that no block stands before.
    case outputWithoutBlock
    /// A second `output` after one block.
    case secondOutput
    /// `choices` that are no list, or of fewer than two.
    case noChoices
    /// A `docent` block with nothing in it.
    case emptyBlock
    /// A fenced block whose closing fence is missing.
    case unclosedBlock
    /// ```` - ```docent ````
    case nestedBlock(String)
    /// `<details>` with a fence in its next line.
    case swallowedBlock
    /// More than a megabyte.
    case tooLarge

    // What only a run can tell.
    /// `documents: missing.md`
    case unreadDocuments
    /// An exercise whose model answer is `let a = 1`.
    case modelWithoutResult
    /// An exercise whose model answer is `items | where false`.
    case emptyModel
    /// A prediction without choices whose result is not one number.
    case noNumber
    /// A prediction none of whose choices is in its result.
    case noRightChoice
    /// A prediction with several right choices.
    case severalRightChoices([String])

    var code: String {
        switch self {
        case .frontMatter: "E701"
        case .noTitle: "E702"
        case .unknownKey: "E703"
        case .unknownLevel: "E704"
        case .wrongValue: "E705"
        case .noSteps: "E706"
        case .untitledStep: "E707"
        case .inIntroduction: "E708"
        case .unknownWord: "E709"
        case .unknownBlock: "E710"
        case .hintWithoutExercise: "E711"
        case .choicesWithoutPrediction: "E712"
        case .outputWithoutBlock: "E713"
        case .secondOutput: "E714"
        case .noChoices: "E715"
        case .emptyBlock: "E716"
        case .unclosedBlock: "E717"
        case .nestedBlock: "E718"
        case .swallowedBlock: "E719"
        case .tooLarge: "E720"
        case .unreadDocuments: "E730"
        case .modelWithoutResult: "E731"
        case .emptyModel: "E732"
        case .noNumber: "E734"
        case .noRightChoice: "E735"
        case .severalRightChoices: "E736"
        }
    }

    var message: String {
        switch self {
        case .frontMatter(let message): message
        case .noTitle: "the tour has no title"
        case .unknownKey(let key): "no key '\(key)' in a tour's front matter"
        case .unknownLevel(let level): "no level '\(level)'"
        case .wrongValue(let key, let wanted): "'\(key)' needs \(wanted)"
        case .noSteps: "the tour has no steps"
        case .untitledStep: "the step has no name"
        case .inIntroduction(let block): "'\(block)' comes before the first step"
        case .unknownWord(let word, let before): "no '\(before) \(word)' block"
        case .unknownBlock(let block, _): "no '\(block)' block"
        case .hintWithoutExercise: "no exercise follows this hint in its step"
        case .choicesWithoutPrediction: "no 'docent predict' follows these choices in their step"
        case .outputWithoutBlock: "no block comes before this output"
        case .secondOutput: "the block before it already has an output"
        case .noChoices: "choices must be a list of two or more"
        case .emptyBlock: "the block has no query"
        case .unclosedBlock: "the block is not closed"
        case .nestedBlock(let block): "a '\(block)' block is in a list or a quote"
        case .swallowedBlock: "this block is part of the HTML before it"
        case .tooLarge: "the tour is longer than \(Tour.sizeLimit) bytes"
        case .unreadDocuments: "the documents can't all be read"
        case .modelWithoutResult: "the model answer has no result"
        case .emptyModel: "the model answer has no rows: an empty answer would pass"
        case .noNumber: "the result to predict is not one number, and there are no choices"
        case .noRightChoice: "none of the choices is in the result's first row"
        case .severalRightChoices(let choices):
            "\(choices.count) choices are in the result's first row: \(choices.joined(separator: ", "))"
        }
    }

    var hint: String {
        switch self {
        case .noTitle: "between '---' and '---' at the start: title: …"
        case .unknownKey(let key): Self.meant(key, among: TourReader.keys)
        case .unknownLevel(let level): Self.meant(level, among: Tour.Level.allCases.map(\.rawValue))
        case .noSteps: "a heading of level 2 starts one: ## …"
        case .unknownWord(let word, let before):
            Self.meant(word, among: before == "docent" ? ["exercise", "predict"] : [])
        case .unknownBlock(_, let meant): "did you mean '\(meant)'?"
        case .hintWithoutExercise: "a hint goes before its exercise"
        case .choicesWithoutPrediction: "choices go before their 'docent predict'"
        case .nestedBlock: "it must start its own lines"
        case .swallowedBlock: "leave a blank line before it"
        default: ""
        }
    }

    private static func meant(_ word: String, among words: [String]) -> String {
        if let nearest = NearestName.nearest(to: word, among: words) { return "did you mean '\(nearest)'?" }
        return words.isEmpty ? "" : "there \(words.count == 1 ? "is" : "are") \(words.joined(separator: ", "))"
    }
}
