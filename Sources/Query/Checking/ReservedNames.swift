import Documents

/// Names that can't be given away.
enum ReservedNames {
    /// What a relation's or container's name is; nil for others.
    static func relationOrContainer(_ name: String) -> String? {
        if Relation(named: name) != nil { return "a relation" }
        if name == ThisName.text { return "the row's own node" }
        return Relation(container: name) != nil ? "a container" : nil
    }

    /// What a name is that no `def` can have; nil for others.
    static func forDefinition(_ name: String) -> String? {
        if let what = relationOrContainer(name) { return what }
        if StageName(rawValue: name) != nil { return "a stage" }
        return FunctionTable.function(named: name) != nil ? "a function" : nil
    }
}
