/// Bytes by their names.
enum Byte {
    static let period = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let slash = UInt8(ascii: "/")
    static let hyphen = UInt8(ascii: "-")
    static let dollar = UInt8(ascii: "$")
    static let apostrophe = UInt8(ascii: "'")
}
