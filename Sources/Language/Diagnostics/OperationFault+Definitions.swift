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
    ]
}
