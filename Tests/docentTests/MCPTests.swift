import TestSupport
import Testing

/// `docent mcp`: what an agent may read; what it answers to a real client is tested with that (`make test-doors`).
@Suite struct MCPTests {
    /// What an agent may read ends where a folder's links lead out of it, also of one that the command line names.
    @Test func linksLeadAnAgentNowhere() throws {
        let folder = try Folder()
        try folder.write("in/a.md", "# In\n")
        try folder.write("out/b.md", "Secret: $7 million.\n")
        try folder.link("in/link.md", to: "../out/b.md")
        try folder.link("in/linked", to: "../out")
        let asked =
            [
                #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{}}}"#
            ]
            + ["docs | count", "sentences | select text"].enumerated().map {
                RequestLine.of("tools/call", #"{"name":"query","arguments":{"query":"\#($1)"}}"#, id: $0 + 2)
            }
        let run = try Run(Program.path, ["mcp", "\(folder.path)/in"], input: asked.joined(separator: "\n"))
        #expect(run.output.contains("In") && !run.output.contains("Secret"))
        #expect(run.errors.contains("link.md") && run.errors.contains("may be read here"))
    }
}
