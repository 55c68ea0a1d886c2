import Documents

/// Reads JSON as `docent verify` does, a portion at a time.
enum JSONInPortions {
    /// The values, read so many bytes at a time.
    static func values(of bytes: [UInt8], portion: Int) throws(JSONReader.Failure) -> [FieldValue] {
        var rest = bytes[...]
        var values: [FieldValue] = []
        try JSONReader.forEachValue {
            defer { rest = rest.dropFirst(max(1, portion)) }
            return Array(rest.prefix(max(1, portion)))
        } _: { value, _ in
            values.append(value)
        }
        return values
    }
}
