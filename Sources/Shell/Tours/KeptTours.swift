import Tour

/// How far the person has come in each tour: a file a tour in the state folder.
package enum KeptTours {
    /// What was kept of a tour; nil where nothing was.
    package static func progress(of title: String) -> TourProgress? {
        guard let path = path(of: title), let text = TextFile.contents(of: path) else { return nil }
        let progress = TourProgress(text: text)
        return progress.title == title ? progress : nil
    }

    /// Keeps it; where that can't be done, nothing is kept.
    static func keep(_ progress: TourProgress) {
        guard let path = path(of: progress.title) else { return }
        _ = TextFile.replace(path, with: progress.text)
    }

    /// `first-look-5e8f0c12ab34cd56`: readable, and its own for each title.
    private static func path(of title: String) -> String? {
        guard let folder = StateFolder.path.map({ $0 + "/tours" }) else { return nil }
        TextFile.makeFolder(folder)
        let words = title.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        // FNV-1a, 64 bits.
        let hash = title.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\(folder)/\(words.prefix(40))-\(String(hash, radix: 16))"
    }
}
