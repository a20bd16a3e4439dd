import Synchronization

/// A value that is left for one taker, on whatever thread: it lives no longer than that thread needs it.
public final class Handover<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    public init(_ value: Value) { self.value = Mutex(value) }

    /// Nil once it has been taken.
    public func take() -> Value? {
        value.withLock { value in
            let taken = value
            value = nil
            return taken
        }
    }
}
