/// A set of tag names, in small letters with a space around each.
struct HTMLNames {
    let names: StaticString

    /// Tags whose content is not Markdown (CommonMark 0.31.2, section 4.6, condition 1).
    static let verbatim = HTMLNames(names: " pre script style textarea ")
    /// Tags of block level (condition 6).
    static let blocks = HTMLNames(
        names: """
             address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl \
            dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li \
            link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th \
            thead title tr track ul 
            """)
    /// Tags that GFM's filter disarms (GFM 0.29, section 6.11).
    static let filtered = HTMLNames(
        names: " title textarea style xmp iframe noembed noframes script plaintext ")

    /// Whether the name at `start` up to `end`, in any case, is one of them.
    func contains(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
        let length = end &- start
        guard length > 0, length <= 10 else { return false }
        let pointer = names.utf8Start
        let count = names.utf8CodeUnitCount
        var place = 0
        // A name is compared after each space; `place + length + 1 < count` keeps the look within the set.
        while place &+ length &+ 1 < count {
            if pointer[place] == Byte.space {
                var index = 0
                while index < length, pointer[place &+ 1 &+ index] == bytes[start &+ index].lowercased { index &+= 1 }
                if index == length, pointer[place &+ 1 &+ length] == Byte.space { return true }
            }
            place &+= 1
        }
        return false
    }
}
