import ArgumentParser
import Query

extension MemorySize: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
