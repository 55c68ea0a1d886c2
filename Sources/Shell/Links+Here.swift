import Corpus
import Platform
import Rendering

extension Links {
    /// Links from the current folder of this machine, or from one that is named from there.
    static func here(from base: String = "") -> Links? {
        guard let path = Folder.realPath(".") else { return nil }
        var name = [CChar](repeating: 0, count: 256)
        let isNamed = gethostname(&name, name.count - 1) == 0
        let host = isNamed ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
        let folder = base.utf8.first == UInt8(ascii: "/") ? base : path + "/" + base
        return Links(folder: folder.last == "/" ? String(folder.dropLast()) : folder, host: host)
    }
}
