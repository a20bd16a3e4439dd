// fuzz --TARGET [FLAG OF LIBFUZZER …] [CORPUS …]: makes up inputs for a target until one breaks what must hold of all.
import CFuzzer
import Glibc

/// What the first argument asks. libFuzzer passes over what begins with two dashes, and hands it on to the processes it starts.
private let fault: ([UInt8]) -> String? = {
    let name = CommandLine.arguments.dropFirst().first.map { String($0.drop { $0 == "-" }) } ?? ""
    switch name {
    case "markdown": return MarkdownFuzz.fault
    case "templates": return TemplateFuzz.fault
    default:
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("fuzz --TARGET …, one of: markdown, templates, \(FuzzTarget.allCases.map(\.rawValue))")
        }
        return target.fault
    }
}()

var count = CommandLine.argc
var arguments = unsafe Optional(CommandLine.unsafeArgv)
exit(
    unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
        if let fault = fault(bytes) { fatalError(fault) }
        return 0
    })
