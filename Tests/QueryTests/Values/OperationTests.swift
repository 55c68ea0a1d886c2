import Testing
import Values

@testable import Query

@Suite struct OperationTests {
    @Test(arguments: [
        ("1", "2", "3"), ("1", "null", "null"), ("$5", "3", "$8"), ("3", "$5", "$8"), ("'a'", "'b'", "'ab'"),
        ("[1]", "[2]", "[1,2]"), ("2024-01-31", "P1M", "2024-02-29"), ("P1M", "2024-01-31", "2024-02-29"),
        ("2024", "P1Y", "2025"), ("1 km", "1 mile", "2.609344 km"), ("P1Y", "P6M", "P1Y6M"), ("2024-11", "P1D", "null"),
        ("15%", "5", "20%"),
    ])
    func adds(_ left: String, _ right: String, _ sum: String) throws {
        #expect(try value(left).adding(value(right)).shown == sum)
    }

    @Test(arguments: [
        ("$5", "€3"), ("'a'", "1"), ("[1]", "1"), ("2024-11-15", "2024-11-15"), ("5", "P1D"), ("true", "1"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999998"),
    ])
    func addsNot(_ left: String, _ right: String) throws {
        let (first, second) = (try value(left), try value(right))
        #expect(throws: OperationError.self) { try first.adding(second) }
    }

    @Test(arguments: [
        ("5", "3", "2"), ("$5", "$3", "$2"), ("2024-11-15", "2024-11-01", "P14D"), ("2024-11-15", "2024", "P319D"),
        ("2024-03-31", "P1M", "2024-02-29"), ("null", "$5", "null"), ("P1Y", "P1Y", "P0Y"),
    ])
    func subtracts(_ left: String, _ right: String, _ difference: String) throws {
        #expect(try value(left).subtracting(value(right)).shown == difference)
    }

    @Test(arguments: [
        ("$200", "15%", "$30"), ("15%", "$200", "$30"), ("200", "15%", "30"), ("15%", "2", "30%"), ("3", "$5", "$15"),
        ("P1Y", "2", "P2Y"), ("2", "P3D", "P6D"), ("15%", "10%", "1.5%"), ("P10D", "50%", "P5D"), ("null", "2", "null"),
    ])
    func multiplies(_ left: String, _ right: String, _ product: String) throws {
        #expect(try value(left).multiplied(by: value(right)).shown == product)
    }

    @Test(arguments: [
        ("$10", "4", "$2.5"), ("$10", "$4", "2.5"), ("1 km", "1 m", "1000"), ("1", "0", "null"), ("$1", "0", "null"),
        ("$1", "$0", "null"), ("P1Y", "P1M", "12"), ("P1Y", "2", "P0.5Y"), ("1", "3", "0.333333333333333"),
        ("P1D", "P0D", "null"),
    ])
    func divides(_ left: String, _ right: String, _ quotient: String) throws {
        #expect(try value(left).divided(by: value(right)).shown == quotient)
    }

    @Test(arguments: [
        ("7", "3", "1"), ("$7", "3", "$1"), ("$7", "$3", "$1"), ("1 km", "300 m", "0.1 km"), ("7", "0", "null"),
    ])
    func leavesARest(_ left: String, _ right: String, _ rest: String) throws {
        #expect(try value(left).remainder(dividingBy: value(right)).shown == rest)
    }

    @Test func refusesOtherArithmetic() throws {
        #expect(throws: OperationError.self) { try value("$2").multiplied(by: value("$2")) }
        #expect(throws: OperationError.self) { try value("2").divided(by: value("$2")) }
        #expect(throws: OperationError.self) { try value("$2").divided(by: value("€2")) }
        #expect(throws: OperationError.self) { try value("'a'").negated() }
        #expect(throws: OperationError.tooLarge(operation: "*")) {
            try value("99999999999999999999999999999999999999").multiplied(
                by: value("99999999999999999999999999999999999999"))
        }
    }

    @Test(arguments: [
        ("1", "<", "2", "true"), ("$5", ">", "3", "true"), ("$5", ">", "€3", "null"),
        ("2024-11-15", "<", "2025", "true"),
        ("2024-11-15", "<", "2024", "false"), ("2024-11-15", "<=", "2024", "true"),
        ("2024-11-15", ">=", "2024", "true"),
        ("2024", ">=", "2024-11-15", "false"), ("2024-11-15", ">", "5", "null"), ("P1Y", ">", "P365D", "true"),
        ("'B'", ">", "'a'", "true"), ("null", "<", "1", "null"), ("1", "<", "'a'", "null"),
        ("1 km", "<", "1 mile", "true"),
    ])
    func compares(_ left: String, _ sign: String, _ right: String, _ result: String) throws {
        let comparison = try #require(ComparisonSign(rawValue: sign))
        #expect(try Value(value(left).compares(comparison, value(right), notes: nil)).shown == result)
    }

