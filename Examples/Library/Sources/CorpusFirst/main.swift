import Corpus
import Documents

let folder = CommandLine.arguments.dropFirst().first ?? "."
let loaded = Loader(preparing: [.links]).load([folder])
for problem in loaded.problems { print(problem) }
for document in loaded.documents { print(document.path, document.layer(.links).count) }

// Prints:
// tours/a-first-look.md 0
// tours/check-the-sources.md 0
// tours/follow-the-money.md 0
// tours/many-sheets-at-once.md 0
// tours/what-was-promised.md 0
