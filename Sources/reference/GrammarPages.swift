import Documents
import Query

/// Grammars for editors' colours, from the lists that the lexer and the parser work by. They are nearly right without knowing
/// the language; `docent lsp` is right.
enum GrammarPages {
    private static let constants: [Keyword] = [.true, .false, .null, .it]
    /// `where` is one in an aggregate: `sum(value where bound is null)`.
    private static let operators =
        Keyword.allCases.filter { !constants.contains($0) }.map(\.rawValue) + [StageName.where.rawValue]
    private static let statements = StatementName.allCases.map(\.rawValue) + SourceName.allCases.map(\.rawValue)
    /// Words of stages that are no reserved words.
    private static let small = GrammarWords.all.map(\.text).filter { word in
        word.allSatisfy(\.isLetter) && Keyword(rawValue: word) == nil && StageName(rawValue: word) == nil
            && Relation(named: word) == nil
    }
    private static let stages = StageName.allCases.map(\.rawValue)
    private static let functions = FunctionTable.all.map(\.name)
    private static let relations = Relation.allCases.map(\.schema.name)
    private static let number = #"(?:[$€£¥₹]\s?)?\d[\d_]*(?:\.\d[\d_]*)?%?"#
    private static let date = #"\b(?:FY\d{4}|\d{4}-(?:\d\d(?:-\d\d)?|[QSW]\w+))\b"#

    private static func any(_ words: [String]) -> String { words.joined(separator: "|") }

    // MARK: TextMate

    /// For Visual Studio Code and others that read TextMate's grammars.
    static var textMate: String {
        let patterns: [(scope: String, match: String)] = [
            ("comment.line.number-sign.docent", "#.*$"),
            ("string.quoted.single.docent", "'[^'\\n]*'"),
            ("string.regexp.docent", #"(?<=[(,]|matches|[(,] |matches )/(?:[^/\\\n]|\\.)+/i?"#),
            ("constant.numeric.date.docent", date),
            ("constant.numeric.docent", number),
            ("keyword.control.docent", #"(?:^|;)\s*(?:\#(any(statements)))\b(?!\s*\|)"#),
            ("entity.name.function.stage.docent", #"(?<=\||\| )(?:\#(any(stages)))\b"#),
            ("keyword.operator.word.docent", #"(?<=\d )words\b"#),
            ("constant.language.docent", #"\b(?:\#(any(constants.map(\.rawValue))))\b"#),
            ("keyword.operator.word.docent", #"(?<!\.)\b(?:\#(any(operators + small)))\b(?!\s*[.(])"#),
            ("support.function.docent", #"\b(?:\#(any(functions)))(?=\()"#),
            ("entity.name.function.docent", #"\b[A-Za-z_]\w*(?=\()"#),
            ("support.class.relation.docent", #"\b(?:\#(any(relations)))\b(?!\()"#),
            ("keyword.operator.docent", #"\||==|!=|<=|>=|<|>|\?\?|\.\.|[-+*/=]"#),
        ]
        let rules = patterns.map { "    { \"name\": \(json($0.scope)), \"match\": \(json($0.match)) }" }
        return """
            {
              "$comment": "Made by 'make reference' from the program's own definitions.",
              "name": "Docent",
              "scopeName": "source.docent",
              "fileTypes": ["docent"],
              "firstLineMatch": "^#!.*\\\\bdocent\\\\b",
              "patterns": [
                {
                  "name": "string.quoted.double.docent",
                  "begin": "\\"",
                  "end": "\\"|$",
                  "patterns": [
                    { "name": "constant.character.escape.docent", "match": "\\\\\\\\(?:u\\\\{[0-9A-Fa-f]+\\\\}|.)" },
                    { "name": "meta.embedded.docent", "begin": "\\\\{", "end": "\\\\}", "patterns": [{ "include": "$self" }] }
                  ]
                },
            \(rules.joined(separator: ",\n"))
              ]
            }

            """
    }

    private static func json(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }

    // MARK: Vim

    /// For Vim and Neovim.
    static var vim: String {
        """
        " Made by 'make reference' from the program's own definitions.
        if exists('b:current_syntax')
          finish
        endif

        syntax case match
        syntax match docentNumber /\\v([$€£¥₹]\\s?)?<\\d[0-9_]*(\\.\\d[0-9_]*)?\\%?/
        syntax match docentNumber /\\v<(FY\\d{4}|\\d{4}-(\\d\\d(-\\d\\d)?|[QSW]\\w+))>/
        syntax match docentOperator /\\v\\||\\=\\=|!\\=|\\<\\=|\\>\\=|\\<|\\>|\\?\\?|\\.\\.|[-+*\\/=]/
        syntax match docentFunction /\\v<\\h\\w*\\(@=/
        syntax match docentRelation /\\v<(\(any(relations)))>\\(@!/
        \(words("docentKeyword", operators))
        \(words("docentConstant", constants.map(\.rawValue)))
        syntax match docentKeyword /\\v(\\d\\s+)@<=words>/
        syntax match docentKeyword /\\v\\.@<!<(\(any(small)))>(\\s*[.(])@!/
        syntax match docentStatement /\\v(^|;)\\s*\\zs(\(any(statements)))>(\\s*\\|)@!/
        syntax match docentStage /\\v(\\|\\s*)@<=(\(any(stages)))>/
        syntax match docentPattern /\\v(matches\\s+|[(,]\\s*)@<=\\/([^\\/\\\\]|\\\\.)+\\/i?/
        syntax region docentText start=/"/ skip=/\\\\./ end=/"/ oneline contains=docentEscape,docentPiece
        syntax match docentEscape /\\v\\\\(u\\{\\x+\\}|.)/ contained
        syntax region docentPiece matchgroup=docentEscape start=/{/ end=/}/ oneline contained contains=TOP
        syntax region docentText start=/'/ end=/'/ oneline
        syntax match docentComment /#.*$/ contains=@Spell

        highlight default link docentComment Comment
        highlight default link docentText String
        highlight default link docentEscape SpecialChar
        highlight default link docentPattern Special
        highlight default link docentNumber Number
        highlight default link docentConstant Constant
        highlight default link docentKeyword Keyword
        highlight default link docentStatement Statement
        highlight default link docentStage Statement
        highlight default link docentFunction Function
        highlight default link docentRelation Type
        highlight default link docentOperator Operator

        let b:current_syntax = 'docent'

        """
    }

    /// No `syntax keyword`: for that, Vim has words of its own, such as `contains`.
    private static func words(_ group: String, _ words: [String]) -> String {
        "syntax match \(group) /\\v<(\(any(words)))>/"
    }
}
