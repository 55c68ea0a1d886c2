import Foundation

/// What running a program gave.
package struct Run: Sendable {
    package var output: String
    package var errors: String
    /// The exit status, or 128 and the number of the signal that ended it.
    package var status: Int32

    /// Runs a program and waits for it.
    ///
    /// Its output goes to files: nothing has to be read meanwhile, and it does not matter if it leaves a process behind
    /// that keeps its output open, which Foundation's `Process` would wait for.
    package init(
        _ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws {
        let folder = try Folder()
        try folder.write("in", input)
        let names = ["in", "out", "err"].map { folder.path + "/" + $0 }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, names[1], O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, names[2], O_WRONLY | O_CREAT | O_APPEND, 0o600)

        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "COLUMNS"] { variables[name] = nil }
        // What tests read is not kept in the cache of whoever runs them.
        variables["DOCENT_SNAPSHOT"] = "off"
        variables.merge(environment) { $1 }
        let placed = ["-C", Program.package.path, path] + arguments
        let child = try Self.spawn("/usr/bin/env", placed, variables.map { "\($0)=\($1)" }, actions)

        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        output = try String(contentsOfFile: names[1], encoding: .utf8)
        errors = try String(contentsOfFile: names[2], encoding: .utf8)
    }

    /// Starts a program, perhaps as the leader of a session, to which the first terminal that it opens belongs.
    static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String], _ actions: posix_spawn_file_actions_t,
        isLeader: Bool = false
    ) throws -> pid_t {
        var actions = actions
        let arguments = ([path] + arguments).map { strdup($0) } + [nil]
        let environment = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child: pid_t = 0
        // The threads of the tests block signals, which what they start must not.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | (isLeader ? newSession : 0))
        let outcome = posix_spawnp(&child, path, &actions, &attributes, arguments, environment)
        guard outcome == 0 else { throw POSIXError(POSIXErrorCode(rawValue: outcome) ?? .EINVAL) }
        return child
    }

    /// `POSIX_SPAWN_SETSID`, which Glibc hides from Swift.
    private static let newSession: Int16 = 0x80
}
