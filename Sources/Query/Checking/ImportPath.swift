/// Where an imported script is: from the folder of the script that imports it.
enum ImportPath {
    static func resolve(_ path: String, from script: String?) -> String {
        guard !path.hasPrefix("/"), let script, let slash = script.lastIndex(of: "/") else { return path }
        return String(script[...slash]) + path
    }
}
