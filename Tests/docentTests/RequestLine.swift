/// A request of JSON-RPC, as it stands on a line.
enum RequestLine {
    static func of(_ method: String, _ parameters: String = "{}", id: Int = 1) -> String {
        #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#
    }
}
