import Figures
import Reading
import Synchronization
import Values

/// What is made of a document, each part when first asked for: an object of its own, since thousands of documents are opened of which
/// nothing is asked but what is kept of them.
final class MadeParts: Sendable {
    let content = LazyPart<DocumentContent>()
    let layers = LayerSlots()
    let layersMadeAnew = Mutex<[Relation: Layer]>([:])
    let lines = LazyPart<Shared<LineIndex>>()
    let meta = LazyPart<FrontMatter.Reading>()
    let parsed = LazyPart<Shared<FileContent.Parsed>>()
    let text = LazyPart<Shared<DocumentText>>()
    let plainText = LazyPart<Shared<PlainText>>()
    let outline = LazyPart<Shared<Outline>>()
    let grid = LazyPart<Shared<Grid>>()
    let anchors = LazyPart<Anchors>()
    let sentences = LazyPart<Shared<Sentences>>()
    let lexedText = LazyPart<LexedText>()
    let figures = LazyPart<[Figure]>()
    let signature = LazyPart<TextSignature?>()
    let name = LazyPart<String>()
    let title = LazyPart<String?>()
    let date = LazyPart<DateSpan?>()
    let language = LazyPart<DocumentLanguage>()
    let isTranscript = LazyPart<Bool>()
    let problems = LazyPart<[Problem]>()
    let acronyms = LazyPart<[Acronym]>()

    /// Lets go of what was made of the text: who asks for it next makes it anew. What the front matter, the title and the
    /// like say, which is little, stays.
    func forgetLayers() {
        layers.forget()
        lines.forget()
        parsed.forget()
        text.forget()
        plainText.forget()
        outline.forget()
        grid.forget()
        anchors.forget()
        sentences.forget()
        lexedText.forget()
        figures.forget()
        acronyms.forget()
        signature.forget()
        layersMadeAnew.withLock { $0 = [:] }
        content.forget()
    }
}
