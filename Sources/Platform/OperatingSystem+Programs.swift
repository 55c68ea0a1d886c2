extension OperatingSystem {
    /// Starts a program; nil where that can't be done.
    ///
    /// - Parameters:
    ///   - path: Of the program.
    ///   - words: Its name and arguments, and nil.
    ///   - environment: Its variables as `NAME=VALUE`, and nil.
    ///   - input: What it has as standard input; nil leaves it this program's.
    /// - Returns: Its process, in which SIGPIPE ends it though that be ignored here.
    package static func start(
        _ path: String, _ words: [UnsafeMutablePointer<CChar>?], environment: [UnsafeMutablePointer<CChar>?],
        input: Int32?
    ) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        let outcome = posix_spawn(&process, path, &actions, &attributes, words, environment)
        return outcome == 0 ? process : nil
    }
}
