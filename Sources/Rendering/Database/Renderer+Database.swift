import Query

extension Renderer {
    /// A database with rows as a table, in place of one of its name; other tables that a file has stay as they are.
    /// With `receipts` a table `NAME_sources` besides has all that each row was made from. Once it is stopped, that is the problem.
    public func database(_ file: [UInt8], with rows: Rows, as table: String) throws(Database.Problem) -> Database {
        let database = try Database(file)
        var rows = ResultRows(rows, in: library)
        rows.isStopped = isStopped
        try DatabaseTable(table, rows).write(to: database)
        if receipts { try DatabaseTable(sourcesOf: table, rows).write(to: database) }
        return database
    }
}
