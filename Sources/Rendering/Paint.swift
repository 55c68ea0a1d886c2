/// The colours of drawings and pictures, or none; and links.
public struct Paint: Sendable {
    /// Whether there are any.
    public let isOn: Bool

    /// Colours, if they are wanted.
    public init(_ isOn: Bool) {
        self.isOn = isOn
    }

    /// What is shown, not how: the one place that knows the escape sequences of results.
    public enum Role: Sendable {
        case error, note, mark, dim, heading, place, bar, added, removed

        /// The parameters of `CSI … m`.
        var code: String {
            switch self {
            case .error: "1;31"
            case .note: "36"
            case .mark: "1;33"
            case .dim: "2"
            case .heading: "1"
            case .place, .bar: "34"
            case .added: "32"
            case .removed: "31"
            }
        }
    }

    /// Appends text in a role's colour.
    public func write(_ text: some StringProtocol, _ role: Role?, to bytes: inout [UInt8]) {
        guard isOn, let role, !text.isEmpty else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(contentsOf: "\u{1B}[\(role.code)m".utf8)
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: "\u{1B}[0m".utf8)
    }

    /// Text that is less than the rest, made visible.
    public func dimmed(_ text: String) -> String {
        var bytes: [UInt8] = []
        write(VisibleText.of(text, keepingLines: true), .dim, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends text in a role's colour that leads to an address (OSC 8), if there is one.
    ///
    /// - Parameter link: Visible ASCII only.
    func write(_ text: some StringProtocol, _ role: Role?, link: String?, to bytes: inout [UInt8]) {
        guard let link, !text.isEmpty else { return write(text, role, to: &bytes) }
        bytes.append(contentsOf: "\u{1B}]8;;\(link)\u{1B}\\".utf8)
        write(text, role, to: &bytes)
        bytes.append(contentsOf: "\u{1B}]8;;\u{1B}\\".utf8)
    }
}
