import Documents
import Query
import Testing

@testable import Language
@testable import Session

@Suite struct HelpTests {
    /// All words that the language has, and those that people meet in the program.
    static let words: [String] = {
        var words = Keyword.allCases.map(\.rawValue) + StatementName.allCases.map(\.rawValue)
        words += SourceName.allCases.map(\.rawValue) + ContinuingWord.allCases.map(\.rawValue)
        words += CalendarUnit.allCases.map(\.rawValue) + StageName.allCases.map(\.rawValue)
        words += FunctionName.allCases.map(\.rawValue) + GrammarWords.all.map(\.text) + NodeNames.all
        words += DatePart.allCases.map(\.rawValue) + [ThisName.text]
        words += Relation.allCases.flatMap { [$0.schema.name, $0.schema.singular] + $0.schema.allFields.map(\.name) }
        words += Commands.all.flatMap { [$0.usage.name, ":" + $0.usage.name] } + SettingOption.all.map(\.name)
        words += ErrorGuide.all.map(\.code) + HelpWord.all.flatMap(\.names)
        return words + ["units", "receipts", "place", "span", "bound", "relations", "stages", "functions", "operators"]
    }()

    @Test(arguments: Set(words).sorted()) func everyWordIsAnswered(_ word: String) {
        let text = Help.text(on: word) ?? ""
        #expect(text.contains("\n") && text.count > word.count + 5, "\(text)")
    }

    @Test func aWordSaysWhatItIs() {
        let expected = [
            "as": "name", "by": "groups", "per": "group", "has": "words", "null": "no value", "it": "last result",
            "this": "own node", "lag": "row before", "span": "bytes", "receipts": "docent verify", "place": ":at",
            "bound": "how exact", "in": "range", "weekday": "day of the week", "param": "--set",
            "format": ":set format",
        ]
        for (word, meaning) in expected { #expect(Help.text(on: word)?.contains(meaning) == true, "\(word)") }
    }

    @Test func whatAWordIsTwiceIsToldTwice() {
        let join = Help.text(on: "join") ?? ""
        #expect(join.contains("join (PIPELINE) as name on CONDITION\n") && join.contains("join(list, separator)\n"))
        let condition = Help.text(on: "where") ?? ""
        #expect(condition.contains("where CONDITION\n") && condition.contains("in an aggregate"))
    }

    @Test func unitsAreAllListed() {
        let text = Help.text(on: "units") ?? ""
        for unit in ["USD ($)", "km (kilometer)", "% (percent)", "kWh", "million", "year", "acre-foot", "°C"] {
            #expect(text.contains(unit), "\(unit)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 100 })
    }

    @Test func wordsMayStandTogetherAndInCapitals() {
        #expect(Help.text(on: "NULL") == Help.text(on: "null"))
        #expect(Help.text(on: "sum()") == Help.text(on: "sum"))
        #expect(Help.text(on: "count by")?.hasSuffix(Help.text(on: "by") ?? "-") == true)
        #expect(Help.text(on: "count bananas") == nil)
    }

    /// Every example can be read and checked; `it` has no result yet, and a file may be missing.
    @Test func everyExampleIsRight() {
        let session = Session()
        let examples =
            GrammarWords.all.map(\.example) + HelpWord.all.map(\.example).filter { !$0.isEmpty }
            + StatementName.allCases.map(\.example) + SourceName.allCases.map(\.example)
        for example in examples {
            let codes = session.engine.prepare(Script(example)).diagnostics.map(\.code)
            #expect(codes.allSatisfy { ["E215", "E402", "E405", "W202", "W207"].contains($0) }, "\(example): \(codes)")
        }
    }

    @Test(arguments: [
        ("filter", "where"), ("average", "avg"), ("percentages", "percents"), ("like", "contains"),
        ("currency", "units"), ("wehre", "where"), ("itmes", "items"), ("partition", "per"),
    ]) func anotherWordForAThingLeadsToIt(_ word: String, _ topic: String) {
        #expect(Help.meant(by: word) == topic)
    }

    @Test(arguments: ["xound", "zas", "qqq", "kount"]) func nothingIsOfferedThatIsNotNear(_ word: String) {
        #expect(Help.text(on: word) == nil && Help.meant(by: word) == nil)
    }
}
