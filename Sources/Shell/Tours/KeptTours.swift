import Corpus
import Tour

/// How far the person has come in each tour: a file a tour in the state folder.
package enum KeptTours {
    /// What was kept of a tour; nil where nothing was.
    package static func progress(of tour: Tour) -> TourProgress? {
        guard let folder, let text = TextFile.contents(of: folder.file(name(of: tour))) else { return nil }
        let progress = TourProgress(text: text)
        return progress.title == tour.title ? progress : nil
    }

    /// Keeps it; where that can't be done, nothing is kept.
    static func keep(_ progress: TourProgress, of tour: Tour, sparing reads: ReadFiles) {
        try? folder?.replace(name(of: tour), with: progress.text, sparing: reads)
    }

    private static var folder: OwnFolder? { StateFolder.folder?.folder("tours") }

    /// `first-look-5e8f0c12ab34cd56`: readable, and its own for each file and title, for tours that are made of documents
    /// of one title have one title, too.
    private static func name(of tour: Tour) -> String {
        let words = tour.title.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        let identity = tour.title + "\n" + (File.realPath(tour.path) ?? tour.path)
        // FNV-1a, 64 bits.
        let hash = identity.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\(words.prefix(40))-\(String(hash, radix: 16))"
    }
}
