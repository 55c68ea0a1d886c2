import Foundation
import TestSupport

/// Text that would act on a terminal if it came there as it is.
enum HostileText {
    /// What acts: titles, the clipboard, colours and other sequences, C1, single controls, and what reorders or hides.
    static let line =
        "\u{1B}]0;T\u{7}\u{1B}]52;c;UA==\u{7}\u{1B}[41mEVIL\u{1B}[5S\u{1B}P1$x\u{1B}\\\u{1B}_a\u{1B}\\"
        + "\u{9B}31m\u{9D}0;x\u{9C}\u{90}\u{85}\u{0B}\u{0C}\u{7F}\u{8}\u{1B}c"
        + "\u{202E}\u{2066}\u{200F}\u{61C}\u{206A}\u{E0041}\u{FFF9}\u{2028}\u{AD}\u{200B}\u{FEFF}\u{200D}"

    /// The start of it as it is shown.
    static let shown = "␛]0;T␇␛]52;c;UA==␇␛[41mEVIL"

    /// A file's name that has it, without what would be too long.
    static let name =
        "n\u{1B}]0;T\u{7}\u{1B}[41mEVIL\u{9B}31m\u{85}\u{7F}\u{B}\u{202E}\u{61C}\u{206A}\u{E0041}\u{FFF9}\u{2028}"

    /// A document with it in all that documents have.
    static let document = """
        ---
        title: "T \\x1b]0;T\\x07\\x1b[41mEVIL\\x9b31m\\u202e\\u061c"
        "k\\x1b[41m": "v\\x1b[41m"
        by: \(line)
        ---

        # Heading \(line)

        A paragraph of \(line) in March 2024 for $65 million. Dr. Evil\(line) will pay 5 %\(line) to Health\(line) Fund (HF).
        **Bold \(line)** and *italic \(line)*, `code \(line)`, “quoted \(line)”, ==marked \(line)==.[^1]

        - item \(line) [link \(line)](https://example.org/\(line.replacing("\u{7}", with: ""))) by 3 May 2025
        - [ ] task \(line) ![image \(line)](<i\(line).png> "t\(line)") https://example.org/\u{1B}[41m

        > quote \(line)

        | a \(line) | b |
        | --- | --- |
        | c \(line) | $3 million |

        <!-- comment \(line) -->

        ```l\u{1B}[41m
        code \(line)
        ```

        **Speaker \u{1B}[41m:** says \(line)

        [^1]: note \(line)

        ## Second\r\rheading \(line)

        aged 41\(line), 3 years ago\(line)

        """

    /// A script that says of itself what it wants, and is right.
    static let script = """
        # About \(line)

        # Help \(line)
        param a = "x \(line)"
        let unused = "\(line)"
        print a  # \(line)
        paragraphs | where text has "EVIL" | select text, x = "\(line)"
        assert 1 == 2, "\(line)"

        """

    /// A script that is wrong beside it.
    static let wrongScript = "print \"\(line)\" + nonsense # \(line)\nimport \"\(line)\"\n"

    /// A script with what it expects, which it does not print.
    static let expecting = "print \"\(line)\"  # expect: \(line)x\n# expect: \(line)\n"

    /// A tour of all blocks, which documents' names are left to.
    static func tour(of document: String) -> String {
        let title = "T \\x1b]0;T\\x07\\x1b[41mEVIL\\x9b31m\\u202e\\u061c\\u206a"
        let blocks = """
            ```docent
            paragraphs | take 1 | select text  # \(line)
            ```

            ```output
            other \(line)
            ```

            Your turn \(line)

            ```hint
            hint \(line) **bold \(line)**
            ```

            ```docent exercise
            print "\(line)"
            ```

            ```choices
            - a \(line)
            - b \(line)
            ```

            ```docent predict
            print "a \(line)"
            ```
            """
        return """
            ---
            title: "\(title)"
            documents: ["\(document)"]
            level: beginner
            ---

            Intro \(line)

            ## Step \(line)

            Prose *it \(line)* and `code \(line)` [l \(line)](https://example.org/\u{1B}[41m).

            - item \(line)

            > quote \(line)

            | a \(line) | b |
            | --- | --- |
            | c \(line) | d |

            ~~~text
            code \(line)
            ~~~

            \(blocks)

            ## Second \(line)

            End \(line)

            """
    }

    /// The kinds of files there are, by their name in the folder: each has it in its name, too.
    static let files = [
        "d": "md", "r": "md", "s": "docent", "w": "docent", "e": "docent", "t": "md", "j": "json", "x": "md",
    ]

    /// A folder with a file of each kind; the one of `x` is not there. Tours stand where they are looked for.
    static func folder() throws -> (folder: Folder, names: [String: String]) {
        let folder = try Folder()
        var names: [String: String] = [:]
        for (kind, ending) in files { names[kind] = "\(kind)\(name).\(ending)" }
        names["t"] = "Examples/tours/\(names["t"] ?? "")"
        let receipt =
            #"[{"text":"a","sources":[{"doc":"no\u001b[41m\u202e.md","line":1,"column":1,"start":0,"end":1,"quote":"\u001b[41m"}]}]"#
        let texts = [
            "d": document, "s": script, "w": wrongScript, "e": expecting, "t": tour(of: "../../plain.md"), "j": receipt,
        ]
        for (kind, text) in texts { try folder.write(names[kind] ?? kind, text) }
        try folder.write("plain.md", document)
        // Bytes that are no UTF-8.
        try folder.write(names["r"] ?? "r.md", Data([0x23, 0x20, 0x9B, 0x34, 0x31, 0x6D, 0x85, 0xC2, 0x0A]))
        return (folder, names)
    }
}
