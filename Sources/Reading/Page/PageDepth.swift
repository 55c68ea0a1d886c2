/// How deep the tags of a page are nested: what is nested deeper than a limit is left out of its skeleton, for with each tag
/// libgumbo walks through all that are open.
///
/// It must never take for closed what libgumbo keeps open. So an end tag closes what it does there: what is in scope (HTML,
/// section 13.2.4.2). One that closes nothing is left out, too.
struct PageDepth {
    /// Deeper than in any page that was made to be read.
    private static let limit = 400

    /// libgumbo's numbers of the elements of mathematics that hold text, and end a scope.
    private static let mathTexts = Set(["mi", "mo", "mn", "ms", "mtext", "annotation-xml"].map(PageElement.number))
    private static let math = PageElement.number("math")
    private static let headings = PageElement.allCases.filter { $0.headingLevel != nil }

    /// An element that is open.
    private struct Open {
        let element: PageElement
        /// libgumbo's number of an element that is not told apart here, else 0.
        let number: UInt16
    }

    private var open: [Open] = []
    private var counts = [Int32](repeating: 0, count: PageElement.allCases.count)
    /// How many elements of mathematics are open.
    private var openMath = 0
    /// Elements without text that were seen to have no end from here on.
    private var openEnded: Set<PageElement> = []
    private var roots = 0
    /// How many tags of emphasis and code are not closed yet: they may cross others (`<b><i></b></i>`).
    private var formatting = [Int32](repeating: 0, count: PageElement.allCases.count)

    /// Notes a start tag; false where it is to be left out. Of other elements libgumbo's number tells which it is.
    mutating func open(_ element: PageElement, number: UInt16 = 0) -> Bool {
        if element.isVoid { return true }
        switch element {
        case .html, .body, .head:
            // Each would hand its attributes to the first one.
            roots += 1
            return roots < 16
        case .p, .a, .nobr, .title, .form, .button: return open.count < Self.limit
        case .td, .th: guard closeWithin([.tr, .table]) else { return false }
        case .tr, .thead, .tbody, .tfoot, .caption, .colgroup: guard closeWithin([.table]) else { return false }
        case .li: closeItem([.li])
        case .dt, .dd: closeItem([.dt, .dd])
        default: break
        }
        guard open.count < Self.limit else { return false }
        open.append(Open(element: element, number: number))
        counts[Int(element.rawValue)] += 1
        if number == Self.math { openMath += 1 }
        if element.isFormatting { formatting[Int(element.rawValue)] += 1 }
        return true
    }

    /// Notes an end tag; false where it ends nothing.
    mutating func close(_ element: PageElement, number: UInt16 = 0) -> Bool {
        switch element {
        case .p, .a, .nobr, .title, .form, .button, .br: return true
        case .html, .body, .head:
            roots += 1
            return roots < 16
        default: break
        }
        if element.isFormatting { return closeFormatting(element) }
        guard let index = index(closedBy: element, number) else { return false }
        close(from: index)
        return true
    }

    /// Where the element is that an end tag closes with all in it; nil where it closes none.
    private func index(closedBy element: PageElement, _ number: UInt16) -> Int? {
        let isHeading = element.headingLevel != nil
        let isOpen =
            isHeading
            ? Self.headings.contains { counts[Int($0.rawValue)] > 0 } : counts[Int(element.rawValue)] > 0
        guard isOpen else { return nil }
        let reach = element.endReach
        // In text of mathematics HTML's elements stand again, and end there.
        let endsInMath = openMath > 0 && reach.endsInMath
        for index in open.indices.reversed() {
            let inner = open[index]
            // Every heading ends with the end tag of any.
            if isHeading ? inner.element.headingLevel != nil : inner.element == element && inner.number == number {
                return index
            }
            if reach.ends(at: inner.element) || endsInMath && Self.mathTexts.contains(inner.number) { return nil }
        }
        return nil
    }

    /// What is open within emphasis or code stays open when it ends.
    private mutating func closeFormatting(_ element: PageElement) -> Bool {
        let number = Int(element.rawValue)
        guard formatting[number] > 0 else { return false }
        formatting[number] -= 1
        if counts[number] > 0, let index = open.lastIndex(where: { $0.element == element }) {
            open.remove(at: index)
            counts[number] -= 1
        }
        return true
    }

    private mutating func close(from index: Int) {
        for inner in open[index...] {
            counts[Int(inner.element.rawValue)] -= 1
            if inner.number == Self.math { openMath -= 1 }
        }
        open.removeSubrange(index...)
    }

    /// Closes what is open in the innermost of some parts of a table; false outside tables, where there are no such parts.
    private mutating func closeWithin(_ elements: Set<PageElement>) -> Bool {
        guard counts[Int(PageElement.table.rawValue)] > 0,
            let index = open.lastIndex(where: { elements.contains($0.element) })
        else { return false }
        close(from: index + 1)
        return true
    }

    /// Closes an item that is open, as the next one does.
    private mutating func closeItem(_ items: Set<PageElement>) {
        for index in open.indices.reversed() {
            let element = open[index].element
            if items.contains(element) { return close(from: index) }
            if element.isSpecial, element != .address, element != .div { return }
        }
    }

    func isKnownOpenEnded(_ element: PageElement) -> Bool { openEnded.contains(element) }
    mutating func noteOpenEnded(_ element: PageElement) { openEnded.insert(element) }
}

/// What an end tag doesn't reach beyond, from the innermost open element outwards.
enum EndReach {
    /// A table: of its parts.
    case table
    /// Lists, and what ends a scope: of `li`.
    case list
    /// What ends a scope: cells, objects and the like.
    case scope
    /// Any element of `isSpecial`.
    case special

    /// Whether text of mathematics ends it as well.
    var endsInMath: Bool { self == .scope || self == .list }

    /// Whether an element is beyond reach, and all around it.
    func ends(at element: PageElement) -> Bool {
        switch self {
        case .table: element == .table
        case .list: element == .ul || element == .ol || element.endsScope
        case .scope: element.endsScope
        case .special: element.isSpecial
        }
    }
}
