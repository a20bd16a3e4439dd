/// Why nothing was published: which step, on what, and what the system answered. The words for people are elsewhere.
public struct PublishTrouble: Error, Sendable, Equatable {
    public enum Operation: String, Sendable {
        /// A planned path that no tree can hold: EINVAL for its form, EEXIST for one planned twice, ENOTDIR for one that is both
        /// file and folder.
        case plan
        /// The output folder or the folder it stands in.
        case open
        case lock
        /// Making the folder in which the new tree is built.
        case stage
        /// Writing a page of the new tree.
        case write
        /// Bringing along a file that is not ours: ENOTDIR or EISDIR when it stands where the plan has a folder or a file.
        case carry
        case exchange
        /// Putting single files in place, where the whole folder could not be exchanged.
        case replace
    }

    public let operation: Operation
    /// The output folder as it was given, or a path under it; of a bad plan, the planned path.
    public let path: String
    public let errno: Int32

    public init(operation: Operation, path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }
}

/// Runs a step and says, when the system refuses, which one it was.
func telling<Answer: ~Copyable>(
    _ operation: PublishTrouble.Operation, _ path: @autoclosure () -> String, _ step: () throws(Refusal) -> Answer
) throws(PublishTrouble) -> Answer {
    do throws(Refusal) {
        return try step()
    } catch {
        throw PublishTrouble(operation: operation, path: path(), errno: error.code)
    }
}
