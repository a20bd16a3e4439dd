// fuzz --TARGET [FLAG OF LIBFUZZER …] [CORPUS …]: makes up inputs for a target until one breaks what must hold of all.
import CFuzzer
import Glibc

extension FuzzTarget {
    /// The first argument. libFuzzer passes over what begins with two dashes, and hands it on to the processes it starts.
    fileprivate static let chosen: FuzzTarget = {
        let named = CommandLine.arguments.dropFirst().first.flatMap { FuzzTarget(rawValue: String($0.drop { $0 == "-" })) }
        guard let named else { fatalError("fuzz --TARGET …, one of: \(FuzzTarget.allCases.map(\.rawValue))") }
        return named
    }()
}

var count = CommandLine.argc
var arguments = unsafe Optional(CommandLine.unsafeArgv)
exit(
    unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
        if let fault = FuzzTarget.chosen.fault(in: bytes) { fatalError(fault) }
        return 0
    })
