import Corpus
import Session
import Tour

/// `docent tour new`: a first tour of a document.
package enum NewTour {
    /// Writes it to a file that is not there yet, or to standard output.
    package static func make(of document: String, to file: String?, _ presenter: Presenter) -> Outcome.Ending {
        guard document != "-" else {
            presenter.show(.problem("docent: a tour needs a document that has a path"))
            return .wrong
        }
        let session = Session()
        let opened = session.open([document], show: presenter.show)
        guard opened == .done else { return opened }
        let draft = TourDraft(in: session)
        guard let file, file != "-" else {
            Terminal.write(data: Array(draft.markdown(document: document).utf8))
            return .done
        }
        let text = draft.markdown(document: path(of: document, from: file))
        do throws(WritingProblem) {
            try WritingRules.beside(file).destination(of: file, sparing: session.reads).create(Array(text.utf8))
        } catch {
            presenter.show(error.part)
            return .unreadable
        }
        let name = SystemPath.shown(file)
        presenter.show(
            .note("\(name): to play it: docent tour \(file.utf8.contains(UInt8(ascii: "/")) ? name : "./" + name)"))
        return .done
    }

    /// A document's path from the folder that a file stands in.
    private static func path(of document: String, from file: String) -> String {
        guard document.utf8.first != UInt8(ascii: "/"), file.utf8.contains(UInt8(ascii: "/")),
            let folder = Folder.realPath(Folder.prefix(of: file)),
            let target = Folder.realPath("./" + Folder.prefix(of: document))
        else { return document }
        let name = document.split(separator: "/").last.map(String.init) ?? document
        let from = folder.split(separator: "/")
        let to = target.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let ups = Array(repeating: "..", count: from.count - common)
        return (ups + to.dropFirst(common).map(String.init) + [name]).joined(separator: "/")
    }
}
