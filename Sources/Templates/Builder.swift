internal import Text

/// Collects a program's steps; literals that meet become one.
struct Builder {
    private var steps: [Program.Step] = []
    private var literals: [UInt8] = []
    /// Where the literal begins that has no step yet.
    private var pending = 0
    /// Rows' ends with their frames: a row's width is known only when the whole template is compiled.
    private var rowEnds: [(step: Int, frame: Use.Frame)] = []
    /// Above 0 nothing is collected: the place is checked, but no page ever shows it.
    private var muted = 0

    var size: Int { literals.count }

    mutating func mute() { muted += 1 }
    mutating func unmute() { muted -= 1 }

    mutating func literal(_ bytes: some Sequence<UInt8>) {
        if muted == 0 { literals.append(contentsOf: bytes) }
    }

    mutating func escaped(_ text: String) {
        if muted == 0 { literals.appendEscaped(text) }
    }

    mutating func text(_ use: Use, frame: Int) {
        if muted == 0 { step(.text(slot(use, frame))) }
    }

    mutating func html(_ use: Use, frame: Int) {
        if muted == 0 { step(.html(slot(use, frame))) }
    }

    /// Begins what is shown when the value is true, or (inverted) when it is false; gives the step to end it by.
    mutating func condition(_ use: Use, frame: Int, inverted: Bool) -> Int {
        if muted == 0 { step(inverted ? .when(slot(use, frame), to: 0) : .unless(slot(use, frame), to: 0)) }
        return steps.count - 1
    }

    mutating func endCondition(_ start: Int) {
        if muted == 0 { land(start) }
    }

    /// Begins a list's row; gives the step to end it by.
    mutating func list(_ use: Use, frame: Int) -> Int {
        if muted == 0 { step(.each(slot(use, frame), to: 0)) }
        return steps.count - 1
    }

    mutating func endList(_ start: Int, rows: Use) {
        guard muted == 0 else { return }
        step(.next(back: Int32(start + 1), width: 0))
        rowEnds.append((steps.count - 1, rows.frame))
        land(start)
    }

    mutating func finish() -> Program {
        flush()
        for end in rowEnds {
            if case .next(let back, _) = steps[end.step] { steps[end.step] = .next(back: back, width: Int32(end.frame.cells)) }
        }
        return Program(steps: steps, literals: literals)
    }

    private func slot(_ use: Use, _ frame: Int) -> Program.Slot {
        Program.Slot(frame: Int32(frame), cell: Int32(use.takeCell()))
    }

    private mutating func step(_ step: Program.Step) {
        flush()
        steps.append(step)
    }

    private mutating func flush() {
        if pending < literals.count { steps.append(.literal(start: Int32(pending), end: Int32(literals.count))) }
        pending = literals.count
    }

    /// Lets the step at `start` go on here when its body is passed over.
    private mutating func land(_ start: Int) {
        flush()
        let here = Int32(steps.count)
        switch steps[start] {
        case .unless(let slot, _): steps[start] = .unless(slot, to: here)
        case .when(let slot, _): steps[start] = .when(slot, to: here)
        case .each(let slot, _): steps[start] = .each(slot, to: here)
        default: break
        }
    }
}
