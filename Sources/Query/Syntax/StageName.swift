/// The names of stages. They are no reserved words: a field may have one, too.
public enum StageName: String, CaseIterable, Sendable {
    case `where`, sort, take, last, skip, sample, top, unique, search, near, assert
    case select, with, expand, join, left
    case summarize, count, why, show, bars, histogram, timeline, save
}
