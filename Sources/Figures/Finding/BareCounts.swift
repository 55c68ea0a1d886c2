/// Numbers in digits behind which nothing stands that they count. Values, codes and settings are written so (`returns 0`,
/// `listens on 5433`, `a quality of 98`); that one says how many, the words around it show.
extension FigurePass {
    /// Whether digits state a value, and not how many there are.
    func isValue(_ expression: Expression, of figure: Figure) -> Bool {
        let (lower, after) = (expression.lower, expression.after)
        guard !lower.inWords, lower.exponent == 0, !expression.hasPlus, text.notation.language == .english else {
            return false
        }
        // A cell or an item that holds nothing else
        if token(expression.first - 1).kind == .edge, token(after).kind == .edge { return false }
        if lower.value.isNegative { return !isCountedNoun(after) }
        guard lower.isPlain, expression.upper?.isPlain ?? true else { return false }
        // `563876 Don't drop the tail`: so many are grouped, or their noun is seen at once.
        if token(lower.first).length >= 5, !isCountedNoun(after) || token(after).isCapital {
            return boundBefore(expression.first, kind: .count) == nil
        }
        return !isThingNamed(after, figure) && !saysHowMany(expression)
    }

    /// Whether several things are named behind digits: no `403 Forbidden` and `the 11 cluster`.
    private func isThingNamed(_ after: Int, _ figure: Figure) -> Bool {
        guard let phrase = phrase(after: after, figure: figure) else { return false }
        // `0 turns it off`
        if ["it", "them", "itself", "the"].contains(where: { word(after + 1, is: $0) }), isPlural(token(after)) {
            return false
        }
        if case .number(1) = figure.value { return true }
        // `50-member`
        if token(after).kind == .hyphen { return true }
        // `6 shrimp` in a list of things
        if token(after - 1).length <= 2, token(after - 2).kind == .edge, !token(after).isCapital,
            [.edge, .comma, .open].contains(token(phrase.after).kind)
        {
            return true
        }
        // `289 state, tribal and local governments`: the plural may come late.
        for index in after..<after + 9 {
            let token = token(index)
            switch token.kind {
            case .word:
                if isSeveral(index) { return true }
                if index >= phrase.after, token.has(Roles.phraseEnd), !token.has(.adverb), !word(index, is: "of") {
                    return false
                }
            case .comma, .hyphen, .quote, .slash, .open, .close, .number, .suffix: break
            default: return false
            }
        }
        return false
    }

    /// Whether a word means several.
    private func isSeveral(_ index: Int) -> Bool {
        let token = token(index)
        return isPlural(token) || token.has(.person) || isPluralOfCapitals(token)
            || Self.groups.contains { word(index, is: $0) }
    }

    /// `HBCUs`
    private func isPluralOfCapitals(_ token: Token) -> Bool {
        token.length > 2 && text.byte(Int(token.end) - 1) == UInt8(ascii: "s")
            && (Int(token.start)..<Int(token.end) - 1).allSatisfy { text.byte($0) &- 65 < 26 }
    }

    /// Those who are counted in the singular, and plurals without an s.
    private static let groups: [StaticString] = [
        "staff", "personnel", "crew", "clergy", "police", "livestock", "cattle", "poultry", "salmon", "trout", "deer",
        "bison", "elk", "moose", "offspring", "alumni", "fungi", "bacteria", "larvae", "stimuli", "feet", "teeth",
        "geese", "mice", "lice", "oxen", "infantry", "cavalry", "folk", "head", "each",
    ]

    private func saysHowMany(_ expression: Expression) -> Bool {
        let (first, after) = (expression.first, expression.after)
        if boundBefore(first, kind: .count) != nil || boundAfter(after, kind: .count) != nil { return true }
        if rateWords(at: after) != nil || expression.upper == nil && isLowerOfCounted(after) { return true }
        return isChange(first, after) || isToldBefore(first) || isToldAfter(after, first) || isTotal(first)
            || goesOnCounting(first)
    }

