/// How a text writes numbers and dates, as it shows itself: what one number leaves open, the others decide.
struct Notation: Sendable {
    /// The language that its numbers, dates and units are read in: its own, or English if they are not known of that.
    var language = Language.english
    /// The language that it is written in.
    var written = Language.english
    /// Whether the words of the language that it is written in are known.
    var knowsWords: Bool { written == language }
    /// Whether decimals stand after a comma.
    var hasDecimalComma = false
    /// Whether the day stands before the month in a date of numbers; nil if nothing shows it.
    var isDayFirst: Bool?
    /// Whether it stands first where the text is written: what its language's region decides; nil if that is not known.
    var isDayFirstInRegion: Bool?
    /// The currency of the first sign or code; `cents` and `c` are its hundredths.
    var currencySign = CurrencySign.none
    /// Whether short lengths of time stand there, as `15s` and `2h`: then `30m` is one, too.
    var hasShortTimes = false

    /// How often a `$` opens a variable's name, as in `$name` and `${name}`.
    var variables = 0
    /// Whether `$1` to `$9` are variables, too: scripts have no sums so small.
    var hasVariables: Bool { variables > 1 }

    /// Which of the frequent signs a text has.
    enum CurrencySign: UInt8, Sendable { case none, dollar, pound, euro, other }
}
