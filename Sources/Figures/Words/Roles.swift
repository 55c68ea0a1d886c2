/// What the lexicon knows of a word: the parts it can play in a figure, a name or a sentence. A word may have several.
struct Roles: OptionSet, Hashable {
    let rawValue: UInt64

    private static func bit(_ index: UInt64) -> Roles { Roles(rawValue: 1 << index) }

    // Numbers
    /// `one` to `nineteen`, `zero`; value: the number.
    static let unitNumber = bit(0)
    /// `twenty` to `ninety`; value: the number.
    static let tens = bit(1)
    static let hundred = bit(2)
    /// `thousand`, `million`, `bn`; value: the power of ten.
    static let magnitude = bit(3)
    static let dozen = bit(4)
    /// `a`, `an`
    static let article = bit(5)
    static let half = bit(6)
    /// `third`, `quarters`; value: the denominator.
    static let fractionNoun = bit(7)
    /// `first` to `thirty`; value: the number.
    static let ordinal = bit(8)
    /// `st`, `nd`, `rd`, `th`: what makes digits an ordinal.
    static let ordinalEnding = bit(9)

    // Dates
    /// Value: 1 to 12.
    static let month = bit(10)
    /// Value: 1 Monday to 7 Sunday.
    static let weekday = bit(11)
    /// Value: 0 spring to 3 winter.
    static let season = bit(12)
    /// `year`, `days`, `decade`; value: `TimeWord`'s.
    static let time = bit(13)
    /// `yesterday`, `today`, `tomorrow`; value: -1, 8 (for 0), 1.
    static let today = bit(14)
    /// `this`, `last`, `next` …: value -1, 8 (for 0), 1.
    static let pointer = bit(15)
    /// `fiscal`, `fy`
    static let fiscal = bit(16)

    // Units
    /// A word that can begin a physical unit.
    static let unitStart = bit(17)
    /// A word that can begin a currency's name.
    static let currencyStart = bit(18)
    /// `percent`, `percentage`, `basis`
    static let percentWord = bit(19)
    /// `per`, `each`, `every`
    static let rate = bit(20)
    /// `annually`, `monthly`; value: `TimeWord`'s.
    static let rateAdverb = bit(21)

    // Function words
    static let preposition = bit(22)
    static let conjunction = bit(23)
    static let determiner = bit(24)
    static let pronoun = bit(25)
    /// Forms of be, have and do.
    static let auxiliary = bit(26)
    static let modal = bit(27)
    /// Other verbs that end a noun phrase.
    static let verb = bit(28)
    static let adverb = bit(29)
    /// `that`, `which`, `who`
    static let relative = bit(30)

    // What qualifies or denies a number
    /// A word that sets a bound, alone or with others; value: `BoundWord`'s.
    static let bound = bit(31)
    /// `Section`, `Title`, `Boeing`: a number after it is a name's.
    static let designator = bit(32)
    /// `older`, `younger` …: what bounds an age; value: `BoundWord`'s.
    static let ageBound = bit(33)
    /// `age`, `aged`
    static let age = bit(34)
    /// Those who have an age: `children`, `adults`.
    static let person = bit(35)

    // Nouns
    /// A plural that qualifies a noun after it: `sports teams`.
    static let qualifier = bit(36)
    /// A noun in the plural without an s, or one that is counted as it is: `people`, `aircraft`.
    static let plural = bit(37)

    // Tenses
    /// A finite verb in the past that no rule tells: `went`.
    static let past = bit(38)
    /// `is`, `are`, `am`
    static let present = bit(39)
    /// `will`, `shall`, `’ll`
    static let future = bit(40)
    /// `has`, `have`
    static let have = bit(41)
    /// `plan`, `intend`, `expect`: future before `to`.
    static let intent = bit(42)
    /// A verb in its base form.
    static let base = bit(43)
    /// A participle that no rule tells: `been`, `gone`.
    static let participle = bit(44)
    /// Does not end in a finite -ed: `need`, `speed`.
    static let noVerb = bit(45)

    // Names
    /// Joins capitalised words: `of`, `for`, `and`, `the`.
    static let joint = bit(46)
    /// `Mr.`, `President`: a title before a name.
    static let title = bit(47)
    /// `Street`, `Avenue`
    static let street = bit(48)
    /// After a number it is a clock time: `a.m.`, `P.M.`, `o'clock`.
    static let clock = bit(49)

    // What is not counted
    /// A program or system, whose number is its version; value 1: even where it looks like a year (`Windows 2000`); value 2:
    /// even in small letters, as no other word is written so (`gcc 12`).
    static let product = bit(50)
    /// A designator whose number may have decimals: `Section 4.2`, `version 3.2`, `pH 7.4`.
    static let label = bit(51)

    /// A verb that opens an item or a head and is no part of the name behind it: `Bolster`, `Expand`.
    static let opener = bit(52)

    /// What a numeral in words can begin with, but for an article.
    static let numberStart: Roles = [.unitNumber, .tens]
    /// What ends a noun phrase.
    static let phraseEnd: Roles = [
        .preposition, .determiner, .pronoun, .auxiliary, .modal, .verb, .adverb, .relative, .article,
    ]
}

/// The values of words of time.
enum TimeWord {
    static let second: Int32 = 1
    static let minute: Int32 = 2
    static let hour: Int32 = 3
    static let day: Int32 = 4
    static let week: Int32 = 5
    static let month: Int32 = 6
    static let year: Int32 = 7
    static let decade: Int32 = 8
    static let century: Int32 = 9
    static let quarter: Int32 = 10
    static let fortnight: Int32 = 11
}

/// The values of words that set bounds.
enum BoundWord {
    static let more: Int32 = 1
    static let less: Int32 = 2
    static let than: Int32 = 3
    static let over: Int32 = 4
    static let under: Int32 = 5
    static let least: Int32 = 6
    static let most: Int32 = 7
    static let about: Int32 = 8
    static let up: Int32 = 9
    static let many: Int32 = 10
    static let minimum: Int32 = 11
    static let maximum: Int32 = 12
    static let close: Int32 = 13
    static let excess: Int32 = 14
    static let upwards: Int32 = 15
    static let exceeding: Int32 = 16
    static let few: Int32 = 17
    static let high: Int32 = 18
    static let low: Int32 = 19
}
