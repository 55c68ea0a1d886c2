import Synchronization

/// A value that is made when first asked for, once, whichever thread asks.
///
/// Making one may ask for others, as long as no chain of them comes back to it.
final class Lazy<Value: Sendable>: Sendable {
    private let part = LazyPart<Value>()

    /// The value if it is made and nobody is about to make it.
    var ifMade: Value? { part.ifMade }

    /// The value; `make` runs if it is the first to ask, and others wait for it.
    func value(_ make: () -> Value) -> Value { part.value(make) }

    /// Forgets the value, unless it is being made: who asks next makes it anew.
    func forget() { part.forget() }
}

/// The same as a part of what it belongs to: of a document that has many, each in a place of its own would take long to make.
struct LazyPart<Value: Sendable>: ~Copyable, Sendable {
    private let made = Mutex<Value?>(nil)

    /// The value if it is made and nobody is about to make it.
    var ifMade: Value? { made.withLockIfAvailable(\.self).flatMap(\.self) }

    /// The value; `make` runs if it is the first to ask, and others wait for it.
    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }

    /// Forgets the value, unless it is being made: who asks next makes it anew. Whether there is none now.
    @discardableResult
    func forget() -> Bool {
        // Freed when nobody waits for the lock.
        let old = made.withLockIfAvailable { made -> Value? in
            defer { made = nil }
            return made
        }
        return old != nil
    }
}

/// A value that has several parts, behind one reference: who asks for one part copies that alone.
final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
