/// A template checked against a kind of page, ready to be filled any number of times and from any thread.
public struct Template<Page>: Sendable {
    let program: Program
    let filling: Filling<Page>
    /// How many cells the page itself takes.
    let width: Int

    /// Appends the page's bytes; reuse one buffer for many pages (`removeAll(keepingCapacity: true)`) to spare allocations.
    public func render(_ page: Page, into buffer: inout [UInt8]) {
        var sheet = Sheet(width: width)
        filling.fill(page, 0, &sheet)
        program.write(sheet, into: &buffer)
    }
}
