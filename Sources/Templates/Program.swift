internal import Text

/// A compiled template: steps in order, with the bytes that never change.
struct Program: Sendable {
    /// Where a value lies: the frame (0 is the page, then one for each list around the place) and the cell in it.
    struct Slot: Sendable {
        let frame: Int32
        let cell: Int32
    }

    enum Step: Sendable {
        case literal(start: Int32, end: Int32)
        case text(Slot)
        case html(Slot)
        /// Goes on at `to` when the value is false.
        case unless(Slot, to: Int32)
        /// Goes on at `to` when the value is true.
        case when(Slot, to: Int32)
        /// Begins a list; goes on at `to` when it is empty.
        case each(Slot, to: Int32)
        /// Ends a row `width` cells wide; back to `back` while there are rows.
        case next(back: Int32, width: Int32)
    }

    /// The page, or the row that a list has come to.
    private struct Frame {
        var base: Int
        var left: Int

        /// Goes on to the next row, if there is one.
        mutating func advance(by width: Int) -> Bool {
            left -= 1
            base += width
            return left > 0
        }
    }

    let steps: [Step]
    let literals: [UInt8]

    /// Appends the page whose values lie on the sheet: into the room that the pages before it have left, where that is enough. Else it
    /// is seen by then how long the page is, and it is written once more into room for all of it.
    func write(_ sheet: Sheet, into buffer: inout [UInt8]) {
        // The bytes are copied out of buffers that stay where they are meanwhile; slices of arrays would be counted at each step.
        unsafe literals.withUnsafeBufferPointer { literals in
            unsafe sheet.text.withUnsafeBufferPointer { text in
                let room = buffer.capacity - buffer.count
                let size = unsafe append(sheet, literals: literals, text: text, room: room, to: &buffer)
                if size > room { _ = unsafe append(sheet, literals: literals, text: text, room: size, to: &buffer) }
            }
        }
    }

    /// Appends the page if it has room, and gives its size.
    private func append(
        _ sheet: Sheet, literals: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, room: Int, to buffer: inout [UInt8]
    ) -> Int {
        var size = 0
        buffer.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { memory, count in
                unsafe run(sheet, literals: literals, text: text) { piece in
                    let start = size
                    size += piece.count
                    if size <= room, let from = piece.baseAddress, let to = memory.baseAddress {
                        unsafe (to + start).initialize(from: from, count: piece.count)
                    }
                }
                count = size <= room ? size : 0
            }
        }
        return size
    }

    /// Goes through the page's pieces in their order.
    @inline(__always)
    private func run(
        _ sheet: Sheet, literals: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, piece: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var frames = [Frame(base: 0, left: 1)]
        var at = 0
        while at < steps.count {
            let step = steps[at]
            at += 1
            let bytes: UnsafeBufferPointer<UInt8>
            switch step {
            case .literal(let start, let end):
                unsafe bytes = UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)])
            case .text(let slot):
                let cell = sheet.cells[Self.index(slot, frames)]
                unsafe bytes = UnsafeBufferPointer(rebasing: text[Int(cell.first)..<Int(cell.first + cell.count)])
            case .html(let slot):
                let cell = sheet.cells[Self.index(slot, frames)]
                for index in Int(cell.first)..<Int(cell.first + cell.count) { unsafe sheet.html[index].withUnsafeBufferPointer(piece) }
                continue
            case .unless(let slot, let to):
                if sheet.cells[Self.index(slot, frames)].count == 0 { at = Int(to) }
                continue
            case .when(let slot, let to):
                if sheet.cells[Self.index(slot, frames)].count > 0 { at = Int(to) }
                continue
            case .each(let slot, let to):
                let cell = sheet.cells[Self.index(slot, frames)]
                if cell.count == 0 { at = Int(to) } else { frames.append(Frame(base: Int(cell.first), left: Int(cell.count))) }
                continue
            case .next(let back, let width):
                if frames[frames.count - 1].advance(by: Int(width)) { at = Int(back) } else { frames.removeLast() }
                continue
            }
            unsafe piece(bytes)
        }
    }

    private static func index(_ slot: Slot, _ frames: [Frame]) -> Int {
        frames[Int(slot.frame)].base + Int(slot.cell)
    }
}