    /// `another 10`, `won 7`, `there were 16`, `we have 750`
    func isToldBefore(_ first: Int) -> Bool {
        let before = token(first - 1)
        // `Boats: 14`, `certificates: 50 in carpentry`, `Attendance: 812`
        if before.kind == .colon {
            return isPlural(token(first - 2)) && !Self.values.contains { word(first - 2, is: $0) }
                || token(first - 3).kind == .edge && Self.sums.contains { word(first - 2, is: $0) }
        }
        guard before.isWord else { return false }
        if Self.counting.contains(where: { text.isWord(before, $0) }) { return true }
        if isPersonsVerb(first - 1) || isRoomFor(first) || isDoneTo(first - 1) { return true }
        // `attended by 300`
        if text.isWord(before, "by"), Self.audiences.contains(where: { word(first - 2, is: $0) }) { return true }
        // `a crew of 12`, `groups of 4`, `6 out of 90`
        if text.isWord(before, "of"),
            Self.wholes.contains(where: { word(first - 2, is: $0) })
                || word(first - 2, is: "out") && token(first - 3).isNumber
        {
            return true
        }
        // `compared with 61 a year ago`
        if text.isWord(before, "with") || text.isWord(before, "to"), word(first - 2, is: "compared") { return true }
        if text.isWord(before, "from"), spans(before: first - 1) { return true }
        if before.has(.have) || text.isWord(before, "had") || text.isWord(before, "got") { return true }
        return before.has(.auxiliary) && word(first - 2, is: "there")
    }

    /// `she scored 12`, `I need 8`: a person's verb.
    private func isPersonsVerb(_ verb: Int) -> Bool {
        let token = token(verb)
        return ["i", "we", "they", "he", "she"].contains { word(verb - 1, is: $0) } && token.isWord
            && token.roles.isDisjoint(with: [.auxiliary, .modal, .preposition, .conjunction, .adverb])
            && ![
                "return", "returned", "use", "used", "set", "pass", "passed", "call", "called", "say", "said", "chose",
            ]
            .contains { text.isWord(token, $0) }
    }

    /// `The hall holds 250`, `a coach that can carry 40`, `room for 12`: how many a place or a vehicle has room for.
    private func isRoomFor(_ first: Int) -> Bool {
        if word(first - 1, is: "for") { return Self.room.contains { word(first - 2, is: $0) } }
        // `These tables seat 8`, `It can sleep 6`; but `coach C, seat 22`
        if word(first - 1, is: "seat") || word(first - 1, is: "sleep") {
            return isPlural(token(first - 2)) || token(first - 2).has([.modal, .auxiliary])
        }
        guard Self.holding.contains(where: { word(first - 1, is: $0) }) else { return false }
        var position = first - 2
        while position > first - 5, token(position).has([.modal, .adverb, .relative]) { position -= 1 }
        return isPlace(position)
    }

    /// `Police arrested 14`, `they laid off 30`: what is done to people and animals, if the clause ends with the number or
    /// goes on with when or where.
    private func isDoneTo(_ verb: Int) -> Bool {
        let next = token(verb + 2)
        let isEnded =
            [.edge, .comma, .semicolon, .dash, .close].contains(next.kind)
            || next.kind == .period && !token(verb + 3).isJoined
            || next.isWord && next.has([.preposition, .conjunction, .pointer, .today, .weekday, .adverb])
        guard isEnded, !text.isWord(next, "as"), !text.isWord(next, "of") else { return false }
        if Self.doneToMany.contains(where: { word(verb, is: $0) }) { return true }
        // `The shelter took in 18 last year`
        let phrase = (word(verb - 1, is: "took"), word(verb - 1, is: "laid"), word(verb - 1, is: "gave"))
        return phrase.0 && word(verb, is: "in") || phrase.1 && word(verb, is: "off")
            || phrase.2 && word(verb, is: "away")
    }

    /// What people and animals undergo in numbers.
    private static let doneToMany: [StaticString] = [
        "arrested", "detained", "rescued", "evacuated", "hospitalized", "hospitalised", "freed", "recruited", "trained",
        "vaccinated", "adopted", "displaced", "interviewed", "surveyed", "jailed", "enrolled", "welcomed", "rehomed",
        "slaughtered", "culled", "housed", "treated",
    ]

