import Values

/// A set of names, in small letters with a space around each.
struct NameSet {
    let names: StaticString

    /// Whether the name at `start` up to `end`, in any case, is one of them.
    func contains(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
        let length = end &- start
        guard length > 0, length <= 15 else { return false }
        let pointer = names.utf8Start
        let count = names.utf8CodeUnitCount
        var offset = 0
        // A name is compared after each space; `offset + length + 1 < count` keeps the look within the set.
        while offset &+ length &+ 1 < count {
            if pointer[offset] == Byte.space {
                var index = 0
                while index < length, pointer[offset &+ 1 &+ index] == bytes[start &+ index].lowercased { index &+= 1 }
                if index == length, pointer[offset &+ 1 &+ length] == Byte.space { return true }
            }
            offset &+= 1
        }
        return false
    }
}
