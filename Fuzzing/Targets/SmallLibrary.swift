import Documents

/// A few short documents to ask of.
enum SmallLibrary {
    /// The first document.
    static let text = """
        ---
        title: The Harbour
        date: 2024-05-17
        tags: [port, "sea wall"]
        ---
        # The Harbour

        In 2023 the port handled **more than $1.5 million** of fish, 12% less than the year before. A wall of 40 metres
        was built in three weeks.

        - Cranes: 4 of 7 cranes work; see [the list](cranes.md "All").
        - Boats (BTS): about 60 boats, aged 5 to 30 years.
          1. `mooring` is free on Sundays.

        | pier | length |
        |------|-------:|
        | east | 120 m  |
        | west | 80 m   |

        > Nobody was hurt, the Harbour Board (HB) said. The HB meets monthly.

        <!-- to be checked -->
        """

    private static let second = """
        MR. LOW: How many boats are there?

        MS. FIELD: Sixty. Perhaps sixty-five, worth €2 to €3 million.

        Note.[^1]

        [^1]: Counted on May 3.
        """

    /// A library of its own; the documents are shared, and so are the layers that they have.
    static func make() -> Library {
        let library = Library()
        for document in documents { library.add(document) }
        return library
    }

    private static let documents = [
        Document(path: "harbour.md", source: Array(text.utf8)), Document(path: "talk.md", source: Array(second.utf8)),
        Document(path: "empty.md", source: []),
    ]
}
