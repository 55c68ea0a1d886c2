import Documents
import Testing
import Values

@testable import Query

@Suite struct FunctionTests {
    /// A call as a test writes it: `sum([1,2]) | …`, arguments apart by ` ; `.
    private func call(_ name: String, _ arguments: String...) throws -> String {
        let function = try #require(FunctionTable.function(named: name))
        var values = try arguments.map(value)
        for parameter in function.parameters.dropFirst(values.count) {
            guard case .value(let value) = parameter.default else { break }
            values.append(value)
        }
        #expect(values.count == function.parameters.count)
        return try function.value(of: values, context).shown
    }

    private let context = FunctionContext(library: Library(), notes: ComparisonNotes())

    @Test func worksOnLists() throws {
        #expect(try call("count", "[1,null,2]") == "2")
        #expect(try call("count", "null") == "0")
        #expect(try call("distinct", "[1,2,1,null]") == "2")
        #expect(try call("distinct", "[]") == "0")
        #expect(try call("sum", "[1,2,null]") == "3")
        #expect(try call("sum", "[]") == "null")
        #expect(try call("sum", "[$1,2]") == "$3")
        #expect(try call("sum", "[P1Y,P6M]") == "P1Y6M")
        #expect(try call("sum", "null") == "null")
        #expect(try call("avg", "[1,2]") == "1.5")
        #expect(try call("avg", "[$1,$2,null]") == "$1.5")
        #expect(try call("avg", "[]") == "null")
        #expect(try call("median", "[3,1,2]") == "2")
        #expect(try call("median", "[4,1,2,3]") == "2.5")
        #expect(try call("median", "[P1D,P3D]") == "P2D")
        #expect(try call("median", "[]") == "null")
        #expect(try call("percentile", "[1,2,3,4,5]", "90") == "4.6")
        #expect(try call("percentile", "[1,2]", "0") == "1")
        #expect(try call("percentile", "[1,2]", "100%") == "2")
        #expect(try call("percentile", "[$1,$2]", "50") == "$1.5")
        #expect(try call("min", "[3,1,2]") == "1")
        #expect(try call("max", "['b','a',null]") == "'b'")
        #expect(try call("max", "[2024-01,2024-11,2023]") == "2024-11")
        #expect(try call("max", "[1 km,1 mile]") == "1 mile")
        #expect(try call("max", "[P1M,P40D]") == "P40D")
        #expect(try call("max", "[]") == "null")
        #expect(try call("stdev", "[2,4,4,4,5,5,7,9]") == "2.1380899352994")
        #expect(try call("stdev", "[$1,$3]") == "$1.4142135623731")
        #expect(try call("stdev", "[1]") == "null")
        #expect(try call("first", "[null,2,3]") == "2")
        #expect(try call("last", "[]") == "null")
        #expect(try call("list", "[1,null]") == "[1]")
        #expect(try call("list", "null") == "[]")
        #expect(try call("unique", "[1,2,1,null]") == "[1,2]")
        #expect(try call("join", "['a',1,$65 million]", "', '") == "'a, 1, $65 million'")
        #expect(try call("join", "[]", "','") == "null")
        #expect(try call("any", "[null,false]") == "false")
        #expect(try call("any", "[0]") == "true")
        #expect(try call("any", "[]") == "false")
        #expect(try call("all", "[]") == "true")
        #expect(try call("all", "[true,null]") == "true")
        #expect(try call("all", "[true,false]") == "false")
    }

