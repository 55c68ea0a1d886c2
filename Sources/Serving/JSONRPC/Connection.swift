import Dispatch
import Documents
import Platform
import Query
import Synchronization
import Values

/// Whoever answers what a client asks, one call at a time.
package protocol Server: AnyObject {
    /// Ends what runs for a call that the client cancels.
    var stopFlag: StopFlag { get }
    /// The result of a request, or why there is none; of a notification nobody gets it.
    func result(of call: Call) throws(RPCError) -> JSON
    /// Takes the answer to a request of its own; null for what failed.
    func take(_ response: FieldValue, to id: RequestID)
    /// Does what can wait until nothing else is to be done.
    func whenIdle()
    /// The status that the program is to end with, once that is known.
    var exitStatus: Int32? { get }
    /// The status where the client goes away without a word.
    var abandonedStatus: Int32 { get }
}

extension Server {
    package func take(_ response: FieldValue, to id: RequestID) {}
    package func whenIdle() {}

    /// The result of a call, or why there is none.
    fileprivate func answer(_ call: Call) -> Result<JSON, RPCError> {
        do throws(RPCError) {
            return .success(try result(of: call))
        } catch {
            return .failure(error)
        }
    }
    package var abandonedStatus: Int32 { 0 }
}

/// The messages of JSON-RPC 2.0 between a client and a server, on two descriptors.
///
/// A thread of its own reads, so that a cancellation is heard while a call is being answered; calls are answered in the order
/// in which they came, on the thread that `serve` is called from. Each request is answered exactly once, whatever it says.
package final class Connection: Sendable {
    private let framing: Framing
    private let input: Int32
    private let output: Int32
    private let write: @Sendable ([UInt8]) -> Bool
    private let state = Mutex(State())
    /// Held while a message is written, so that no other comes in between.
    private let writing = Mutex(())
    /// Counts what is in the queue.
    private let arrivals = DispatchSemaphore(value: 0)

    /// What comes from the client, in order.
    private enum Arrival {
        case call(Call)
        case response(FieldValue, to: RequestID)
        case end
    }

    private struct State {
        var queue: [Arrival] = []
        /// What has been taken from the queue's beginning.
        var taken = 0
        /// The bytes of what waits.
        var waitingBytes = 0
        /// The requests that are not answered yet.
        var open: [RequestID: Call] = [:]
        var current: Call?
    }

    /// The bytes that may wait to be answered; more is not read before.
    private static let mostWaiting = 256 << 20
    /// The messages that one may hold: each has an answer, however short it is.
    private static let mostInBatch = 10_000

    /// - Parameters:
    ///   - output: Where `write` writes to: it is looked at whether anybody reads there.
    ///   - write: Writes the bytes of a message; false where nobody takes them any more.
    package init(
        _ framing: Framing, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
        write: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        (self.framing, self.input, self.output, self.write) = (framing, input, output, write)
    }

    /// Answers all that comes, until the client says or shows that it wants no more; the status that the program ends with.
    package func serve(_ server: some Server) -> Int32 {
        let stopFlag = server.stopFlag
        guard OperatingSystem.startThread({ self.read(stopFlag) }) else { return server.abandonedStatus }
        while true {
            switch nextArrival({ server.whenIdle() }) {
            case .end: return server.exitStatus ?? server.abandonedStatus
            case .response(let value, let id): server.take(value, to: id)
            case .call(let call):
                guard begin(call, stopFlag) else { continue }
                let result = server.answer(call)
                let isCancelled = end(call, stopFlag)
                if isCancelled, case .failure = result {
                    call.answer(.failure(Self.cancelled))
                } else {
                    call.answer(result)
                }
                if let status = server.exitStatus { return status }
            }
        }
    }

    /// Tells the client something.
    package func notify(_ method: String, _ parameters: JSON) {
        send(.object([("jsonrpc", "2.0"), ("method", .text(method)), ("params", parameters)]))
    }

    /// Asks the client something; its answer comes to the server's `take`.
    package func request(_ method: String, id: String, _ parameters: JSON? = nil) {
        send(
            .object(leavingOutNil: [
                "jsonrpc": "2.0", "id": .text(id), "method": .text(method), "params": parameters,
            ]))
    }

    private static let cancelled = RPCError(.cancelled, "the request was cancelled")

    // MARK: Answering

    private func nextArrival(_ whenIdle: () -> Void) -> Arrival {
        if arrivals.wait(timeout: .now()) == .timedOut {
            whenIdle()
            arrivals.wait()
        }
        return state.withLock { state in
            let arrival = state.queue[state.taken]
            state.queue[state.taken] = .end
            state.taken += 1
            // What was taken is let go of once in a while, so that no arrival is moved often.
            if state.taken * 2 > state.queue.count {
                state.queue.removeFirst(state.taken)
                state.taken = 0
            }
            if case .call(let call) = arrival { state.waitingBytes -= call.size }
            return arrival
        }
    }

    private func put(_ arrival: Arrival) {
        state.withLock { state in
            state.queue.append(arrival)
            if case .call(let call) = arrival { state.waitingBytes += call.size }
        }
        arrivals.signal()
    }

    /// Whether a call is still to be answered; it can be cancelled from now on by ending what runs.
    private func begin(_ call: Call, _ stopFlag: StopFlag) -> Bool {
        state.withLock { state in
            guard !call.isAnswered else { return false }
            stopFlag.release()
            state.current = call
            return true
        }
    }

    /// Whether the call was cancelled while it was being answered.
    private func end(_ call: Call, _ stopFlag: StopFlag) -> Bool {
        state.withLock { state in
            state.current = nil
            stopFlag.release()
            return call.isCancelled
        }
    }

    private func cancel(_ id: RequestID, _ stopFlag: StopFlag) {
        let waiting: Call? = state.withLock { state in
            guard let call = state.open[id] else { return nil }
            call.noteCancelled()
            guard call === state.current else { return call }
            stopFlag.hold()
            return nil
        }
        waiting?.answer(.failure(Self.cancelled))
    }

    private func send(_ message: JSON) {
        let frame = framing.frame(message.bytes)
        writing.withLock { _ in _ = write(frame) }
    }

    // MARK: Reading

    private func read(_ stopFlag: StopFlag) {
        var reader = MessageReader(framing) { self.portion(stopFlag) }
        reading: while true {
            switch reader.next() {
            case .message(let bytes): take(bytes, stopFlag)
            case .problem(let words): refuse(RPCError(.parseError, words))
            case .end: break reading
            }
            while state.withLock({ $0.waitingBytes > Self.mostWaiting }) { usleep(2_000) }
        }
        put(.end)
        // What has been asked is answered, as long as anybody is there to read it.
        while true {
            var descriptor = pollfd(fd: output, events: 0, revents: 0)
            poll(&descriptor, 1, 200)
            if descriptor.revents != 0 { leave(stopFlag) }
            usleep(50_000)
        }
    }

    private static let portionSize = 1 << 16

    /// The bytes that come next; none at the end, or where nobody reads the answers.
    private func portion(_ stopFlag: StopFlag) -> [UInt8] {
        while true {
            var descriptors = [
                pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: output, events: 0, revents: 0),
            ]
            guard poll(&descriptors, 2, -1) >= 0 || errno == EINTR else { return [] }
            if descriptors[1].revents != 0 { leave(stopFlag) }
            guard descriptors[0].revents != 0 else { continue }
            var isOver = false
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.portionSize) { buffer, count in
                let read = Platform.read(input, buffer.baseAddress, buffer.count)
                isOver = read == 0 || read < 0 && errno != EINTR && errno != EAGAIN
                count = max(0, read)
            }
            if isOver || !bytes.isEmpty { return bytes }
        }
    }

    /// Nobody reads the answers any more: whatever runs, the program ends.
    private func leave(_ stopFlag: StopFlag) -> Never {
        stopFlag.hold()
        _exit(0)
    }

    private func refuse(_ error: RPCError) { send(Call.response(to: .null, .failure(error))) }

    private func take(_ bytes: [UInt8], _ stopFlag: StopFlag) {
        let value: FieldValue
        do throws(JSONReader.Failure) {
            value = try JSONReader.value(of: bytes, keepsLargeNumbers: true)
        } catch {
            let position = "\(error.line)\(error.column.map { ":\($0)" } ?? "")"
            return refuse(RPCError(.parseError, "the message is not JSON: \(position): \(error.message)"))
        }
        guard let list = value.list else {
            return take(value, size: bytes.count, stopFlag) { [self] in if let response = $0 { send(response) } }
        }
        guard !list.isEmpty else { return refuse(RPCError(.invalidRequest, "a batch has no messages")) }
        guard list.count <= Self.mostInBatch else {
            return refuse(RPCError(.invalidRequest, "a batch has more than \(Self.mostInBatch) messages"))
        }
        let batch = Batch(count: list.count) { [self] in send(.list($0)) }
        for element in list { take(element, size: bytes.count / list.count, stopFlag) { batch.add($0) } }
    }

    /// Takes one message of a client.
    ///
    /// - Parameter answer: Gets what there is to send for it: its answer, or nil once it is known that there is none.
    private func take(
        _ value: FieldValue, size: Int, _ stopFlag: StopFlag, answer: @escaping @Sendable (JSON?) -> Void
    ) {
        let id = value["id"].map { RequestID($0) } ?? .none
        func refuse(_ words: String) {
            answer(Call.response(to: id ?? .null, .failure(RPCError(.invalidRequest, words))))
        }
        guard value.isRecord else { return refuse("a message is not an object") }
        guard value["jsonrpc"]?.text == "2.0" else { return refuse("'jsonrpc' is not \"2.0\"") }
        guard let method = value["method"] else {
            if let id, value["result"] != nil || value["error"] != nil {
                put(.response(value["result"] ?? .null, to: id))
                return answer(nil)
            }
            return refuse("there is no 'method'")
        }
        guard let method = method.text else { return refuse("'method' is not a text") }
        guard value["id"] == nil || id != nil else { return refuse("'id' is neither a text nor a number") }
        let parameters = value["params"] ?? .null
        guard parameters.isRecord || parameters.list != nil || parameters.isNull else {
            return refuse("'params' is neither an object nor a list")
        }
        if id == nil, method == "$/cancelRequest" || method == "notifications/cancelled" {
            if let other = (parameters["id"] ?? parameters["requestId"]).flatMap({ RequestID($0) }) {
                cancel(other, stopFlag)
            }
            return answer(nil)
        }
        let call = Call(method: method, parameters: parameters, id: id, size: size) { [self] response in
            if let id { _ = state.withLock { $0.open.removeValue(forKey: id) } }
            answer(response)
        }
        if let id {
            let isNew = state.withLock { state in
                guard state.open[id] == nil else { return false }
                state.open[id] = call
                return true
            }
            guard isNew else { return refuse("another request with this 'id' is not answered yet") }
        }
        put(.call(call))
    }
}

/// The answers of messages that came together, and go together once all are there.
private final class Batch: Sendable {
    private let state: Mutex<(left: Int, answers: [JSON])>
    private let send: @Sendable ([JSON]) -> Void

    init(count: Int, send: @escaping @Sendable ([JSON]) -> Void) {
        state = Mutex((count, []))
        self.send = send
    }

    /// Adds what is answered to one of them: nil for what has no answer.
    func add(_ answer: JSON?) {
        let whole: [JSON]? = state.withLock { state in
            state.left -= 1
            if let answer { state.answers.append(answer) }
            return state.left == 0 && !state.answers.isEmpty ? state.answers : nil
        }
        if let whole { send(whole) }
    }
}
