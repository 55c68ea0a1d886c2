import Corpus
import Platform
import Rendering

extension Links {
    /// Links from the current folder of this machine, or from one that is named from there.
    ///
    /// - Parameter template: How the person's editor is told of a place.
    static func here(from base: String = "", template: LinkTemplate? = nil) -> Links? {
        let start = WorkingFolder.shared.start
        guard let path = start.isEmpty ? Folder.realPath(".") : String(start.dropLast()) else { return nil }
        let folder = base.utf8.first == UInt8(ascii: "/") ? base : path + "/" + base
        return Links(
            folder: folder.last == "/" ? String(folder.dropLast()) : folder, host: host, template: template,
            bytes: { SystemPath($0)?.bytes })
    }

    /// This machine's name, where the terminal is on another: it must not take the files for its own.
    private static var host: String {
        guard Variable.text("SSH_CONNECTION") != nil else { return "" }
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
