import Rendering
import Session

/// A query in the editor's colours, to be shown and not typed.
struct QueryLines {
    private struct Cell {
        let character: Character
        let style: LineStyle
    }

    private var lines: [[Cell]] = [[]]
    private let usesColor: Bool
    private let theme: LineTheme

    /// - Parameter pieces: What its parts are; where none is, it is plain.
    init(_ text: String, pieces: [Highlighting.Piece], usesColor: Bool, theme: LineTheme = LineTheme()) {
        self.usesColor = usesColor
        self.theme = theme
        let bytes = Array(text.utf8)
        var offset = 0
        for piece in pieces where piece.range.lowerBound >= offset && piece.range.upperBound <= bytes.count {
            add(bytes[offset..<piece.range.lowerBound], .plain)
            add(bytes[piece.range], LineStyle(piece.style))
            offset = piece.range.upperBound
        }
        add(bytes[offset...], .plain)
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ style: LineStyle) {
        for character in VisibleText.of(String(decoding: bytes, as: UTF8.self), keepingLines: true) {
            if character.isNewline {
                lines.append([])
            } else {
                lines[lines.count - 1].append(Cell(character: character == "\t" ? " " : character, style: style))
            }
        }
    }

    /// Its lines, with their styles.
    ///
    /// - Parameter columns: What a line may take where it can be broken at a space; nil is any number.
    func text(columns: Int? = nil) -> [TerminalText] {
        lines.flatMap { line in columns.map { Self.wrapped(line, to: max(16, $0)) } ?? [line] }.map(styled)
    }

    /// Lines that go on further in than the first.
    private static func wrapped(_ line: [Cell], to columns: Int) -> [[Cell]] {
        var result: [[Cell]] = []
        var current: [Cell] = []
        var (width, space) = (0, nil as Int?)
        for cell in line {
            width += DisplayWidth.columns(of: cell.character)
            if width > columns, let end = space, end > 0 {
                result.append(Array(current[..<end]))
                current = [Cell](repeating: Cell(character: " ", style: .plain), count: 2) + current[(end + 1)...]
                width = current.reduce(DisplayWidth.columns(of: cell.character)) {
                    $0 + DisplayWidth.columns(of: $1.character)
                }
                space = nil
            }
            if cell.character == " ", current.contains(where: { $0.character != " " }) { space = current.count }
            current.append(cell)
        }
        return result + [current]
    }

    private func styled(_ cells: [Cell]) -> TerminalText {
        var text = TerminalText()
        var offset = 0
        while offset < cells.count {
            let style = cells[offset].style
            let end = cells[offset...].firstIndex { $0.style != style } ?? cells.count
            let run = String(cells[offset..<end].map(\.character))
            text += TerminalText(run, code: usesColor ? theme.code(of: style, usesColor: true) : nil)
            offset = end
        }
        return text
    }
}
