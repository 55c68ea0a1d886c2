import Testing

@testable import Query

@Suite struct PatternTests {
    @Test func matches() throws {
        #expect(try Pattern.compiled("us(a|aid)", ignoresCase: true).matches("by USAID"))
        #expect(try !Pattern.compiled("us(a|aid)").matches("by USAID"))
        #expect(try Pattern.compiled("^\\w+$").matches("café"))
        #expect(try Pattern.compiled("").matches(""))
    }

    @Test func findsMatchesAndGroups() throws {
        #expect(try Pattern.compiled("[0-9]+").find(in: "1 and 22, 333") == ["1", "22", "333"])
        #expect(try Pattern.compiled("([a-z])[0-9]").find(in: "a1 b2") == ["a", "b"])
        #expect(try Pattern.compiled("x(y)?").find(in: "x xy") == [nil, "y"])
        #expect(try Pattern.compiled("a*").find(in: "aab") == ["aa", "", ""])
        #expect(try Pattern.compiled("é|$").find(in: "éé") == ["é", "é", ""])
        #expect(try Pattern.compiled("a\\K|b").find(in: "aab") == ["", "", "b"])
    }

    @Test func tellsWhereAPatternIsWrong() {
        #expect(throws: PatternError.invalid(message: "missing closing parenthesis", offset: 4)) {
            try Pattern.compiled("a(bc")
        }
        #expect(throws: PatternError.self) { try Pattern.compiled("\\C") }
        #expect(throws: PatternError.self) { try Pattern.compiled(String(repeating: "(", count: 10_000)) }
    }

    @Test(arguments: ["^(a+)+$", "^(a|aa)+$", "^(a*)*\\1$"])
    func givesUpARunawayMatch(_ source: String) {
        #expect(throws: PatternError.self) {
            try Pattern.compiled(source).matches(String(repeating: "a", count: 5_000) + "c")
        }
    }

    /// Looks that a flag is asked for until a search of a long text ends, or is stopped.
    @Test(arguments: ["(?=(a+))\\1[bc]", "a.{0,60000}.{0,60000}[xy]", "b*(?=.*[xy])", "(a|aa)+[xy]"])
    func aLongSearchCanBeStopped(_ source: String) throws {
        let text = String(repeating: "a", count: 200_000)
        let flag = StopFlag()
        flag.stop(afterLooks: 5)
        let pattern = try Pattern.compiled(source)
        _ = try pattern.matches(text, until: flag)
        #expect(flag.isStopped)
        try pattern.forEachMatch(in: text, until: flag) { _ in true }
    }

    @Test func aSearchThatCanBeStoppedFindsTheSame() throws {
        let text = String(repeating: "Ähre a1, b22 and \"c\"; ", count: 100)
        for source in [
            "[a-z]\\d+", "(\\w+) (\\w+)", "\\bÄ", "a|\\b", "\"[^\"]*\"", "(?<=a)\\d", "^.", ".$", "(?C1)d;?",
        ] {
            let pattern = try Pattern.compiled(source, ignoresCase: true)
            var (free, watched) = ([Range<Int>](), [Range<Int>]())
            try pattern.forEachMatch(in: text) { match in
                free.append(match.range)
                return true
            }
            try pattern.forEachMatch(in: text, until: StopFlag()) { match in
                watched.append(match.range)
                return true
            }
            #expect(!free.isEmpty && free == watched, "\(source)")
        }
    }

    @Test func isSharedAndKept() throws {
        #expect(try Pattern.compiled("kept") === Pattern.compiled("kept"))
        #expect(try Pattern.compiled("kept") != Pattern.compiled("kept", ignoresCase: true))
        for number in 0..<1_000 { _ = try Pattern.compiled("many\(number)") }
    }

    @Test func runsOnManyThreads() async throws {
        let pattern = try Pattern.compiled("b+")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { try pattern.find(in: "abbabb").count } }
            return try await group.reduce(0, +)
        }
        #expect(counts == 16)
    }
}