    /// Whom an audience is: `watched by 2,000`.
    private static let audiences: [StaticString] = ["attended", "watched", "signed", "visited", "heard", "joined"]

    /// What is enough for so many.
    private static let room: [StaticString] = ["room", "space", "seating", "seats", "places", "beds", "parking"]

    private static let holding: [StaticString] = [
        "holds", "hold", "held", "carries", "carry", "carried", "takes", "accommodates", "accommodate", "fits", "fit",
        "take", "houses",
    ]

    /// Rooms and vehicles, which have room for so many.
    private static let places: Set<String> = [
        "hall", "room", "theatre", "theater", "stadium", "arena", "church", "chapel", "venue", "auditorium",
        "classroom",
        "dormitory", "hostel", "hotel", "restaurant", "café", "cafe", "pub", "tent", "marquee", "cabin", "hut",
        "prison",
        "jail", "ward", "clinic", "nursery", "kennel", "stable", "barn", "terrace", "stand", "van", "bus", "minibus",
        "coach", "boat", "ferry", "ship", "plane", "aircraft", "train", "tram", "carriage", "lift", "elevator", "car",
        "taxi", "canoe", "raft", "lifeboat", "table", "bench", "sofa", "gallery", "pool",
    ]

    /// Whether a word names such a place, or several.
    private func isPlace(_ index: Int) -> Bool {
        guard token(index).isWord else { return false }
        let name = small(token(index))
        return Self.places.contains(name) || name.hasSuffix("s") && Self.places.contains(String(name.dropLast()))
            || name.hasSuffix("es") && Self.places.contains(String(name.dropLast(2)))
    }

    /// What a label names whose number says how many came or are there.
    private static let sums: [StaticString] = [
        "attendance", "membership", "population", "turnout", "enrolment", "enrollment", "headcount", "audience",
    ]

    /// Those that so many make up.
    private static let wholes: [StaticString] = [
        "group", "groups", "crew", "crews", "team", "teams", "party", "family", "crowd", "total", "staff", "class",
        "classes", "batch", "batches", "pack", "packs", "audience", "population", "congregation", "squad", "panel",
        "jury", "board", "committee", "community", "village", "town", "fleet", "herd", "flock", "household",
        "body", "force", "army", "garrison", "detachment", "regiment", "troop",
    ]

    /// What has values in the plural, and no members.
    private static let values: [StaticString] = [
        "returns", "defaults", "values", "yields", "gives", "status", "alias", "class", "address", "bus", "codes",
        "ports", "parameters", "arguments", "bits", "inputs", "outputs", "results", "errors", "settings", "options",
    ]

    /// `15 of the 20`, `14 are of age`, `30 to Vermont`, `37 withdrew`
    private func isToldAfter(_ after: Int, _ first: Int) -> Bool {
        let (next, second) = (token(after), token(after + 1))
        guard next.isWord, !next.isJoined else { return false }
        if text.isWord(next, "of") {
            return second.has([.determiner, .pronoun, .article, .relative, .numberStart]) || second.isNumber
                || second.isCapital
        }
        // `120 in all`
        if text.isWord(next, "in"), text.isWord(second, "all") || text.isWord(second, "total") { return true }
        // `48 out of 50`, `300 locally based clubs`, `36 such plans`
        if text.isWord(next, "out"), text.isWord(second, "of") { return true }
        if ends(next, with: "ly"), second.isWord { return true }
        if ["more", "fewer", "others", "each", "apiece", "altogether", "are", "were", "have", "such", "strong"]
            .contains(where: { text.isWord(next, $0) })
        {
            return true
        }
        let before = token(first - 1)
        // `the 13 that were killed`, `including 41 who stayed`
        if next.has(.relative), before.has(.determiner) || text.isWord(before, "including") { return true }
        guard
            before.has([.conjunction, .verb, .past, .time, .season, .weekday, .today])
                || [.edge, .comma, .dash, .semicolon].contains(before.kind)
                || word(first - 1, is: "including") || word(first - 1, is: "with") || ends(before, with: "ed")
        else { return false }
        // `980 in 2020`
        if text.isWord(next, "in"), year(at: after + 1) != nil { return true }
        if next.has(.past) || ends(next, with: "ed") && !next.has([.noVerb, .adverb]) { return true }
        return ["in", "from", "to", "at", "for"].contains { text.isWord(next, $0) } && second.isWord
            && second.isCapital && !second.flags.contains(.capitals)
    }

