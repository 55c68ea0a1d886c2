/// How a server comes to its end: after `shutdown` only `exit` may follow, whose status tells whether that came before.
struct ServerLife {
    /// The program's status; nil as long as it goes on.
    private(set) var exitStatus: Int32?
    private var isShutDown = false

    /// Whether a method is the end; any other after `shutdown` is refused.
    mutating func ends(with method: String) throws(RPCError) -> Bool {
        if method == "exit" {
            exitStatus = isShutDown ? 0 : 1
            return true
        }
        guard !isShutDown else {
            throw RPCError(.invalidRequest, "the server is shut down; only 'exit' may follow")
        }
        return false
    }

    mutating func shutDown() { isShutDown = true }
}
