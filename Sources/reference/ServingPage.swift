import Serving

/// The parts of Serving.md that are made: methods, error codes and tools.
enum ServingPage {
    static var parts: [String: String] { ["methods": methods, "codes": codes, "tools": tools] }

    private static var methods: String {
        let life = ServeServer.lifeMethods.map { "| `\($0.name)` | \($0.help) |" }.joined(separator: "\n")
        let entries = Operation.all.map { operation in
            let result = operation.result.isEmpty ? "" : "\nResult: \(quoted(operation.result))\n"
            return "### \(operation.name)\n\n\(operation.help)\n\n\(table(operation.parameters))\(result)"
        }
        return entries.joined(separator: "\n") + "\n### The life of a server\n\n| method | |\n| --- | --- |\n\(life)"
    }

    private static var codes: String {
        let rows = RPCError.Code.allCases.map { "| \($0.rawValue) | \($0.help) |" }
        return "| code | meaning |\n| --- | --- |\n" + rows.joined(separator: "\n")
    }

    private static var tools: String {
        MCPTool.all.map(\.operation).map { "### \($0.name)\n\n\($0.help)\n\n\(table($0.parameters))" }
            .joined(separator: "\n")
    }

    private static func table(_ parameters: [Parameter]) -> String {
        guard !parameters.isEmpty else { return "" }
        let rows = parameters.map { parameter in
            "| `\(parameter.name)` | \(parameter.words)\(parameter.isRequired ? ", required" : "") | \(parameter.help) |\n"
        }
        return "| parameter | is | meaning |\n| --- | --- | --- |\n" + rows.joined()
    }

    /// With what stands in single quotes as code.
    private static func quoted(_ text: String) -> String {
        text.replacing(#/'([^']+)'/#) { "`\($0.output.1)`" }
    }
}
