import Session

/// A thing that a tour tells its reader.
public enum TourMessage {
    /// The tour's title, and below it how hard it is and how long it takes.
    case title(String, about: String)
    /// A step begins.
    case heading(String, number: Int, count: Int)
    case prose(Prose)
    /// The query that Return runs.
    case query(String)
    /// What the reader may choose from, perhaps by its number from 1.
    case choices([String], areNumbered: Bool)
    /// A query that runs now as if the reader had typed it.
    case typed(String)
    /// A part of an answer.
    case part(Part)
    /// That an answer is right, a guess good.
    case praise(String)
    /// What is not right with an answer.
    case miss(String)
    /// What can be done now, and the like.
    case remark(String)
    case hint(Prose, number: Int, count: Int)
    /// All steps: which are done, and which the reader is at, from 0.
    case steps([(title: String, isDone: Bool)], current: Int)
}
