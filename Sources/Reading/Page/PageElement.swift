import CPage

/// The elements of HTML that a page's reader tells apart; all others are inline and mean nothing to it.
enum PageElement: UInt8, CaseIterable {
    case html, head, body, title, meta
    case main, article, section, nav, aside, header, footer, address, div, center, form, fieldset, legend, hgroup,
        details
    case summary, dialog, figure, figcaption, search
    case p, h1, h2, h3, h4, h5, h6, ul, ol, menu, dir, li, dl, dt, dd, blockquote, pre, listing, xmp, plaintext, hr, br
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case a, b, strong, i, em, cite, dfn, `var`, u, ins, s, strike, del, code, samp, kbd, tt, img, big, font, nobr,
        small, sup
    case span, time, input, wbr, area, base, link, embed, param, source, track, basefont, bgsound, frame
    case script, style, template, noscript, textarea, select, option, optgroup, datalist, button, iframe, noembed,
        noframes
    case frameset, object, audio, video, canvas, svg, isindex, image, applet, marquee, rp, rt, label, progress, meter,
        output
    case other

    /// Where the text in it is none that a reader of the page sees.
    var isHidden: Bool {
        switch self {
        case .head, .script, .style, .template, .noscript, .textarea, .select, .option, .optgroup, .datalist, .button,
            .iframe,
            .noembed, .noframes, .object, .audio, .video, .canvas, .svg, .rp, .progress, .meter, .nav, .aside, .search:
            true
        default: false
        }
    }

    /// Whether text before it and in it stands in different blocks.
    var isBlock: Bool {
        switch self {
        case .html, .body, .main, .article, .section, .header, .footer, .address, .div, .center, .form, .fieldset,
            .legend,
            .hgroup, .details, .summary, .dialog, .figure, .figcaption, .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol,
            .menu,
            .dir, .li, .dl, .dt, .dd, .blockquote, .pre, .listing, .xmp, .plaintext, .hr, .table, .caption, .colgroup,
            .thead,
            .tbody, .tfoot, .tr, .td, .th, .marquee:
            true
        default: false
        }
    }

    /// Whether it has no content and no end tag.
    var isVoid: Bool {
        switch self {
        case .meta, .hr, .br, .col, .img, .input, .wbr, .area, .base, .link, .embed, .param, .source, .track, .basefont,
            .bgsound, .frame, .image, .isindex:
            true
        default: false
        }
    }

    /// Elements that HTML's parser opens anew in every block after the one that they were opened in.
    var isFormatting: Bool {
        switch self {
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
        default: false
        }
    }

    /// What HTML calls special (section 13.2.4.2) and may stay open: no end tag of an inline element reaches beyond it.
    var isSpecial: Bool {
        switch self {
        case .article, .section, .nav, .aside, .header, .footer, .address, .div, .center, .fieldset, .hgroup, .details,
            .summary, .figure, .figcaption, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd,
            .blockquote, .pre, .listing, .xmp, .plaintext, .table, .caption, .colgroup, .thead, .tbody, .tfoot, .tr,
            .td,
            .th, .object, .applet, .marquee:
            true
        default: false
        }
    }

    /// Whether no end tag of what stands outside reaches into it.
    var endsScope: Bool {
        switch self {
        case .table, .caption, .td, .th, .object, .applet, .marquee: true
        default: false
        }
    }

    /// What its end tag doesn't reach beyond.
    var endReach: EndReach {
        switch self {
        case .table, .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .td, .th: .table
        case .li: .list
        case .main: .scope
        default: isSpecial ? .scope : .special
        }
    }

    /// Whether what is in it is emphasis or code, without being one of `isFormatting`.
    var isPhrase: Bool {
        switch self {
        case .samp, .kbd, .cite, .dfn, .var, .ins, .del: true
        default: false
        }
    }

    /// Whether it holds code.
    var isCode: Bool {
        switch self {
        case .pre, .code, .samp, .kbd, .tt, .listing: true
        default: false
        }
    }

    /// Its heading's level, or nil.
    var headingLevel: UInt8? {
        (PageElement.h1.rawValue...PageElement.h6.rawValue).contains(rawValue)
            ? rawValue - PageElement.h1.rawValue + 1 : nil
    }

    /// Elements whose content is text up to their end tag, without other tags in it (HTML, section 13.2.5).
    var holdsRawText: Bool {
        switch self {
        case .script, .style, .iframe, .noembed, .noframes, .xmp, .textarea, .title: true
        default: false
        }
    }

    /// By libgumbo's number.
    static func numbered(_ tag: UInt16) -> PageElement { byNumber[Int(min(tag, cpage_unknown))] }

    private static let byNumber: [PageElement] = {
        var table = [PageElement](repeating: .other, count: Int(cpage_unknown) + 1)
        for element in allCases where element != .other { table[Int(number("\(element)"))] = element }
        table[Int(cpage_unknown)] = .other
        return table
    }()

    /// libgumbo's number of a name.
    static func number(_ name: String) -> UInt16 { name.withCString { cpage_tag($0, name.utf8.count) } }

    /// The element that a name of the source is, in any case of letters.
    static func named(_ name: UnsafeRawBufferPointer) -> PageElement {
        guard name.count <= 12, let base = name.baseAddress else { return .other }
        var folded: (UInt64, UInt64) = (0, 0)
        for index in 0..<name.count {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            let letter = UInt64(byte &- 65 < 26 ? byte | 32 : byte)
            if index < 8 {
                folded.0 |= letter << (8 * UInt64(index))
            } else {
                folded.1 |= letter << (8 * UInt64(index - 8))
            }
        }
        var slot = hash(folded)
        while let entry = byName[slot] {
            if entry.name == folded { return entry.element }
            slot = (slot + 1) & 1023
        }
        return .other
    }

    private static func hash(_ name: (UInt64, UInt64)) -> Int {
        Int(truncatingIfNeeded: ((name.0 ^ name.1 &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    private static let byName: [(name: (UInt64, UInt64), element: PageElement)?] = {
        var table = [(name: (UInt64, UInt64), element: PageElement)?](repeating: nil, count: 1024)
        for element in allCases where element != .other {
            var name: (UInt64, UInt64) = (0, 0)
            for (index, byte) in "\(element)".utf8.enumerated() {
                if index < 8 {
                    name.0 |= UInt64(byte) << (8 * UInt64(index))
                } else {
                    name.1 |= UInt64(byte) << (8 * UInt64(index - 8))
                }
            }
            var slot = hash(name)
            while table[slot] != nil { slot = (slot + 1) & 1023 }
            table[slot] = (name, element)
        }
        return table
    }()
}