    @Test func refusesWhatHasNoSum() throws {
        #expect(
            throws: OperationError.unlikeUnits(
                operation: "sum", left: .dollars, right: try #require(Unit(named: "EUR")))
        ) {
            try call("sum", "[$1,€1]")
        }
        for name in ["sum", "avg", "median", "min", "max"] {
            #expect(throws: OperationError.self) { try call(name, "[$1,€1]") }
            #expect(throws: OperationError.self) { try call(name, "[1,'a']") }
            #expect(throws: OperationError.self) { try call(name, "5") }
        }
        #expect(throws: OperationError.self) { try call("percentile", "[1]", "101") }
        #expect(throws: OperationError.self) { try call("sum", "['a']") }
        #expect(throws: OperationError.tooLarge(operation: "sum")) {
            try call("sum", "[99999999999999999999999999999999999999,99999999999999999999999999999999999999]")
        }
    }

    @Test func worksOnTexts() throws {
        #expect(try call("lower", "'ÉCOLE'") == "'école'")
        #expect(try call("upper", "null") == "null")
        #expect(try call("trim", "'\u{A0} a b \n'") == "'a b'")
        #expect(try call("trim", "'  '") == "''")
        #expect(try call("slug", "'Section 2. Policy: What’s next?'") == "'section-2-policy-whats-next'")
        #expect(try call("length", "'e\u{301}👩‍👧'") == "5")
        #expect(try call("words", "'Don’t spend $1,000.50, U.S.!'") == "['Don’t','spend','1,000.50','U.S.']")
        #expect(try call("words", "''") == "[]")
        #expect(try call("split", "'a, b,'", "','") == "['a',' b','']")
        #expect(try call("split", "'héy'", "''") == "['h','é','y']")
        #expect(try call("split", "'a1b22c'", "/[0-9]+/") == "['a','b','c']")
        #expect(try call("replace", "'a.b.c'", "'.'", "''") == "'abc'")
        #expect(try call("replace", "'a1b2'", "/[0-9]/", "'$'") == "'a$b$'")
        #expect(try call("replace", "'abc'", "''", "'x'") == "'abc'")
        #expect(try call("replace", "'abc'", "/x*/", "'-'") == "'-a-b-c-'")
        #expect(try call("groups", "'a1 b'", "/([a-z])([0-9])?/") == "[['a','1'],['b',null]]")
        #expect(throws: OperationError.self) { try call("groups", "'a'", "/a/") }
        #expect(try call("find", "'a1 b2'", "/[a-z]([0-9])/") == "['1','2']")
        #expect(try call("find", "'abc'", "/x/") == "[]")
        #expect(try call("find", "'abc'", "null") == "null")
        #expect(try call("similar", "'Peru'", "'PERU'") == "1")
        #expect(try call("similar", "'night'", "'nacht'") == "0.25")
        #expect(try call("similar", "''", "''") == "1")
        #expect(try call("similar", "'a'", "'bcd'") == "0")
        #expect(throws: OperationError.self) { try call("lower", "5") }
        #expect(throws: OperationError.self) { try call("find", "'a'", "'('") }
    }

    @Test func worksOnNumbers() throws {
        #expect(try call("round", "2.345", "2") == "2.35")
        #expect(try call("round", "-2.5") == "-3")
        #expect(try call("round", "$1234.5", "-2") == "$1200")
        #expect(try call("round", "null") == "null")
        #expect(try call("round", "1", "null") == "null")
        #expect(try call("abs", "-$5") == "$5")
        #expect(try call("floor", "-1.5") == "-2")
        #expect(try call("ceil", "15.2%") == "16%")
        #expect(try call("log", "100") == "4.60517018598809")
        #expect(try call("log", "0") == "null")
        #expect(try call("sqrt", "0.0625") == "0.25")
        #expect(try call("sqrt", "-4") == "null")
        #expect(try call("power", "3", "40") == "12157665459056928801")
        #expect(try call("power", "9", "-0.5") == "0.333333333333333")
        #expect(try call("power", "-1", "3") == "-1")
        #expect(try call("power", "-1", "0.5") == "null")
        #expect(throws: OperationError.tooLarge(operation: "power")) { try call("power", "10", "139") }
        #expect(throws: OperationError.self) { try call("round", "'a'") }
        #expect(throws: OperationError.self) { try call("round", "1", "0.5") }
    }

    @Test func worksOnDates() throws {
        #expect(try call("year", "2024-11-15") == "2024")
        #expect(try call("year", "199X") == "null")
        #expect(try call("week", "2024-12-30") == "2025-W01")
        #expect(try call("week", "2024-12") == "null")
        #expect(try call("decade", "1991-01-01/1995-12-31") == "199X")
        #expect(try call("decade", "1991-01-01/2005-12-31") == "null")
        #expect(try call("year", "2024") == "2024")
        #expect(try call("month", "2024-11") == "2024-11")
        #expect(try call("quarter", "2024-Q3") == "2024-Q3")
        #expect(try call("quarter", "2024-07-01/2024-12-31") == "null")
        #expect(try call("fiscal", "2024-11-15") == "FY2025")
        #expect(try call("fiscal", "null") == "null")
        #expect(try call("days", "P5W") == "35")
        #expect(throws: OperationError.self) { try call("year", "'2024'") }
        #expect(throws: OperationError.self) { try call("days", "2024-11") }
    }

    @Test func converts() throws {
        #expect(try call("number", "'1,250'") == "1250")
        #expect(try call("number", "'1.1 million'") == "1100000")
        #expect(try call("number", "'$5 million'") == "5000000")
        #expect(try call("number", "' 15% '") == "15")
        #expect(try call("number", "'five'") == "null")
        #expect(try call("number", "'5 €'") == "5")
        #expect(try call("number", "$5") == "5")
        #expect(try call("number", "2024-11") == "null")
        #expect(try call("text", "$1250000") == "'$1.25 million'")
        #expect(try call("text", "P3Y") == "'3 years'")
        #expect(try call("text", "2024-W46") == "'2024-W46'")
        #expect(try call("text", "null") == "null")
        #expect(try call("date", "'November 15, 2024'") == "2024-11-15")
        #expect(try call("date", "'15 Sept. 2024'") == "2024-09-15")
        #expect(try call("date", "'may 2026'") == "2026-05")
        #expect(try call("date", "'2024-11-15T23:00:00Z'") == "2024-11-15")
        #expect(try call("date", "'FY2024'") == "FY2024")
        #expect(try call("date", "'Febtober 30, 2024'") == "null")
        #expect(try call("date", "'February 30, 2024'") == "null")
        #expect(try call("quantity", "'CA$5'") == "CA$5")
        #expect(try call("quantity", "'5'") == "null")
    }

    @Test func tellsKeys() throws {
        let record = Value.record(Record([("b", .null), ("a", .number(1))]))
        #expect(try Function.keys.value(of: [record], context).shown == "['b','a']")
    }

    /// What each function's example gives, as the reference shows it.
    @Test(arguments: [
        ("count", "2"),
        ("distinct", "2"),
        ("sum", "$15"),
        ("avg", "3"),
        ("median", "3"),
        ("percentile", "4"),
        ("min", "1"),
        ("max", "3"),
        ("stdev", "2.1380899352994"),
        ("first", "1"),
        ("last", "3"),
        ("list", "[1,2]"),
        ("unique", "[1,2]"),
        ("join", "'a; b'"),
        ("any", "true"),
        ("all", "false"),
        ("lower", "'usaid'"),
        ("upper", "'PERU'"),
        ("trim", "'a b'"),
        ("slug", "'section-2-policy'"),
        ("length", "4"),
        ("words", "['The','U.S.','in','2024']"),
        ("split", "['a','b']"),
        ("replace", "'Lima, Peru'"),
        ("find", "['1','2']"),
        ("groups", "[['a','1'],['b','2']]"),
        ("similar", "1"),
        ("abs", "$5"),
        ("floor", "-2"),
        ("ceil", "2"),
        ("round", "2.35"),
        ("log", "2.99573227355399"),
        ("sqrt", "1.4142135623731"),
        ("power", "1024"),
        ("year", "2024"),
        ("quarter", "2024-Q4"),
        ("month", "2024-11"),
        ("week", "2024-W46"),
        ("decade", "199X"),
        ("fiscal", "FY2025"),
        ("days", "14"),
        ("number", "1250"),
        ("text", "'$65 million'"),
        ("date", "2024-11-15"),
        ("quantity", "CA$5"),
        ("convert", "804.672 km"),
        ("keys", "['a','b']"),
    ])
    func doesAsItsExampleSays(_ name: String, _ result: String) throws {
        let example = try #require(FunctionTable.function(named: name)).example
        var shown: [String] = []
        let ending = Engine(library: Library()).run(Script(example)) {
            if case .value(let value) = $0.content { shown.append(value.shown) }
        }
        #expect(shown == [result], "\(example): \(ending)")
    }

    /// What looks at the rows around has a whole query for an example.
    @Test(arguments: FunctionTable.all.filter(\.function.isWindow).map(\.name))
    func windowsExamplesCanBeRun(_ name: String) throws {
        let example = try #require(FunctionTable.function(named: name)).example
        var session = SpecSession()
        session.add(Document(path: "one.md", source: Array("# A\n\n- $5 in 2024\n- $3\n".utf8)))
        let answer = session.answer(example)
        #expect(answer.lines.count > 0 && answer.lines.allSatisfy { !$0.hasPrefix("!") }, "\(answer.lines)")
    }

    @Test func areDeclaredOnce() {
        let names = FunctionTable.all.map(\.name)
        #expect(Set(names).count == names.count)
        for function in FunctionTable.all {
            #expect(function.help.hasSuffix(".") && function.help.count <= 100)
            #expect(function.example.contains(function.name + "("))
            #expect(function.function.isWindow || function.example.hasPrefix(function.name + "("))
            #expect(!function.isAggregate || function.parameters.first?.kinds == [.list])
            #expect(FunctionTable.function(named: function.name)?.name == function.name)
        }
    }
}
