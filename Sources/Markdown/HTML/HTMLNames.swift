/// Names of tags.
extension NameSet {
    /// Tags whose content is not Markdown (CommonMark 0.31.2, section 4.6, condition 1).
    static let verbatim = NameSet(names: " pre script style textarea ")
    /// Tags of block level (condition 6).
    static let blocks = NameSet(
        names: """
             address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl \
            dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li \
            link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th \
            thead title tr track ul 
            """)
    /// Tags that GFM's filter disarms (GFM 0.29, section 6.11).
    static let filtered = NameSet(
        names: " title textarea style xmp iframe noembed noframes script plaintext ")
}
