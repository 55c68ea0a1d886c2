import Documents
import Synchronization
import Values

/// What a client calls a request, to know its answer by.
package enum RequestID: Hashable, Sendable {
    case number(Number)
    case text(String)
    case null

    /// Nil for what can't be one.
    init?(_ value: FieldValue) {
        switch value {
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .null: self = .null
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .null: .null
        }
    }
}

/// A request or notification of a client.
package final class Call: Sendable {
    package let method: String
    /// An object or list; null where there are none.
    package let parameters: FieldValue
    /// Nil for a notification, which has no answer.
    package let id: RequestID?
    /// How many bytes its message had.
    let size: Int

    private let state = Mutex(State())
    private let send: @Sendable (JSON?) -> Void

    private struct State {
        var isAnswered = false
        var isCancelled = false
    }

    /// - Parameter send: Gets the one answer; nil of a notification, once that is done.
    init(
        method: String, parameters: FieldValue, id: RequestID?, size: Int, send: @escaping @Sendable (JSON?) -> Void
    ) {
        (self.method, self.parameters, self.id, self.size, self.send) = (method, parameters, id, size, send)
    }

    /// Whether the client has let it be known that it needs no answer any more.
    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Whether there is nothing more to do for it.
    var isAnswered: Bool { state.withLock { $0.isAnswered } }

    func noteCancelled() { state.withLock { $0.isCancelled = true } }

    /// Answers it; once it is answered, nothing more is sent.
    package func answer(_ result: Result<JSON, RPCError>) {
        let isFirst = state.withLock { state in
            defer { state.isAnswered = true }
            return !state.isAnswered
        }
        guard isFirst else { return }
        guard let id else { return send(nil) }
        send(Call.response(to: id, result))
    }

    static func response(to id: RequestID, _ result: Result<JSON, RPCError>) -> JSON {
        switch result {
        case .success(let value): .object([("jsonrpc", "2.0"), ("id", id.json), ("result", value)])
        case .failure(let error): .object([("jsonrpc", "2.0"), ("id", id.json), ("error", error.json)])
        }
    }
}
