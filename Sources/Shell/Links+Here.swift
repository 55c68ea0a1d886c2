import Glibc
import Rendering

extension Links {
    /// Links from the current folder of this machine, or from one that is named from there.
    static func here(from base: String = "") -> Links? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        var name = [CChar](repeating: 0, count: 256)
        let isNamed = gethostname(&name, name.count - 1) == 0
        let host = isNamed ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
        let folder = base.first == "/" ? base : String(cString: path) + "/" + base
        return Links(folder: folder.last == "/" ? String(folder.dropLast()) : folder, host: host)
    }
}
