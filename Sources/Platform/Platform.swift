// The one door to the C library: every other room imports this one, so that another system is a change of this folder.
#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif

/// What the systems do each in its own way.
package enum OperatingSystem {}
