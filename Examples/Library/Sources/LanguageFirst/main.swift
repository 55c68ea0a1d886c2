import Language

let script = Script("items|where label==null|take   3")
if case .success(let formatted) = ScriptFormatter.format(script) { print(formatted, terminator: "") }
for token in Tokens(of: script).all.prefix(3) { print(token.kind, script.text(in: token.span)) }

// Prints:
// items | where label == null | take 3
// name items
// symbol(Language.Symbol.pipe) |
// name where
