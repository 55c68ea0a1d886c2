import Documents
import Query
import Session

/// `docent serve`: a session for any program, by JSON-RPC 2.0.
package final class ServeServer: Server {
    private let workbench: Workbench
    private var life = ServerLife()

    package var exitStatus: Int32? { life.exitStatus }

    package init(_ workbench: Workbench) { self.workbench = workbench }

    package var stopFlag: StopFlag { workbench.session.stopFlag }

    /// What every server of the kind has besides its operations.
    package static let lifeMethods: [(name: String, help: String)] = [
        ("initialize", "Tells the server's name, version and methods. It may be left out."),
        ("shutdown", "Ends the work: no other request is answered after it."),
        ("exit", "Ends the program; a notification. Its status is 0 after 'shutdown', else 1."),
        ("$/cancelRequest", "Cancels the request whose 'id' it has; a notification."),
    ]

    package func result(of call: Call) throws(RPCError) -> JSON {
        if try life.ends(with: call.method) { return .null }
        switch call.method {
        case "shutdown":
            life.shutDown()
            return .null
        case "initialize":
            return [
                "name": "docent", "version": .text(Version.text),
                "methods": .list(Operation.all.map { .text($0.name) }),
            ]
        default: break
        }
        guard let operation = Operation.all.first(where: { $0.name == call.method }) else {
            let names = Operation.all.map(\.name) + Self.lifeMethods.map(\.name)
            let nearest = NearestName.nearest(to: call.method, among: names).map { " - did you mean '\($0)'?" }
            throw RPCError(
                .methodNotFound, "no method '\(call.method)'\(nearest ?? "; 'initialize' lists them")")
        }
        return try operation.run(try Arguments(call.parameters, for: operation), workbench)
    }
}
