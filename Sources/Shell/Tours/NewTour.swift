import Corpus
import Glibc
import Session
import Tour

/// `docent tour new`: a first tour of a document.
package enum NewTour {
    /// Writes it to a file that is not there yet, or to standard output.
    package static func make(of document: String, to file: String?, _ presenter: Presenter) -> Outcome.Ending {
        guard document != "-" else {
            presenter.show(.problem("docent: a tour needs a document with a path"))
            return .wrong
        }
        let session = Session()
        let opened = session.open([document], show: presenter.show)
        guard opened == .done else { return opened }
        let draft = TourDraft(in: session)
        guard let file, file != "-" else {
            return Terminal.write(draft.markdown(document: document)) ? .done : .unreadable
        }
        let text = draft.markdown(document: path(of: document, from: file))
        let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return failed(file, presenter) }
        let isWritten = Terminal.write(text, to: descriptor)
        guard close(descriptor) == 0, isWritten else { return failed(file, presenter) }
        presenter.show(.note("\(file): to play it: docent tour \(file.contains("/") ? file : "./" + file)"))
        return .done
    }

    private static func failed(_ file: String, _ presenter: Presenter) -> Outcome.Ending {
        presenter.show(ReadingProblem(path: file, reason: .system(errno)).part)
        return .unreadable
    }

    /// A document's path from the folder that a file stands in.
    private static func path(of document: String, from file: String) -> String {
        guard document.first != "/", file.contains("/"), let folder = real(folder(of: file)),
            let place = real(Self.folder(of: document))
        else { return document }
        let name = document.split(separator: "/").last.map(String.init) ?? document
        let from = folder.split(separator: "/")
        let to = place.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let ups = Array(repeating: "..", count: from.count - common)
        return (ups + to.dropFirst(common).map(String.init) + [name]).joined(separator: "/")
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[...slash])
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
