import Testing

/// All ways to have a file written, and all spellings of one that must not be.
enum WritingWays {
    /// A line of the shell that asks for `$p` to be written, and what `$p` ends in.
    struct Way: CustomTestStringConvertible, Sendable {
        var line: String
        var ending: String
        var testDescription: String { line }
    }

    /// A tour whose one step has a block.
    private static func tour(_ block: String, _ kind: String = "") -> String {
        #"printf -- '---\ntitle: T%s\ndocuments: [d.md]\n---\n\nI\n\n## S\n\n```docent%s\n%b\n```\n\n## Two\n\nEnd.\n' "$RANDOM" '\#(kind)' "\#(block)" > t.md; "#
    }

    private static let save = #"items | save \"$p\""#

    /// The ways of an author whom nobody trusts, and of lines from a pipe.
    static let all: [Way] =
        ["csv", "tsv", "json", "ndjson", "md", "html", "sqlite"].map {
            Way(line: #"docent query "\#(save)" d.md"#, ending: ".\($0)")
        } + [
            Way(line: #"docent query "items | bars line by text | save \"$p\"" d.md"#, ending: ".svg"),
            Way(line: #"docent query "items | save \"$p#table\"" d.md"#, ending: ".sqlite"),
            Way(line: #"docent query "\#(save)" d.md --overwrite --receipts"#, ending: ".md"),
            Way(line: #"docent query "\#(save)" < d.md"#, ending: ".csv"),
            Way(line: #"printf '%s\n' "\#(save)" > s.docent; docent run s.docent d.md"#, ending: ".csv"),
            Way(line: #"printf '%s\n' "\#(save)" | docent run - d.md"#, ending: ".csv"),
            Way(
                line: #"printf '%s\n' "\#(save)" > s.docent; docent test --update --documents d.md -- s.docent"#,
                ending: ".csv"),
            Way(line: #"printf '%s\n' "\#(save)" | docent d.md"#, ending: ".csv"),
            Way(line: #"printf 'items\n:save %s\n' "$p" | docent d.md"#, ending: ".docent"),
            Way(line: #"printf 'items\n:save %s\n' "$p" | docent d.md --allow-write ."#, ending: ".docent"),
            Way(line: #"printf '%s\n' "\#(save)" > s.docent; printf ':run s.docent\n' | docent d.md"#, ending: ".csv"),
            Way(line: #"printf 'items\n:edit\n:set width 40\n:save %s\n' "$p" | docent d.md"#, ending: ".docent"),
            Way(line: tour(save) + #"printf '\n\n\n' | docent tour ./t.md --allow-write ."#, ending: ".csv"),
            Way(line: tour(save) + #"printf '\n:skip\n\n' | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour(save) + #"printf ':steps 2\n' | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour(save) + #"docent tour ./t.md --html page.html"#, ending: ".csv"),
            Way(line: tour(save) + #"docent test t.md"#, ending: ".csv"),
            Way(line: tour(save) + #"docent test --update t.md"#, ending: ".csv"),
            Way(line: tour(save) + #"docent check t.md"#, ending: ".csv"),
            Way(line: tour(save, " exercise") + #"printf '\n:answer\n\n' | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour(save, " exercise") + #"printf '\nitems\n' | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour(save, " predict") + #"printf '\n\n' | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour(#"items\n:save $p"#) + #"printf '\n\n\n' | docent tour ./t.md"#, ending: ".docent"),
            Way(
                line: tour(#"items\n:set width 40\n:edit\n:save $p"#)
                    + #"printf '\n\n' | docent tour ./t.md --allow-write ."#, ending: ".docent"),
            Way(
                line: #"printf '%s\n' "\#(save)" > s.docent; "# + tour(":run s.docent")
                    + #"printf '\n\n' | docent tour ./t.md"#,
                ending: ".csv"),
            Way(line: tour("items") + #"printf '\nitems | save "%s"\n' "$p" | docent tour ./t.md"#, ending: ".csv"),
            Way(line: tour("items") + #"printf '\nitems\n:save %s\n' "$p" | docent tour ./t.md"#, ending: ".docent"),
        ]

    /// Ways that a person's own command writes: a link that somebody else has put there must not lead elsewhere.
    static let linked: [Way] = [
        Way(
            line: #"ln -sfn "$p" s.expected; printf 'print "x"\n' > s.docent; docent test --update s.docent"#,
            ending: ".csv"),
        Way(line: #"ln -sfn "$p" l.docent; docent test --update l.docent; docent fmt l.docent"#, ending: ".docent"),
        Way(line: #"ln -sfn "$p" l.md; docent test --update l.md"#, ending: ".md"),
        Way(line: tour("items") + #"ln -sfn "$p" page.html; docent tour ./t.md --html page.html"#, ending: ".html"),
        Way(line: #"ln -sfn "$p" new.md; docent tour new d.md new.md"#, ending: ".md"),
    ]

    /// The ways that are gone with all spellings; the others only with the first: all ask the same rules.
    static let few = [
        #"docent query "items | save \"$p\"" d.md --overwrite"#, #"printf 'items\n:save %s\n' "$p" | docent d.md"#,
        "ln -sfn",
    ]

    /// Names of a file in the folder `outside`, as they are in the folder `inside` beside it.
    static let spellings: [String] = [
        "../outside/NAME", "folder/new-NAME", "second-NAME", "hard-NAME", "$'caf\\u00e9'/../$'cafe\\u0301'/NAME",
        "$T/outside/NAME", "./../outside/NAME", "below/../../outside/NAME", "folder/NAME", "folder/../outside/NAME",
        "below/folder/NAME", "chain/NAME", "link-NAME",
        "/proc/self/cwd/../outside/NAME", "../outside/new-NAME",
        "new-link-NAME", "$'\\xff'/NAME", "/dev/fd/../../proc/self/cwd/../outside/NAME",
    ]
}
