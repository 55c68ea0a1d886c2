import Markdown
import Testing

@testable import Documents

/// The counts that the model states of the corpus, as near as they go.
struct ModelCountTests {
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func counts() {
        var broken = 0
        var joins = 0
        var joined = 0
        for file in SharedCorpus.files {
            let document = SharedCorpus.load(file)
            let events = document.markdown.events
            let hasMarks = document.source.withUnsafeBufferPointer { source in
                events.withUnsafeBufferPointer { !BrokenEmphasis(source: source, events: $0).marks().isEmpty }
            }
            if hasMarks { broken += 1 }
            let lists = events.filter { $0.kind == .list }.count
            let rows = document.layer(.lists).count
            joins += lists - rows
            if lists > rows { joined += 1 }
        }
        #expect(broken == 244)
        #expect(joins == 956)
        #expect((170...174).contains(joined))
    }
}