    /// `the number of signatories to 59`, `attendance was 812`: a sum is spoken of before.
    private func isTotal(_ first: Int) -> Bool {
        guard
            token(first - 1).has([.preposition, .auxiliary, .verb, .past]) || token(first - 1).kind == .colon
                || ends(token(first - 1), with: "ed")
        else { return false }
        for distance in 2...14 {
            let index = first - distance
            guard token(index).kind != .edge else { return false }
            if word(index, is: "number"), word(index + 1, is: "of") { return true }
            if Self.totals.contains(where: { word(index, is: $0) }) { return true }
        }
        return false
    }

    /// `from 310 to 455 members`, `2, 5 and 10 towns`
    private func isLowerOfCounted(_ after: Int) -> Bool {
        var index = after
        for _ in 0..<4 {
            guard word(index, is: "to") || token(index).has(.conjunction) || token(index).kind == .comma else {
                return false
            }
            index += token(index).kind == .comma && token(index + 1).has(.conjunction) ? 2 : 1
            guard let upper = numeral(at: index), upper.first == index else { return false }
            if isCountedNoun(upper.after) { return true }
            index = upper.after
        }
        return false
    }

    /// `It fell from 9 to 5`
    private func isChange(_ first: Int, _ after: Int) -> Bool {
        // `now it’s 23`
        let isNow = token(first - 1).kind == .suffix || word(first - 1, is: "is")
        if isNow, word(first - 2, is: "it"), word(first - 3, is: "now") { return true }
        if word(first - 1, is: "to"), let last = tokenSpans.last, last.after == first - 1 { return true }
        return word(first - 1, is: "from") && word(after, is: "to") && token(after + 1).isNumber
            && ["fell", "rose", "dropped", "grew", "climbed", "jumped", "sank", "slid", "went", "shrank", "soared"]
                .contains { word(first - 2, is: $0) }
    }

    /// `12 oaks in the park and 5 in the yard`: what a count before it in the sentence counts.
    private func goesOnCounting(_ first: Int) -> Bool {
        guard let last = figures.last, last.kind == .count, let span = tokenSpans.last, first > span.after,
            first - span.after <= 12,
            (max(span.after, first - 3)..<first).contains(where: {
                token($0).has(.conjunction) || [.comma, .semicolon, .dash].contains(token($0).kind)
            })
        else { return false }
        return !(span.after..<first).contains { token($0).kind == .edge }
    }

    /// What stands before how many.
    private static let counting: [StaticString] = [
        "another", "other", "all", "those", "these", "top", "only", "just", "won", "lost", "drew", "drawn", "scored",
        "scoring", "killed", "wounded", "injured", "missing", "sold", "bought", "counted", "hired", "employs",
        "employed", "seats", "sleeps", "serves", "feeds", "attracted", "drawing", "planted", "caught", "totalling",
        "totaling", "totalled", "totaled", "numbering", "numbered", "includes", "adding", "added", "elected", "exactly",
        "total", "remaining",
    ]

    /// What is so many: a sum of people or things.
    private static let totals: [StaticString] = [
        "total", "attendance", "membership", "population", "turnout", "enrolment", "enrollment", "headcount", "crowd",
        "toll", "tally", "count", "capacity", "numbers", "fleet", "herd", "flock", "staff", "workforce", "nominees",
        "members", "people", "sites", "centers", "centres", "schools", "parties", "guests", "votes", "seats", "jobs",
    ]
}
