/// Finds what keys mean that come one after another.
struct KeyResolver {
    /// What a key came to.
    enum Meaning: Equatable {
        /// It may be the start of several keys that are bound together.
        case unfinished
        /// What is bound to the key, or to several that ended with it.
        case bound(Keymap.Binding, Key)
        /// Nothing: it types what it types.
        case unbound(Key)
        /// Keys that were begun together, and mean nothing so.
        case nothing
    }

    /// Keys that may be the start of some that are bound together.
    private(set) var begun: [Key] = []
    /// Keys that are to be read again.
    private(set) var queued: [Key] = []

    /// A key that is to be read again, if there is one.
    mutating func nextQueued() -> Key? { queued.isEmpty ? nil : queued.removeFirst() }

    /// Has a key read after the one that is being answered.
    mutating func queue(_ key: Key) { queued.insert(key, at: 0) }

    /// - Parameter types: Whether letters that are not bound are typed.
    mutating func take(_ key: Key, in keymap: Keymap, types: Bool) -> Meaning {
        begun.append(known(key, in: keymap))
        if keymap.isBeginning(begun) { return .unfinished }
        let keys = begun
        begun = []
        // The longest of its beginnings that means something; the rest is read again.
        for count in (1...keys.count).reversed() {
            guard let binding = keymap[Array(keys.prefix(count))] else { continue }
            queued = keys.dropFirst(count) + queued
            return .bound(binding, keys[count - 1])
        }
        guard keys.count == 1 || types && keys[0].typed != nil else { return .nothing }
        queued = keys.dropFirst() + queued
        return .unbound(keys[0])
    }

    /// A key with Shift is the key without it, where only that is bound.
    private func known(_ key: Key, in keymap: Keymap) -> Key {
        guard key.modifiers.contains(.shift), keymap[begun + [key]] == nil, !keymap.isBeginning(begun + [key]) else {
            return key
        }
        return Key(key.base, key.modifiers.subtracting(.shift))
    }
}
