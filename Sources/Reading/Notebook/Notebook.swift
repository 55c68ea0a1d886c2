/// Reads a Jupyter notebook (nbformat 3 and 4): its Markdown cells as one document in Markdown, and its code cells as code
/// blocks in it. What the code put out is not read.
struct Notebook {
    /// A cell of the notebook.
    struct Cell {
        /// `markdown`, `code`, `raw`, or of old notebooks `heading`.
        var kind = ""
        /// Of an old heading.
        var level = 1
        /// The pieces of its source: spans of texts in the JSON, without their quotes.
        var source: [Range<Int>] = []
    }

    private(set) var cells: [Cell] = []
    private(set) var language: String?

    /// The Markdown of a notebook, with its offsets in the JSON.
    static func text(of file: [UInt8]) throws(Unreadable) -> FileText {
        let notebook: Notebook
        do {
            notebook = try Notebook(file)
        } catch {
            throw .init(.malformed("not a notebook: \(error.message) (line \(error.line))"))
        }
        var writer = NotebookText(file, language: notebook.language)
        for (number, cell) in notebook.cells.enumerated() { writer.write(cell, isFirst: number == 0) }
        return writer.text
    }

    private init(_ file: [UInt8]) throws(JSONWalk.Failure) {
        var walk = JSONWalk(file)
        var hasCells = false
        try walk.object { key, walk throws(JSONWalk.Failure) in
            switch key {
            case "cells":
                hasCells = true
                try self.readCells(&walk)
            case "worksheets":
                hasCells = true
                try walk.array { walk throws(JSONWalk.Failure) in
                    try walk.object { key, walk throws(JSONWalk.Failure) in
                        if key == "cells" { try self.readCells(&walk) } else { try walk.skip() }
                    }
                }
            case "metadata": try self.readMetadata(&walk)
            default: try walk.skip()
            }
        }
        guard hasCells else { throw walk.failure("it has no cells") }
    }

    private mutating func readCells(_ walk: inout JSONWalk) throws(JSONWalk.Failure) {
        var cells: [Cell] = []
        try walk.array { walk throws(JSONWalk.Failure) in
            var cell = Cell()
            try walk.object { key, walk throws(JSONWalk.Failure) in
                switch key {
                case "cell_type": cell.kind = try walk.text() ?? ""
                case "level": cell.level = try walk.number() ?? 1
                case "source", "input": cell.source = try walk.texts()
                default: try walk.skip()
                }
            }
            cells.append(cell)
        }
        self.cells += cells
    }

    private mutating func readMetadata(_ walk: inout JSONWalk) throws(JSONWalk.Failure) {
        guard walk.isAtObject else { return try walk.skip() }
        var names: [String: String] = [:]
        try walk.object { key, walk throws(JSONWalk.Failure) in
            guard key == "language_info" || key == "kernelspec", walk.isAtObject else { return try walk.skip() }
            let wanted = key == "language_info" ? "name" : "language"
            try walk.object { inner, walk throws(JSONWalk.Failure) in
                if inner == wanted, let name = try walk.text() { names[key] = name } else { try walk.skip() }
            }
        }
        language = names["language_info"] ?? names["kernelspec"] ?? language
    }
}
