/// What declares a relation and makes its rows: one file a layer.
protocol LayerDefinition {
    /// What the relation has; the order of its fields is that of the layer's columns.
    static var schema: RelationSchema { get }
    /// The rows in a document, in the model's order.
    static func layer(of document: Document) -> Layer
}

/// The list of all layers.
enum Layers {
    static func definition(of relation: Relation) -> any LayerDefinition.Type {
        switch relation {
        case .docs: DocsLayer.self
        case .sections: SectionsLayer.self
        case .turns: TurnsLayer.self
        case .blocks: BlocksLayer.self
        case .paragraphs: ParagraphsLayer.self
        case .headings: HeadingsLayer.self
        case .quotes: QuotesLayer.self
        case .callouts: CalloutsLayer.self
        case .lists: ListsLayer.self
        case .items: ItemsLayer.self
        case .tables: TablesLayer.self
        case .rows: RowsLayer.self
        case .cells: CellsLayer.self
        case .code: CodeLayer.self
        case .sentences: SentencesLayer.self
        case .words: WordsLayer.self
        case .links: LinksLayer.self
        case .images: ImagesLayer.self
        case .highlights: HighlightsLayer.self
        case .formulas: FormulasLayer.self
        case .tags: TagsLayer.self
        case .citations: CitationsLayer.self
        case .figures: FiguresLayer.self
        case .money: MoneyLayer.self
        case .percents: PercentsLayer.self
        case .counts: CountsLayer.self
        case .measures: MeasuresLayer.self
        case .dates: DatesLayer.self
        case .durations: DurationsLayer.self
        case .ages: AgesLayer.self
        case .acronyms: AcronymsLayer.self
        case .names: NamesLayer.self
        case .comments: CommentsLayer.self
        case .footnotes: FootnotesLayer.self
        }
    }
}
