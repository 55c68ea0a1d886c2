/// The relations of the document model, in the order in which they are listed to people.
public enum Relation: UInt8, CaseIterable, Sendable {
    case docs, sections, turns, blocks, paragraphs, headings, quotes, lists, items, tables, rows, cells, code
    case sentences, words, links, images, highlights
    case figures, money, percents, counts, measures, dates, durations, ages
    case acronyms, names, comments, footnotes
}
