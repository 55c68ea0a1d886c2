import Documents
import Figures
import Values

/// A figure of a gold file, or one that was found, in the source's offsets.
struct GoldFigure: Decodable {
    var doc: String
    var start: Int
    var end: Int
    var kind: String
    var value: String?
    var value2: String?
    var unit: String?
    var bound: String?
    var of: String?
    var per: String?

    /// The figures that are found in a document with these bytes.
    static func found(in doc: String, _ source: [UInt8]) -> [GoldFigure] {
        let library = Library()
        _ = library.add(Document(path: doc, source: source))
        return library.nodes(.figures).map { node in
            let texts = (0..<9).map { text(library.field($0, of: node)) }
            let span = library.span(of: node)
            return GoldFigure(
                doc: doc, start: Int(span.lowerBound), end: Int(span.upperBound), kind: texts[0] ?? "", value: texts[1],
                value2: texts[2], unit: texts[5], bound: texts[6], of: texts[7], per: texts[8])
        }
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): number.text
        case .quantity(let quantity): quantity.value.text
        case .date(let date): date.text
        case .duration(let length): length.text
        default: nil
        }
    }

    /// The last word of the thing counted, in small letters.
    var head: String? {
        of?.lowercased().split { !($0.isLetter || $0.isNumber || "_'’-".contains($0)) }.last.map(String.init)
    }

    /// Whether two values are the same: numbers to one in a thousand, other text exactly.
    static func same(_ first: String?, _ second: String?) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        guard let x = Double(first), let y = Double(second) else { return first == second }
        return abs(x - y) <= abs(x) * 0.001
    }
}
