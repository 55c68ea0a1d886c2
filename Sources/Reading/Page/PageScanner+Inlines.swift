import Markdown

/// Emphasis, links and code within a page's lines.
extension PageScanner {
    /// More than these, one in another, tell nobody anything.
    private static let deepest = 12

    mutating func enterInline(
        _ element: PageElement, _ start: Range<UInt32>, _ close: Range<UInt32>, _ tag: PageTokens.Token?
    ) {
        guard inlines.count < Self.deepest else { return }
        switch element {
        case .b, .strong: push(.strong, start, close)
        case .i, .em, .cite, .dfn, .var: push(.emphasis, start, close)
        case .u, .ins: push(.emphasis, start, close, level: UInt8(ascii: "u"))
        case .s, .strike, .del: push(.strikethrough, start, close)
        case .code, .samp, .kbd, .tt: push(.codeSpan, start, close)
        case .a where tag?.has.contains(.href) == true && !inlines.contains { $0.kind == .link }:
            push(.link, start, close)
        default: break
        }
    }

    private mutating func push(_ kind: Event.Kind, _ start: Range<UInt32>, _ close: Range<UInt32>, level: UInt8 = 0) {
        inlines.append(Inline(kind: kind, level: level, start: start, close: close))
    }
}
