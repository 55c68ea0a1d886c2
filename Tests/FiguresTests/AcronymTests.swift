import Figures
import TestSupport
import Testing

/// Acronyms, names and tenses of short texts.
struct AcronymTests {
    @Test(arguments: [
        (
            "the U.S. Agency for International Development (USAID) has",
            "USAID = U.S. Agency for International Development"
        ),
        ("the Department of Health and Human Services (HHS) and", "HHS = Department of Health and Human Services"),
        ("Arctic Security Cutters (ASCs) abroad", "ASCs = Arctic Security Cutters"),
        ("install it on macOS (operations)", ""),
        ("of deploying 30 gigawatts (GW) of", "GW = gigawatts"),
        ("artificial intelligence (AI) and", "AI = artificial intelligence"),
        ("Minority-Serving Institution (MSI)", "MSI = Minority-Serving Institution"),
        ("Office of Personnel Management (OPM)", "OPM = Office of Personnel Management"),
        ("DOE’s Loan Programs Office (LPO) will", "LPO = Loan Programs Office"),
        (
            "the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA)",
            "IEEPA = International Emergency Economic Powers Act"
        ),
        ("research and development (R&D) needs", "R&D = research and development"),
        ("the “Women, Peace, and Security” (“WPS”) agenda", "WPS = Women, Peace, and Security"),
        ("The Fund for Rural Repair (the FRR) lends", "FRR = Fund for Rural Repair"),
        ("Orne Boat Works (hereinafter “OBW”) and", "OBW = Orne Boat Works"),
        ("all of it (the Applause) and (or OK)", ""),
        ("all of it (Applause) and (Laughter)", ""),
        ("He said no (CT-01).", ""),
    ])
    func definitions(_ text: String, _ expected: String) {
        let lexed = LexedText(Array(text.utf8))
        let found = lexed.acronyms().map { "\(lexed.string($0.short)) = \(lexed.string($0.long))" }
        #expect(found.joined(separator: "|") == expected)
    }

    /// Brackets without a word before them: each is not looked for behind all those before it.
    @Test(.timeLimit(.minutes(2 * Sanitizer.slowness)), arguments: ["(ABC) ", "(ABC)/", "\"(AB)\" (c) "])
    func manyBracketsInARow(_ text: String) {
        let lexed = LexedText(Array("one (ORT) \(String(repeating: text, count: 100_000))".utf8))
        #expect(lexed.acronyms().isEmpty)
    }

    @Test func onlyTheFirstDefinitionCounts() {
        let text = "Federal Emergency Management Agency (FEMA) and Federal Emergency Management Agency (FEMA)"
        #expect(LexedText(Array(text.utf8)).acronyms().count == 1)
    }

    @Test(arguments: [
        ("Then President Biden met Dina Boluarte in Lima.", "President Biden|Dina Boluarte|Lima"),
        ("It was the Department of the Interior.", "Department of the Interior"),
        ("We saw the Centers for Disease Control and Prevention.", "Centers for Disease Control and Prevention"),
        ("Both the United States and Peru agreed.", "United States|Peru"),
        ("He asked the Food and Drug Administration.", "Food and Drug Administration"),
        ("Small businesses thrive with COVID-19.", "COVID-19"),
        ("Lima is large.", ""),
    ])
    func names(_ text: String, _ expected: String) {
        let lexed = LexedText(Array(text.utf8))
        #expect(lexed.names(acronyms: []).map { lexed.string($0.span) }.joined(separator: "|") == expected)
    }

    @Test func acronymsAreResolved() {
        let text = LexedText(Array("The World Trade Body (WTB) lent. Then WTB paid.".utf8))
        let names = text.names(acronyms: text.acronyms()).map { text.string($0.name) }
        #expect(names.filter { $0 == "World Trade Body" }.count >= 2)
    }

    @Test(arguments: [
        ("The agency will help.", Tense.future), ("It is to begin soon.", .future), ("They plan to build it.", .future),
        ("It is expected to grow.", .future), ("He signed the law.", .past), ("It has trained teachers.", .past),
        ("She went home.", .past), ("They are here.", .present), ("We need it.", .present),
        ("This improves it.", .present),
        ("Funding allocated through it will help.", .future), ("A heading", .present),
        ("The director shall report.", .future), ("It won.", .past), ("It won’t help.", .future),
        ("It won't help.", .future),
    ])
    func tenses(_ text: String, _ expected: Tense) {
        #expect(LexedText(Array(text.utf8)).tense(in: 0..<text.utf8.count) == expected)
    }
}
