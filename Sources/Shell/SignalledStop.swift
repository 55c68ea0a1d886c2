import CEdit
import Query
import Session
import Synchronization

/// What Ctrl-C and the signals that end the program stop: the flag of the session whose turn it is.
///
/// A signal can come between any two instructions, so that its handler may still hold the flag before: flags that were set
/// once are kept for as long as the program runs. There are few, one for each session of a terminal.
final class SignalledStop: Sendable {
    static let shared = SignalledStop()

    private let kept = Mutex<[StopFlag]>([])

    private init() {}

    /// From now on, signals stop this session's queries, or nothing.
    func set(_ session: Session?) {
        session?.isInterrupted = { cedit_interrupted() }
        kept.withLock { [flag = session?.stopFlag] kept in
            guard let flag else { return cedit_on_stop(nil, nil) }
            if !kept.contains(where: { $0 === flag }) { kept.append(flag) }
            cedit_on_stop(
                { context in
                    guard let context else { return }
                    Unmanaged<StopFlag>.fromOpaque(context).takeUnretainedValue().stop()
                }, Unmanaged.passUnretained(flag).toOpaque())
        }
    }
}
