/// How deep the tags of a page are nested, about: what is nested deeper than a limit is left out of its skeleton, for with
/// each tag libgumbo walks through all that are open.
struct PageDepth {
    /// Deeper than in any page that was made to be read.
    private static let limit = 400

    private var open: [PageElement] = []
    private var counts = [Int32](repeating: 0, count: PageElement.allCases.count)
    /// Elements without text that were seen to have no end from here on.
    private var openEnded: Set<PageElement> = []
    private var roots = 0
    /// How many tags of emphasis and code are not closed yet: they may cross others (`<b><i></b></i>`).
    private var formatting = [Int32](repeating: 0, count: PageElement.allCases.count)

    /// Notes a start tag; false where it is to be left out.
    mutating func open(_ element: PageElement) -> Bool {
        if element.isVoid { return true }
        switch element {
        case .html, .body, .head:
            // Each would hand its attributes to the first one.
            roots += 1
            return roots < 16
        case .p, .a, .nobr, .title, .form, .button: return open.count < Self.limit
        case .td, .th: closeWithin([.tr, .table])
        case .tr, .thead, .tbody, .tfoot, .caption, .colgroup: closeWithin([.table])
        case .li: closeItem(.li, within: [.ul, .ol, .menu, .dir])
        case .dt, .dd: closeItem(element, within: [.dl])
        default: break
        }
        guard open.count < Self.limit else { return false }
        open.append(element)
        counts[Int(element.rawValue)] += 1
        if element.isFormatting { formatting[Int(element.rawValue)] += 1 }
        return true
    }

    /// Notes an end tag; false where it ends nothing.
    mutating func close(_ element: PageElement) -> Bool {
        switch element {
        case .p, .a, .nobr, .title, .form, .button, .br: return true
        case .html, .body, .head:
            roots += 1
            return roots < 16
        default: break
        }
        if element.isFormatting { return closeFormatting(element) }
        guard counts[Int(element.rawValue)] > 0 else { return false }
        while let last = pop(), last != element {}
        return true
    }

    /// What is open within emphasis or code stays open when it ends.
    private mutating func closeFormatting(_ element: PageElement) -> Bool {
        let number = Int(element.rawValue)
        guard formatting[number] > 0 else { return false }
        formatting[number] -= 1
        if counts[number] > 0, let index = open.lastIndex(of: element) {
            open.remove(at: index)
            counts[number] -= 1
        }
        return true
    }

    private mutating func pop() -> PageElement? {
        guard let last = open.popLast() else { return nil }
        counts[Int(last.rawValue)] -= 1
        return last
    }

    /// Closes what is open in the innermost of some elements.
    private mutating func closeWithin(_ elements: Set<PageElement>) {
        guard elements.contains(where: { counts[Int($0.rawValue)] > 0 }) else { return }
        while let last = open.last, !elements.contains(last) { _ = pop() }
    }

    /// Closes an item that is open in its list, as the next one does.
    private mutating func closeItem(_ element: PageElement, within lists: Set<PageElement>) {
        let others: Set<PageElement> = element == .li ? [.li] : [.dt, .dd]
        guard let index = open.lastIndex(where: { others.contains($0) || lists.contains($0) || $0 == .table }),
            others.contains(open[index])
        else { return }
        while open.count > index { _ = pop() }
    }

    func isKnownOpenEnded(_ element: PageElement) -> Bool { openEnded.contains(element) }
    mutating func noteOpenEnded(_ element: PageElement) { openEnded.insert(element) }
}
