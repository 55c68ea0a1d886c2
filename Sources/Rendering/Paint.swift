/// The colours of drawings and pictures, or none.
public struct Paint: Sendable {
    /// Whether there are any.
    public let isOn: Bool

    /// Colours, if they are wanted.
    public init(_ isOn: Bool) {
        self.isOn = isOn
    }

    /// What is shown, not how: the one place that knows escape sequences of colours.
    public enum Role: Sendable {
        case error, note, mark, dim, heading, place, bar

        /// The parameters of `CSI … m`.
        var code: String {
            switch self {
            case .error: "1;31"
            case .note: "36"
            case .mark: "1;33"
            case .dim: "2"
            case .heading: "1"
            case .place, .bar: "34"
            }
        }
    }

    /// Appends text in a role's colour.
    func write(_ text: some StringProtocol, _ role: Role?, to bytes: inout [UInt8]) {
        guard isOn, let role, !text.isEmpty else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(contentsOf: "\u{1B}[\(role.code)m".utf8)
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: "\u{1B}[0m".utf8)
    }
}
