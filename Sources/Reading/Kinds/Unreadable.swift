/// Why a file is not read, and which command makes a document of it.
public struct Unreadable: Error, Hashable, Sendable {
    /// What stands in the way.
    public enum Reason: Hashable, Sendable {
        /// A file of a kind that is none of text, by its name, and the command that converts it, if there is one.
        case kind(ForeignKind)
        /// Null bytes.
        case nulls
        /// UTF-16 without its mark.
        case unmarked(String)
        /// An encoding that is not known, or the one that the file names.
        case encoding(String?)
        /// Not what its name says: a notebook that is no JSON.
        case malformed(String)
    }

    public var reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// What a person reads after the file's path: what it is, and the command to run on it.
    public func message(for path: String) -> String {
        let file = ShellWord.quoted(path)
        let to = { ShellWord.made(of: path, ending: $0) }
        switch reason {
        case .kind(let kind): return "\(kind.name), not text; \(kind.advice(for: path))"
        case .nulls:
            return
                "not text: it has null bytes; if it is text after all: tr -d '\\000' < \(file) > \(to(".text.md"))"
        case .unmarked(let form):
            return
                "\(form) without a byte order mark; convert it: iconv -f \(form) -t UTF-8 \(file) > \(to(".utf8.md"))"
        case .encoding(let charset?):
            return "in \(charset), not UTF-8; convert it: iconv -f \(charset) -t UTF-8 \(file) > \(to(".utf8.html"))"
        case .encoding(nil):
            return "neither UTF-8 nor Windows-1252; convert it: iconv -f ENCODING -t UTF-8 \(file) > \(to(".utf8.md"))"
        case .malformed(let words): return words
        }
    }
}
