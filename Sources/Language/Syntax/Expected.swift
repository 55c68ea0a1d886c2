/// What should stand where a script has something else, or nothing. Each case's doc comment is a program that misses it.
package enum Expected: Hashable, Sendable {
    /// `def f = 1`
    case symbol(Symbol)
    /// `items | top 3 per section`
    case keyword(Keyword)
    /// `items | near "x" beyond 3 words`
    case word(Word)
    /// `print 1 +`
    case value
    /// `figures | where bound == >`
    case valueToCompare
    /// `items |`
    case stage
    /// `items | summarize by section`
    case aggregate
    /// `let = 1`
    case name
    /// `items as | count`
    case rowName
    /// `items | select text as`
    case columnName
    /// `def f(1) = 2`
    case parameterName
    /// `print docs.1`
    case fieldName
    /// `print {1: 2}`
    case recordKey
    /// `dates | histogram value by moon`
    case calendarUnit
    /// `import lines`
    case fileName
    /// `at "`, before the quotation's end is known
    case quotation
    /// `items | save "{1}.csv"`: the text that should stand there, which has an expression in it.
    indirect case plainText(Expected)
    /// `at 1:x`
    case columnNumber
    /// `print 1 2`
    case statementEnd
    /// `items | count section`
    case pipeOrEnd
    /// `print "{1 2}"`
    case pieceEnd
    /// `print "{1}` in a text that is made whole
    case textEnd

    /// The words that are names elsewhere, but expected where a stage goes on.
    package enum Word: String, Hashable, Sendable {
        /// `links | left (items) as i on true`
        case join
        /// `items | near "x" beyond 3 words`
        case within
        /// `items | near "x" within 3`
        case words
        /// `links | around 8 words in line`
        case block
    }
}
