import Query
import Rendering

/// What `:set` sets. Whoever shows things asks for it each time; whoever keeps it writes `text`, and reads it again.
public struct Settings: Sendable, Equatable {
    /// Something that is on, off, or as the terminal is.
    public enum Choice: String, CaseIterable, Sendable { case auto, always, never }

    /// The format of results; nil is the usual one.
    public var format: OutputFormat?
    /// The columns that a result may take; nil is the window's.
    public var width: Int?
    /// Whether long text goes on in the next line, always, never or where all of an answer then fits on the screen; else it is
    /// cut.
    public enum Wrap: String, CaseIterable, Sendable { case auto, on, off }

    /// Whether long text goes on in the next line.
    public var wrap = Wrap.auto
    /// Whether a table has all fields of rows whose columns nobody has chosen.
    public var showsAllFields = false
    /// How many rows of a table are shown; nil is all.
    public var rows: Int?
    /// Whether more than a screen goes through the pager.
    public var pager = true
    /// Whether it is told how long an answer took.
    public var time = false
    public var color = Choice.auto
    /// Whether addresses and places in results are links, and how places are written as such.
    public enum Links: Sendable, Equatable {
        /// On where the terminal is known to pass over what it can't show.
        case auto
        case on, off
        /// On, with places as an editor's addresses.
        case template(LinkTemplate)
    }

    /// The colours of what is typed.
    public var theme = ColorTheme.auto
    /// The styles of its parts that are not the theme's.
    public var styles: [StyledPart: TextStyle] = [:]
    /// What the prompt looks like; nil is as usual.
    public var prompt: PromptTemplate?
    /// Whether addresses and places in results are links.
    public var links = Links.auto
    /// Whether suggestions and messages are shown while typing.
    public var hints = true

    /// How much memory a statement may take; nil for a share of the machine's.
    public var memory: MemorySize?

    /// Whether snapshots of folders are kept.
    public var snapshot = SnapshotSetting.on

    public init() {}
}
