import TestSupport
import Testing

/// Tables that scripts import.
@Suite struct TableImportTests {
    @Test func aTableBesideTheScriptIsJoined() throws {
        let folder = try Folder()
        try folder.write("ports.csv", "code,Full name\nLIM,\"Callao, Peru\"\nPAI,Paita\n")
        try folder.write("d.md", "- LIM: two\n- ABC: three\n")
        let script = """
            import "ports.csv" as ports
            ports | count
            items | join (ports) as p on label == p.code | select text, p.values["Full name"] as port
            """
        try folder.write("s.docent", script)
        let run = try folder.shell("docent run s.docent d.md")
        #expect(run.errors == "")
        #expect(run.output == "count\n2\ntext\tport\nLIM: two\tCallao, Peru\n")
    }
}
