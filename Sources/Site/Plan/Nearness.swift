#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import Content

/// How near municipalities lie to each other: neighbours first, then by the straight line between their points.
struct Nearness: Sendable {
    /// The mean radius of the earth, in kilometres (IUGG).
    private static let radius = 6371.0088

    /// The great-circle distance in kilometres by the haversine formula.
    static func distance(_ one: Municipality, _ other: Municipality) -> Double {
        let (lat1, lat2) = (one.latitude * .pi / 180, other.latitude * .pi / 180)
        let half = (sin((lat2 - lat1) / 2), sin((other.longitude - one.longitude) * .pi / 360))
        let h = half.0 * half.0 + cos(lat1) * cos(lat2) * half.1 * half.1
        return 2 * radius * asin(min(1, h.squareRoot()))
    }

    /// Of the given municipalities those nearest to one, itself left out: its neighbours, then others within the distance
    /// in kilometres.
    static func nearest(to index: Int, among others: some Sequence<Int>, in all: Municipalities, within limit: Double = 60, most: Int)
        -> [Int]
    {
        let own = all[index]
        let ranked = others.filter { $0 != index && all[$0].country == own.country }.map { other in
            (index: other, isNeighbour: own.neighbours.contains(all[other].code), distance: distance(own, all[other]))
        }
        let near = ranked.filter { $0.isNeighbour || $0.distance <= limit }.sorted { left, right in
            if left.isNeighbour != right.isNeighbour { return left.isNeighbour }
            return left.distance == right.distance ? left.index < right.index : left.distance < right.distance
        }
        return near.prefix(most).map(\.index)
    }
}
