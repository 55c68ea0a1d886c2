extension OperationFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E301", "the operator can't be between such values", program: "print 'a' * 2"),
        .init("E302", "it wants another kind of value", program: "print round('a')"),
        .init(
            "E303", "unlike units can't be added", advice: "'summarize sum(value) by unit' keeps them apart.",
            program: "print $1 + 2 miles"),
        .init(
            "E304", "a list can't be to the left of a text test; 'any(list | where value has …)' asks it of each",
            program: "print ['a'] has 'a'"),
        .init("E305", "the result is too large", program: "print 99999999999999999999999999999999999999 * 10.1"),
        .init("E306", "a pattern made from text can't be read", program: #"items | where text matches "(""#),
        .init(
            "E307", "a pattern takes too long on some text",
            program: #"print "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" matches /^(a+)+$/"#),
        .init("E308", "it wants another value", program: "print percentile([1, 2], 200)"),
        .init(
            MemoryFault.code, "the statement takes more memory than it may",
            advice: "'--memory SIZE' lets it have more; without it that is a quarter of the machine's.",
            program: "words | expand docs.words as a | expand docs.words as b | count"),
        .init(
            "E503", "lists, records or rows are nested too deeply",
            program: chain(of: 4) { "[\(String(repeating: "[", count: 80) + $0 + String(repeating: "]", count: 80))]" }),
        .init(
            "E504", "a list or record has too many parts, those of the lists in it among them",
            program: chain(of: 30) { "[\($0), \($0)]" }),
    ]

    /// Names for values, each made of the one before.
    private static func chain(of count: Int, _ next: (String) -> String) -> String {
        (["let a0 = [1]"] + (1...count).map { "let a\($0) = \(next("a\($0 - 1)"))" }).joined(separator: "\n")
    }
}
