/// What a result is written into: bytes of data, as they are, or text for a terminal.
protocol RenderedOutput {
    init()
    var count: Int { get }
    mutating func append(text: some StringProtocol)
    /// The same of what may be long; once it is stopped, it may end anywhere.
    mutating func append(text: String, until isStopped: @escaping () -> Bool)
    mutating func append(own: TerminalText)
    var portion: RenderedPortion { get }
}

/// A part of what is written of a result.
enum RenderedPortion {
    case data([UInt8])
    case shown(TerminalText)

    var bytes: [UInt8] {
        switch self {
        case .data(let bytes): bytes
        case .shown(let text): text.bytes
        }
    }

    var terminalText: TerminalText {
        switch self {
        case .data(let bytes): TerminalText(data: bytes)
        case .shown(let text): text
        }
    }
}

extension [UInt8]: RenderedOutput {
    mutating func append(text: some StringProtocol) { append(contentsOf: text.utf8) }
    mutating func append(text: String, until isStopped: @escaping () -> Bool) { append(contentsOf: text.utf8) }
    mutating func append(own: TerminalText) { self += own.bytes }
    var portion: RenderedPortion { .data(self) }
}

extension TerminalText: RenderedOutput {
    mutating func append(text: some StringProtocol) { append(text) }
    mutating func append(text: String, until isStopped: @escaping () -> Bool) { append(text, until: isStopped) }
    mutating func append(own: TerminalText) { append(own) }
    var portion: RenderedPortion { .shown(self) }
}
