/// How large values may get.
enum Largest {
    /// In elements.
    static let list = 10_000_000
    /// In bytes.
    static let text = 100_000_000
}
