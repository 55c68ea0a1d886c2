/// The kinds of file that people have and that hold no text as it is.
public enum ForeignKind: Hashable, Sendable, CaseIterable {
    case pdf, postScript, word, oldWord, openDocument, richText, epub, sheet, slides, zip, tar, compressed, image,
        sound, film,
        program
    case database

    /// What it is called, with its article.
    var name: String {
        switch self {
        case .pdf: "a PDF"
        case .postScript: "a PostScript document"
        case .word, .oldWord: "a Word document"
        case .openDocument: "an OpenDocument text"
        case .richText: "a rich text document"
        case .epub: "an EPUB"
        case .sheet: "a spreadsheet"
        case .slides: "a presentation"
        case .zip, .tar: "an archive"
        case .compressed: "a compressed file"
        case .image: "an image"
        case .sound: "a sound file"
        case .film: "a film"
        case .program: "a program"
        case .database: "a database"
        }
    }

    /// What to do with the file at a path.
    func advice(for path: String) -> String {
        let file = ShellWord.quoted(path)
        let to = { ShellWord.made(of: path, ending: $0) }
        switch self {
        case .pdf: return "convert it: pdftotext -layout \(file) \(to(".txt"))"
        case .postScript:
            let pages = to(".pdf")
            return "convert it: ps2pdf \(file) \(pages), then pdftotext -layout \(pages) \(to(".txt"))"
        case .word, .openDocument, .richText, .epub: return "convert it: pandoc -t markdown \(file) -o \(to(".md"))"
        case .oldWord:
            let word = to(".docx")
            return
                "convert it: soffice --headless --convert-to docx \(file), then pandoc -t markdown \(word) -o \(to(".md"))"
        case .sheet: return "convert it: soffice --headless --convert-to csv \(file)"
        case .slides:
            let pages = to(".pdf")
            return
                "convert it: soffice --headless --convert-to pdf \(file), then pdftotext -layout \(pages) \(to(".txt"))"
        case .zip: return "unpack it: unzip \(file) -d \(to(""))"
        case .tar: return "unpack it: tar -xf \(file)"
        case .compressed: return "unpack it: 7z x \(file)"
        case .image: return "read its text: tesseract \(file) \(to(""))"
        case .sound, .film, .program: return "there is nothing to read in it"
        case .database: return "save a table of it: sqlite3 -csv -header \(file) 'SELECT * FROM …' > \(to(".csv"))"
        }
    }

    /// The endings of names that it has, in small letters.
    var extensions: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .postScript: ["ps", "eps"]
        case .word: ["docx", "docm", "dotx"]
        case .oldWord: ["doc"]
        case .openDocument: ["odt", "ott", "fodt"]
        case .richText: ["rtf"]
        case .epub: ["epub", "mobi", "azw3"]
        case .sheet: ["xlsx", "xlsm", "xls", "ods"]
        case .slides: ["pptx", "ppt", "odp"]
        case .zip: ["zip", "jar"]
        case .tar: ["tar", "tgz", "txz", "tbz2"]
        case .compressed: ["gz", "bz2", "xz", "zst", "7z", "rar", "lz", "lz4"]
        case .image: ["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "ico", "heic", "avif", "psd"]
        case .sound: ["mp3", "wav", "flac", "ogg", "opus", "m4a", "aac"]
        case .film: ["mp4", "mov", "avi", "mkv", "webm"]
        case .program: ["exe", "dll", "wasm", "pyc"]
        case .database: ["sqlite", "sqlite3"]
        }
    }

    /// The kind that a file is by its first bytes, or else by its name; nil for what may be text.
    init?(path: String, file: [UInt8]) {
        let ending = FileKind.ending(of: path)
        let named = ending.flatMap { ending in ForeignKind.allCases.first { $0.extensions.contains(ending) } }
        guard let kind = ForeignKind.bySignature(file, named: named) ?? named else { return nil }
        self = kind
    }

    private static func bySignature(_ file: [UInt8], named: ForeignKind?) -> ForeignKind? {
        // A few bytes may stand before a PDF's mark (ISO 32000-1, annex H.3.4.1), but hardly a text that speaks of one.
        if file.starts(with: "%PDF-".utf8) || [0xEF, 0xBB, 0xBF, 37, 80, 68, 70, 45].elementsEqual(file.prefix(8)) {
            return .pdf
        }
        if file.starts(with: [0x50, 0x4B, 3, 4]) || file.starts(with: [0x50, 0x4B, 5, 6]) {
            return package(file, named: named)
        }
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return named ?? .oldWord }
        if file.starts(with: "{\\rtf".utf8) { return .richText }
        if file.starts(with: "%!PS".utf8) { return .postScript }
        return signatures.first { file.dropFirst($0.offset).starts(with: $0.bytes) }?.kind
    }

    /// What a ZIP file is by what is in it: the names of its parts stand in it as they are.
    private static func package(_ file: [UInt8], named: ForeignKind?) -> ForeignKind {
        let beginning = file.prefix(1 << 14)
        let parts: [(part: String, kind: ForeignKind)] = [
            ("mimetypeapplication/epub+zip", .epub), ("mimetypeapplication/vnd.oasis.opendocument.text", .openDocument),
            ("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .sheet),
            ("mimetypeapplication/vnd.oasis.opendocument.presentation", .slides), ("word/", .word), ("xl/", .sheet),
            ("ppt/", .slides),
        ]
        let found = parts.first { part in
            let bytes = Array(part.part.utf8)
            return beginning.indices.contains { beginning[$0] == bytes[0] && beginning[$0...].starts(with: bytes) }
        }
        return found?.kind ?? named ?? .zip
    }

    /// The bytes that files of a kind have at their start, or further on.
    private static let signatures: [(kind: ForeignKind, offset: Int, bytes: [UInt8])] = [
        (.image, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), (.image, 0, [0xFF, 0xD8, 0xFF]),
        (.image, 0, Array("GIF87a".utf8)), (.image, 0, Array("GIF89a".utf8)), (.image, 8, Array("WEBPVP8".utf8)),
        (.image, 0, [0x49, 0x49, 0x2A, 0]), (.image, 0, [0x4D, 0x4D, 0, 0x2A]), (.image, 4, Array("ftypavif".utf8)),
        (.image, 4, Array("ftypheic".utf8)), (.compressed, 0, [0x1F, 0x8B]),
        (.compressed, 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        (.compressed, 0, Array("BZh".utf8) + [0x31]), (.compressed, 0, Array("BZh9".utf8)),
        (.compressed, 0, [0x28, 0xB5, 0x2F, 0xFD]), (.compressed, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.compressed, 0, Array("Rar!".utf8) + [0x1A, 7]), (.tar, 257, Array("ustar".utf8)),
        (.sound, 0, Array("OggS".utf8) + [0]), (.sound, 0, Array("fLaC".utf8) + [0]),
        (.sound, 8, Array("WAVEfmt ".utf8)),
        (.film, 4, Array("ftypmp4".utf8)), (.film, 4, Array("ftypisom".utf8)), (.film, 0, [0x1A, 0x45, 0xDF, 0xA3]),
        (.program, 0, [0x7F, 0x45, 0x4C, 0x46]), (.program, 0, [0, 0x61, 0x73, 0x6D]),
        (.program, 0, [0x4D, 0x5A, 0x90, 0]),
        (.database, 0, Array("SQLite format 3".utf8) + [0]),
    ]
}
