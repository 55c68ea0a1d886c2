/// What a `save` asks for: rows and the file that they go to.
public struct SaveRequest: Sendable {
    /// The file.
    public let target: SaveTarget
    /// The statement that saves them.
    public let query: String
    /// The rows that reached the stage.
    public let rows: Rows
    /// The pipeline's last drawing before the stage, for `svg`; of a table that is saved, its title and source.
    public let drawing: Drawing?
    /// What the first comment of the script says, and the one above the statement.
    public let comments: (script: String, statement: String)
}
