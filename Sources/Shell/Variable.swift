import Corpus
import Platform

/// A variable of the environment.
enum Variable {
    /// Its value, with what is no UTF-8 as in paths; nil where it is not set, or empty.
    static func text(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return SystemPath(cString: value).text
    }
}
