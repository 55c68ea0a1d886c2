import Testing

@testable import Reading

/// Notebooks.
@Suite struct NotebookTests {
    private func text(_ json: String) throws -> FileText { try Notebook.text(of: Array(json.utf8)) }
    private func markdown(_ json: String) throws -> String { String(decoding: try text(json).bytes, as: UTF8.self) }

    @Test func cellsAreOneDocument() throws {
        let json = #"""
            {"metadata": {"language_info": {"name": "python", "x": [1, {"y": "]"}]}}, "cells": [
            {"cell_type": "markdown", "source": ["# A \u00e9\n", "b"]},
            {"outputs": [{"text": "never"}], "cell_type": "code", "source": "n = \"```\"\nm"},
            {"cell_type": "raw", "source": ["raw"]}, {"cell_type": "markdown", "source": []}]}
            """#
        #expect(try markdown(json) == "# A é\nb\n\n````python\nn = \"```\"\nm\n````\n\n```\nraw\n```")
    }

    @Test func placesAreInTheJSON() throws {
        let json = #"{"cells": [{"cell_type": "markdown", "source": ["a\n", "b"]}]}"#
        let text = try text(json)
        let offsets = try #require(text.offsets)
        let bytes = Array(json.utf8)
        let first = try #require(bytes.firstIndex(of: UInt8(ascii: "a")))
        #expect(bytes[Int(offsets.start(of: 2))] == UInt8(ascii: "b"))
        #expect(offsets.end(of: 2) < offsets.start(of: 2))
        #expect(offsets.start(of: 1) - offsets.start(of: 0) == 1 && first > 0)
    }

    @Test func oldNotebooksAreRead() throws {
        let json =
            #"{"worksheets": [{"cells": [{"cell_type": "heading", "level": 2, "source": "A"}, {"cell_type": "code", "input": "x", "language": "r"}]}]}"#
        #expect(try markdown(json) == "## A\n\n```\nx\n```")
    }

    @Test(arguments: [
        "", "[]", "{", #"{"a": 1}"#, #"{"cells": [{"source": "a}]}"#, #"{"cells": 1}"#,
        String(repeating: "[", count: 100_000),
    ])
    func whatIsNoNotebookIsRefused(_ json: String) {
        #expect(throws: Unreadable.self) { try Notebook.text(of: Array(json.utf8)) }
    }

    @Test func depthIsNoMatter() throws {
        let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
        #expect(try markdown(#"{"metadata": \#(deep), "cells": []}"#) == "")
    }
}
