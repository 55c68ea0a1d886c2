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
        var code: TerminalText {
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

    /// Appends text in a role's colour, made visible.
    public func write(_ text: some StringProtocol, _ role: Role?, to output: inout TerminalText) {
        paint(text, role, to: &output)
    }

    /// Appends text in a role's colour; of data the text is as it is.
    func paint(_ text: some StringProtocol, _ role: Role?, to output: inout some RenderedOutput) {
        guard isOn, let role, !text.isEmpty else { return output.append(text: text) }
        output.append(own: "\u{1B}[\(role.code)m")
        output.append(text: text)
        output.append(own: "\u{1B}[0m")
    }

    /// Text that is less than the rest, made visible.
    public func dimmed(_ text: String) -> TerminalText {
        var dimmed = TerminalText()
        write(text, .dim, to: &dimmed)
        return dimmed
    }

    /// Appends text in a role's colour that leads to an address (OSC 8), if there is one.
    func write(_ text: some StringProtocol, _ role: Role?, link: LinkAddress?, to output: inout TerminalText) {
        guard let link, !text.isEmpty else { return write(text, role, to: &output) }
        output += "\u{1B}]8;;\(link.text)\u{1B}\\"
        write(text, role, to: &output)
        output += "\u{1B}]8;;\u{1B}\\"
    }
}
