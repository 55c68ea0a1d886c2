/// Why a request has no result, as JSON-RPC tells it (section 5.1).
package struct RPCError: Error, Sendable {
    /// What kind of failure it is.
    package let code: Code
    /// In one sentence.
    package let message: String
    /// More, such as the places of errors in a query.
    package let data: JSON?

    package init(_ code: Code, _ message: String, data: JSON? = nil) {
        (self.code, self.message, self.data) = (code, message, data)
    }

    /// The numbers of JSON-RPC 2.0, of LSP 3.17 (`ErrorCodes`, `LSPErrorCodes`), and ours.
    package enum Code: Int, Sendable, CaseIterable {
        /// What came is no message in JSON.
        case parseError = -32700
        /// A message that is no request.
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParams = -32602
        case internalError = -32603
        /// MCP: a resource that isn't there; LSP: a request that comes before `initialize`.
        case unavailable = -32002
        /// The query, script or name is wrong, or a limit was met: `data` says more.
        case failed = -32803
        /// The client has cancelled it.
        case cancelled = -32800

        /// What it means, for the reference.
        package var help: String {
            switch self {
            case .parseError: "what came is not a message in JSON, or is too large"
            case .invalidRequest: "the message is not a request"
            case .methodNotFound: "there is no such method"
            case .invalidParams: "a parameter is missing, unknown or of the wrong kind"
            case .internalError: "the server failed"
            case .unavailable: "there is no such resource, or the client has not said 'initialize' yet"
            case .failed: "the query or script is wrong, a file can't be read, or a limit was met; 'data' says more"
            case .cancelled: "the client has cancelled the request"
            }
        }
    }

    var json: JSON {
        .object(leavingOutNil: ["code": .count(code.rawValue), "message": .text(message), "data": data])
    }
}
