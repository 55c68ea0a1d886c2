extension OperatingSystem {
    /// The machine's memory in bytes; nil where the system doesn't tell.
    package static var physicalMemory: Int? {
        #if canImport(Darwin)
            var (size, length) = (UInt64(0), MemoryLayout<UInt64>.size)
            return sysctlbyname("hw.memsize", &size, &length, nil, 0) == 0 ? Int(clamping: size) : nil
        #else
            let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
            return pages > 0 && size > 0 ? Int(pages) * Int(size) : nil
        #endif
    }

    /// What `ulimit -v` and the like allow to the process, in bytes; nil where that is without end.
    package static var addressLimit: Int? {
        #if canImport(Glibc)
            let resources = [RLIMIT_AS, RLIMIT_DATA].map { __rlimit_resource_t($0.rawValue) }
        #else
            let resources = [RLIMIT_AS, RLIMIT_DATA]
        #endif
        return resources.compactMap { resource -> Int? in
            var limit = rlimit()
            guard getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(Int.max) else { return nil }
            return Int(limit.rlim_cur)
        }.min()
    }
}
