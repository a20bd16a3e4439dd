internal import Work

/// Terms with their postings and marks, as text, cut into files.
struct Shards {
    let files: [SearchIndex.File]
    /// The first skeleton of each.
    let firsts: [[UInt8]]

    init(_ terms: Terms, _ postings: Postings, _ marks: [(skeleton: [UInt8], line: [UInt8])], jobs: Int) {
        let spans = inParallel(terms.spans.count, jobs: jobs) { SpanLines(terms.spans[$0], first: terms.bases[$0], postings) }
        var cuts: [Cut] = []
        var firsts: [[UInt8]] = []
        var size = 0
        for (place, lines) in spans.enumerated() {
            let skeletons = terms.spans[place].skeletons
            var start = 0
            for term in skeletons.indices {
                let isNew = term == 0 || skeletons[term] != skeletons[term - 1]
                let length = isNew ? Self.length(of: term, skeletons, lines) : 0
                if isNew, firsts.isEmpty || size > 0 && size + length > SearchIndex.shard {
                    if term > start { cuts[cuts.count - 1].pieces.append((place, start..<term)) }
                    firsts.append(firsts.isEmpty ? [] : skeletons[term])
                    cuts.append(Cut())
                    (start, size) = (term, 0)
                }
                size += length
            }
            if start < skeletons.count { cuts[cuts.count - 1].pieces.append((place, start..<skeletons.count)) }
        }
        if cuts.isEmpty {
            cuts.append(Cut())
            firsts.append([])
        }
        Self.place(marks, in: &cuts, firsts)
        let all = cuts
        self.firsts = firsts
        files = inParallel(all.count, jobs: jobs) { shard in
            var bytes: [UInt8] = []
            for (place, range) in all[shard].pieces {
                let lines = spans[place]
                bytes += lines.bytes[(range.lowerBound == 0 ? 0 : lines.ends[range.lowerBound - 1])..<lines.ends[range.upperBound - 1]]
            }
            bytes += all[shard].marks
            Checksum.close(&bytes)
            return SearchIndex.File(name: "t/\(shard).txt", bytes: bytes)
        }
    }

    private struct Cut: Sendable {
        var pieces: [(span: Int, terms: Range<Int>)] = []
        var marks: [UInt8] = []
    }

    /// The bytes of all terms with the skeleton that begins here.
    private static func length(of term: Int, _ skeletons: [[UInt8]], _ lines: SpanLines) -> Int {
        var end = term + 1
        while end < skeletons.count, skeletons[end] == skeletons[term] { end += 1 }
        return lines.ends[end - 1] - (term == 0 ? 0 : lines.ends[term - 1])
    }

    private static func place(_ marks: [(skeleton: [UInt8], line: [UInt8])], in cuts: inout [Cut], _ firsts: [[UInt8]]) {
        var shard = 0
        for mark in marks {
            while shard + 1 < firsts.count, !mark.skeleton.lexicographicallyPrecedes(firsts[shard + 1]) { shard += 1 }
            cuts[shard].marks += mark.line
        }
    }
}

/// The lines of one span of terms.
private struct SpanLines: Sendable {
    var bytes: [UInt8] = []
    var ends: [Int] = []

    init(_ span: Terms.Span, first: Int, _ postings: Postings) {
        ends.reserveCapacity(span.stems.count)
        for (place, stem) in span.stems.enumerated() {
            bytes += stem
            if SmallWords.contains(stem) {
                bytes.append(0x09)
                bytes.append(UInt8(ascii: "*"))
            } else {
                append(shown: span.shown[place], stem)
                bytes.append(0x09)
                var last = -1
                for posting in postings.postings(of: first + place) {
                    let document = Int(posting >> 3)
                    let level = Int(posting & 7)
                    Digits.append((document - last - 1) << 1 | (level > 0 ? 1 : 0), to: &bytes)
                    if level > 0 { bytes.append(Digits.digit(level)) }
                    last = document
                }
            }
            bytes.append(0x0A)
            ends.append(bytes.count)
        }
    }

    /// The word by which people know a stem.
    private mutating func append(shown word: [UInt8], _ stem: [UInt8]) {
        guard !word.isEmpty else { return }
        if word.starts(with: stem) {
            bytes.append(UInt8(ascii: "|"))
            bytes += word[stem.count...]
        } else {
            bytes.append(UInt8(ascii: "="))
            bytes += word
        }
    }
}
