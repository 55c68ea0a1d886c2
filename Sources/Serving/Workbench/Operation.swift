import Documents
import Query

/// One thing that a client can ask for: defined once, for what runs, for the checking of what a client sends, for MCP's
/// schemas and for the reference.
package struct Operation: Sendable {
    /// Its method's name.
    package let name: String
    /// One sentence.
    package let help: String
    package let parameters: [Parameter]
    /// What its result has, in words; empty where that is the operation's own matter.
    package let result: String
    let run: @Sendable (Arguments, Workbench) throws(RPCError) -> JSON

    init(
        _ name: String, _ help: String, _ parameters: [Parameter] = [], result: String = "",
        run: @escaping @Sendable (Arguments, Workbench) throws(RPCError) -> JSON
    ) {
        (self.name, self.help, self.parameters, self.result, self.run) = (name, help, parameters, result, run)
    }
}

/// What an operation takes.
package struct Parameter: Sendable {
    /// What a parameter can be.
    package enum Kind: String, Sendable {
        case text
        /// A whole number from 0.
        case count
        case truth
        /// A list of texts.
        case texts
        /// A list of objects.
        case objects
    }

    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    /// One sentence.
    package let help: String

    init(_ name: String, _ kind: Kind, required isRequired: Bool = false, _ help: String) {
        (self.name, self.kind, self.isRequired, self.help) = (name, kind, isRequired, help)
    }

    func takes(_ value: FieldValue) -> Bool {
        switch kind {
        case .text: value.text != nil
        case .count: value.int.map { $0 >= 0 } ?? false
        case .truth: value.truth != nil
        case .texts: value.list?.allSatisfy { $0.text != nil } ?? false
        case .objects: value.list?.allSatisfy(\.isRecord) ?? false
        }
    }

    /// What it takes, in words.
    package var words: String {
        switch kind {
        case .text: "a text"
        case .count: "a whole number from 0"
        case .truth: "true or false"
        case .texts: "a list of texts"
        case .objects: "a list of objects"
        }
    }
}

/// What a client gave for an operation's parameters.
package struct Arguments: Sendable {
    private var values: [String: FieldValue] = [:]

    /// Takes what was sent, by names or in the parameters' order; null stands for what is not given.
    init(_ sent: FieldValue, for operation: Operation) throws(RPCError) {
        let parameters = operation.parameters
        if let list = sent.list {
            guard list.count <= parameters.count else {
                throw RPCError(.invalidParams, "'\(operation.name)' takes at most \(parameters.count) parameters")
            }
            for (parameter, value) in zip(parameters, list) { values[parameter.name] = value }
        } else if case .record(let entries) = sent {
            for (name, value) in entries {
                // What begins so is for the protocol (MCP's `_meta`).
                if name.first == "_" { continue }
                guard parameters.contains(where: { $0.name == name }) else {
                    let nearest = NearestName.nearest(to: name, among: parameters.map(\.name))
                    let all = parameters.map { "'\($0.name)'" }.joined(separator: ", ")
                    let hint =
                        nearest.map { "did you mean '\($0)'?" } ?? (all.isEmpty ? "it takes none" : "it takes \(all)")
                    throw RPCError(.invalidParams, "'\(operation.name)' has no parameter '\(name)'; \(hint)")
                }
                values[name] = value
            }
        }
        for parameter in parameters {
            guard let value = values[parameter.name], !value.isNull else {
                guard !parameter.isRequired else {
                    throw RPCError(
                        .invalidParams, "'\(operation.name)' needs '\(parameter.name)': \(parameter.help)")
                }
                values[parameter.name] = nil
                continue
            }
            guard parameter.takes(value) else {
                throw RPCError(.invalidParams, "'\(parameter.name)' is not \(parameter.words)")
            }
        }
    }

    func text(_ name: String) -> String? { values[name]?.text }
    func count(_ name: String) -> Int? { values[name]?.int }
    func truth(_ name: String) -> Bool { values[name]?.truth ?? false }
    func texts(_ name: String) -> [String]? { values[name]?.list?.compactMap(\.text) }
    func list(_ name: String) -> [FieldValue]? { values[name]?.list }
    func has(_ name: String) -> Bool { values[name] != nil }
}
