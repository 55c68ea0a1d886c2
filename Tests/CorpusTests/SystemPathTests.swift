import Corpus
import TestSupport
import Testing

/// Paths that are no UTF-8.
@Suite struct SystemPathTests {
    /// Names, and what is shown of them.
    private static let names: [(bytes: [UInt8], shown: String)] = [
        (Array("plain.md".utf8), "plain.md"),
        (Array("é😀.md".utf8), "é😀.md"),
        (Array("a".utf8) + [0xFF] + Array(".md".utf8), "a\\xFF.md"),
        (Array("a\\xFF.md".utf8), "a\\x5CxFF.md"),
        (Array("a\\x5CxFF.md".utf8), "a\\x5Cx5CxFF.md"),
        (Array("a\\xfg\\.md".utf8), "a\\xfg\\.md"),
        (Array("a\nok  b.md".utf8), "a\\x0Aok  b.md"),
        (Array("\u{1}\t\u{1B}\u{7F}\\x0A\u{85}".utf8), "\\x01\\x09\\x1B\\x7F\\x5Cx0A\u{85}"),
        ([0xC3], "\\xC3"),
        ([0xC3, 0x28, 0xE2, 0x82], "\\xC3(\\xE2\\x82"),
        ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
        ([0xC0, 0xAF], "\\xC0\\xAF"),
        (Array("\u{10FFFF}".utf8), "\u{10FFFF}"),
        (Array("\u{10FF80}".utf8) + [0xFF], "\\xF4\\x8F\\xBE\\x80\\xFF"),
        (Array("\u{10FF7F}".utf8), "\u{10FF7F}"),
    ]

    private func path(_ bytes: [UInt8]) -> SystemPath {
        (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { SystemPath(cString: $0) } ?? SystemPath("")!
        }
    }

    @Test func everyNameHasATextThatLeadsToIt() {
        for (bytes, shown) in Self.names {
            let path = path(bytes)
            #expect(path.bytes == bytes)
            #expect(SystemPath(path.text)?.bytes == bytes)
            #expect(SystemPath.shown(path.text) == shown)
            #expect(SystemPath(SystemPath.named(shown))?.bytes == bytes, "\(shown)")
        }
        #expect(Set(Self.names.map { Array(path($0.bytes).text.utf8) }).count == Self.names.count)
        #expect(SystemPath("a\0b") == nil && SystemPath.shown("a\0\nb") == "a\\x00\\x0Ab")
    }

    @Test func twoSpellingsOfALetterAreTwoNames() {
        #expect(SystemPath("caf\u{E9}") != SystemPath("cafe\u{301}"))
        #expect(SystemPath("K") != SystemPath("\u{212A}"))
    }

    @Test func documentsOfSuchNamesAreReadEach() throws {
        let folder = try Folder()
        let names = #"$'a\xff.md' $'a\xef\xbf\xbd.md' 'a\xFF.md' $'caf\xc3\xa9.md' $'cafe\xcc\x81.md' $'d\xfe/b.md'"#
        _ = try folder.shell("mkdir $'d\\xfe'; for name in \(names); do printf '# %s\n' $((++i)) > \"$name\"; done")
        let listed = try folder.shell(
            "docent query 'docs | select title | sort title' .; docent query 'docs | select path' . | sort -u | wc -l")
        #expect(listed.output == "title\n1\n2\n3\n4\n5\n6\n7\n", "\(listed.errors)")
        let named = try folder.shell(
            "for name in \(names); do docent query 'docs | select title' \"$name\" | tail -1; done")
        #expect(named.output == "1\n2\n3\n4\n5\n6\n", "\(named.errors)")
        let removed = try folder.shell("rm $'a\\xff.md'; docent query 'docs | select title' $'a\\xff.md'")
        #expect(removed.status == 3 && removed.errors == "docent: a\\xFF.md: no such file or directory\n")
    }

    @Test func resultsOfSuchDocumentsAreSavedAndVerified() throws {
        let folder = try Folder()
        let run = try folder.shell(
            """
            mkdir $'d\\xff' && cd $'d\\xff' && printf -- '- one\\n' > $'a\\xfe.md' && cp $'a\\xfe.md' $'a\\xef\\xbf\\xbd.md' &&
            docent query 'items | select text | save "o.json"' $'a\\xfe.md' -q && docent verify o.json -q && ls o.json &&
            printf -- '- two\\n' > $'a\\xfe.md' && docent verify o.json -q; echo $?
            printf 'words|count\\n' > $'s\\xff.docent'; docent fmt $'s\\xff.docent'; cat $'s\\xff.docent'; docent check $'s\\xff.docent'
            """)
        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix("o.json\n1\nformatted  s\\xFF.docent\nwords | count\nok  "),
            "\(run.output) \(run.errors)")
    }

    /// A line break in a name makes no line that looks like one of ours.
    @Test func aNameIsShownInOneLine() throws {
        let folder = try Folder()
        let script = #"""
            i=0
            for ending in md docent; do
              for name in $'a\nok  fake.'$ending $'none\nok  fake.'$ending; do
                case $name in a*) printf -- '- one | two | $5\n\n```docent\nitems | nonsense\n```\n' > "$name" ;; esac
                for ask in "check" "fmt" "fmt --check" "test" "test --update" "query items" "query 'items | save \"x/y.csv\"'" \
                  "run" "run --help" "verify" "tour" "tour new" "tour new d.md" "explore"; do
                  eval "docent $ask \"\$name\"" < /dev/null 2>&1
                  i=$((i+1))
                done
                docent query "open '$name' | items" 2>&1
                printf ':open %s\n:run %s\n:read %s\n:save %s\n:docs\n' "$name" "$name" "$name" "$name" | docent d.md 2>&1
              done
            done > ../$$.log; test -s ../$$.log && echo $i; grep '^ok  fake' ../$$.log; rm ../$$.log
            """#
        try folder.write("d.md", "- one\n")
        #expect(try folder.shell(script).output == "56\n")
    }
}
