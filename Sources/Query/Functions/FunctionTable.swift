/// All built-in functions.
public enum FunctionTable {
    /// In the order of the reference.
    public static let all: [Function] = []

    /// The function of a name, or nil.
    public static func function(named name: String) -> Function? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
