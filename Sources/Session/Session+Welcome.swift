import Documents

extension Session {
    /// What a first session starts with: what this is, what to type first, how to get help.
    public var welcome: String {
        """
        Docent answers questions about documents.
        Type first: \(firstQuery)
        For help: :help (Tab completes, Ctrl-D ends)
        """
    }

    /// A query that shows what this is for, with an answer in the open documents if a look at some of them finds any.
    var firstQuery: String {
        let documents = library.givenDocuments
        guard !documents.isEmpty else { return ":open FILE-OR-FOLDER" }
        let deadline = ContinuousClock.now + Self.lookingTime
        var hasHeadings = false
        for document in documents {
            if document.layer(.money).count > 1 { return "money | top 5 by value" }
            hasHeadings = hasHeadings || document.layer(.sections).count > 1
            if ContinuousClock.now > deadline { break }
        }
        return hasHeadings ? "sections | select heading, count(sentences)" : "words | where not common | count by lower"
    }

    /// How long a first start may look for it.
    private static let lookingTime = Duration.milliseconds(30)
}
