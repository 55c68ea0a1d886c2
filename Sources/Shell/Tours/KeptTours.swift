import Corpus
import Tour

/// How far the person has come in each tour: a file a tour in the state folder.
package enum KeptTours {
    /// What was kept of a tour; nil where nothing was.
    package static func progress(of title: String) -> TourProgress? {
        guard let folder, let text = TextFile.contents(of: folder.file(name(of: title))) else { return nil }
        let progress = TourProgress(text: text)
        return progress.title == title ? progress : nil
    }

    /// Keeps it; where that can't be done, nothing is kept.
    static func keep(_ progress: TourProgress, sparing reads: ReadFiles) {
        try? folder?.replace(name(of: progress.title), with: progress.text, sparing: reads)
    }

    private static var folder: OwnFolder? { StateFolder.folder?.folder("tours") }

    /// `first-look-5e8f0c12ab34cd56`: readable, and its own for each title.
    private static func name(of title: String) -> String {
        let words = title.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        // FNV-1a, 64 bits.
        let hash = title.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\(words.prefix(40))-\(String(hash, radix: 16))"
    }
}
