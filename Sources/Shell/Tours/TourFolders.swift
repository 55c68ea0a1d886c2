import Corpus

/// Where tours are looked for.
package enum TourFolders {
    /// In the working folder, beside the program, and in a folder above it: a build in its checkout.
    package static var all: [String] {
        var folders = ["Examples/tours"]
        guard let program = Folder.ofProgram else { return folders }
        var folder = program[...]
        if let slash = folder.lastIndex(of: "/") { folders.append("\(folder[..<slash])/share/docent/tours") }
        while let slash = folder.lastIndex(of: "/") {
            folders.append("\(folder)/Examples/tours")
            folder = folder[..<slash]
        }
        return folders.filter(Folder.isFolder)
    }
}