    @Test(arguments: [
        ("null", "null", true), ("null", "1", false), ("$5", "5", true), ("2024", "2024-01-01/2024-12-31", true),
        ("$5", "€5", false), ("'a'", "'A'", false), ("[1,2]", "[1,2]", true), ("1 km", "1000 m", true),
        ("'1'", "1", false),
    ])
    func equals(_ left: String, _ right: String, _ result: Bool) throws {
        #expect(try value(left).equals(value(right)) == result)
        #expect(try value(right).equals(value(left)) == result)
    }

    @Test(arguments: [
        ("1", "[1,2]", "true"), ("3", "[1,2]", "false"), ("null", "[1]", "false"), ("1", "null", "false"),
        ("2024-11-15", "2024-11", "true"), ("2024-11-15", "2024", "true"), ("2024", "2024-11", "false"),
        ("2023-05", "2021..2024", "true"), ("5", "1..5", "true"), ("$5", "1..5", "true"), ("'a'", "['b','a']", "true"),
        ("'A'", "['b','a','c','d','e','f']", "false"), ("'a'", "['b','a','c','d','e','f']", "true"),
        ("2024-11-15", "[2023,2024]", "true"), ("$5", "['a']", "false"), ("'a'", "2024-11", "null"),
        ("1", "[]", "false"),
    ])
    func isIn(_ left: String, _ right: String, _ result: String) throws {
        #expect(try Value(MembershipTest(value(right)).holds(for: value(left), notes: nil)).shown == result)
    }

    @Test func notesWhatIsUnlike() throws {
        let notes = ComparisonNotes()
        for _ in 0..<12 { _ = try value("€5").compares(.less, value("$5"), notes: notes) }
        _ = try value("2024-11").compares(.less, value("$5"), notes: notes)
        #expect(notes.sentences == ["12 rows in EUR not compared with USD", "1 row in date not compared with USD"])
    }

    @Test func testsTexts() throws {
        func test(_ operation: TextOperation, _ left: String, _ right: String) throws -> String {
            try Value(TextTest(operation, value(right)).holds(for: value(left))).shown
        }
        #expect(try test(.has, "'in space'", "'SPACE'") == "true")
        #expect(try test(.has, "'in space'", "['sea','space']") == "true")
        #expect(try test(.has, "'in space'", "[]") == "false")
        #expect(try test(.has, "null", "'a'") == "false")
        #expect(try test(.has, "'a'", "null") == "false")
        #expect(try test(.starts, "'https://a'", "'HTTPS:'") == "true")
        #expect(try test(.ends, "'abc'", "'bc'") == "true")
        #expect(try test(.contains, "'abc'", "'B'") == "true")
        #expect(try test(.matches, "'abc'", "'^a.c$'") == "true")
        #expect(try test(.has, "['b', 'a']", "'a'") == "true")
        #expect(try test(.has, "['b', null]", "'a'") == "false")
        #expect(throws: OperationError.self) { try test(.has, "1", "'a'") }
        #expect(throws: OperationError.self) { try test(.has, "'a'", "1") }
        #expect(throws: OperationError.badPattern(message: "missing closing parenthesis", offset: 1)) {
            try test(.matches, "'a'", "'('")
        }
    }

    @Test(arguments: [
        ("[1,2,3]", "1", "1"), ("[1,2,3]", "-1", "3"), ("[1,2,3]", "4", "null"), ("[1,2,3]", "0", "null"),
        ("[1,2,3]", "2..5", "[2,3]"), ("[1,2,3]", "4..5", "null"), ("[1,2,3]", "-2..-1", "[2,3]"),
        ("'héllo'", "2", "'é'"),
        ("'hello'", "-1", "'o'"), ("'hello'", "2..3", "'el'"), ("'hello'", "-3..9", "'llo'"), ("'hello'", "9", "null"),
        ("null", "1", "null"), ("[1]", "null", "null"), ("[1,2,3]", "-4", "null"), ("[1,2,3]", "-9..2", "[1,2]"),
        ("[1]", "99999999999999999999999999", "null"),
    ])
    func indexes(_ list: String, _ index: String, _ element: String) throws {
        #expect(try value(list).element(at: value(index)).shown == element)
    }

    @Test func sortsMixedKinds() throws {
        let ordered = [
            "false", "true", "-1", "2", "€1", "1 m", "1 km", "$1", "2024", "2024-11", "P1D", "'a'", "'B'", "null",
        ]
        let values = try ordered.map { $0 == "2024" ? .date(try #require(DateSpan("2024"))) : try value($0) }
        let sorted = values.reversed().map { (SortKey($0, in: nil), $0.shown) }.sorted { $0.0 < $1.0 }.map(\.1)
        #expect(
            sorted == [
                "false", "true", "-1", "2", "€1", "$1", "1 m", "1 km", "2024", "2024-11", "P1D", "'a'", "'B'", "null",
            ])
    }

    @Test func knowsThreeTruths() {
        #expect(Logic.and(false, nil) == false && Logic.and(nil, true) == nil && Logic.and(true, true) == true)
        #expect(Logic.or(nil, true) == true && Logic.or(nil, false) == nil && Logic.or(false, false) == false)
        #expect(Logic.not(nil) == nil)
    }
}
