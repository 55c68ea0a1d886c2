import Glibc

/// A variable of the environment.
enum Variable {
    /// Its value; nil where it is not set, or empty.
    static func text(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
