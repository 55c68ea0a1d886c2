import Platform

/// How much memory the machine has, and how much of it this process may have.
public enum MachineMemory {
    /// What a statement may take where nothing else is said: a quarter of the machine's memory, or of the control
    /// group's where that has less; and of what a limit on the process leaves, half, since what grows is copied.
    public static let share: Int = {
        let quarter = min(physical, controlGroup ?? .max) / 4
        guard let limit = OperatingSystem.addressLimit else { return quarter }
        return min(quarter, max(limit - processSize, 0) / 2)
    }()

    /// In bytes; a gigabyte where the system doesn't say.
    private static var physical: Int { OperatingSystem.physicalMemory ?? 1 << 30 }

    /// The least limit of the process's control group and of those that it is in (Linux's `cgroups(7)`, versions 2 and 1).
    private static var controlGroup: Int? {
        var limits = [number(in: "/sys/fs/cgroup/memory/memory.limit_in_bytes")]
        for line in text(in: "/proc/self/cgroup").split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[1].isEmpty || parts[1] == "memory" else { continue }
            let (root, name) =
                parts[1].isEmpty
                ? ("/sys/fs/cgroup", "memory.max") : ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
            var group = parts[2]
            while true {
                limits.append(number(in: "\(root)\(group)/\(name)"))
                guard let slash = group.lastIndex(of: "/") else { break }
                group = group[..<slash]
            }
        }
        return limits.compactMap { $0 }.min()
    }

    /// The addresses that the process has taken.
    private static var processSize: Int {
        let pages = text(in: "/proc/self/statm").split(separator: " ").first.flatMap { Int($0) } ?? 0
        return pages * max(Int(sysconf(Int32(_SC_PAGESIZE))), 0)
    }

    private static func number(in path: String) -> Int? {
        Int(text(in: path).prefix { $0.isNumber })
    }

    private static func text(in path: String) -> String {
        (try? File.read(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
