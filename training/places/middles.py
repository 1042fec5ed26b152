"""The middle of an area of which only the towns are known."""

from collections.abc import Sequence

Point = tuple[float, float]


def middle(points: Sequence[Point]) -> Point:
    """The centre of gravity of the convex hull of points given as latitude and longitude.

    Nearer to the middle of the area than the mean of its towns, which crowd together; degrees are taken as
    flat, and an area across the date line is not covered. Hull: Andrew's monotone chain (1979).
    """
    ring = _hull(sorted(set(points)))
    area = lat = lon = 0.0
    for (y, x), (v, u) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x * v - u * y
        area += cross
        lat += (y + v) * cross
        lon += (x + u) * cross
    if abs(area) < 1e-9:
        return sum(y for y, _ in points) / len(points), sum(x for _, x in points) / len(points)
    return lat / (3 * area), lon / (3 * area)


def _hull(points: Sequence[Point]) -> list[Point]:
    half = _chain(points)[:-1]
    return [*half, *_chain(points[::-1])[:-1]] if half else list(points)


def _chain(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and _turn(kept[-2], kept[-1], point) <= 0:
            kept.pop()
        kept.append(point)
    return kept


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
