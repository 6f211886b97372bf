#!/usr/bin/env python3
"""Draws what self_training.py measured: curves as SVG, and the same as a Markdown table on standard output.

    self_training_curves.py OUTPUT.svg RESULTS.json [RESULTS.json ...]
"""
import json
import math
import sys

LINES = [
    ("newsprint with", "Newsprint, with others", "#b3123a", ""),
    ("newsprint", "Newsprint, labelled only", "#b3123a", "5 4"),
    ("scikit-learn with", "scikit-learn, with others", "#33608c", ""),
    ("scikit-learn", "scikit-learn, labelled only", "#33608c", "5 4"),
]
WIDTH, HEIGHT, LEFT, TOP = 250, 210, 52, 40


def main():
    results = {}
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            results.update(json.load(file))
    print("| set (topics) | labelled a topic | " + " | ".join(label for _, label, _, _ in LINES) + " |")
    print("|---|---|" + "---|" * len(LINES))
    parts = []
    for index, (name, data) in enumerate(results.items()):
        sizes = {int(size): row for size, row in data["sizes"].items()}
        for size, row in sizes.items():
            cells = ["%.3f ± %.3f" % tuple(row[key]) for key, *_ in LINES]
            print(f"| {name} ({data['topics']}) | {size} | " + " | ".join(cells) + " |")
        low = min(row[key][0] for row in sizes.values() for key, *_ in LINES)
        low = math.floor(low * 10) / 10
        left = LEFT + index * (WIDTH + 60)

        def x(size):
            return left + WIDTH * math.log(size / 5) / math.log(20)

        def y(value):
            return TOP + HEIGHT * (1 - (value - low) / (1 - low))

        parts.append(f'<text x="{left + WIDTH / 2}" y="24" text-anchor="middle" font-weight="bold">{name}</text>')
        tick = low
        while tick <= 1.001:
            parts.append(f'<path d="M{left} {y(tick):.1f}h{WIDTH}" stroke="#ddd"/>')
            parts.append(f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:.1f}</text>')
            tick += 0.1
        for size in (5, 10, 20, 50, 100):
            parts.append(f'<text x="{x(size):.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{size}</text>')
        for key, _, color, dashes in LINES:
            points = " ".join(f"{x(size):.1f},{y(row[key][0]):.1f}" for size, row in sorted(sizes.items()))
            parts.append(
                f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2" stroke-dasharray="{dashes}"/>')
    width = LEFT + len(results) * (WIDTH + 60)
    height = TOP + HEIGHT + 70
    parts.append(
        f'<text x="{width / 2}" y="{TOP + HEIGHT + 36}" text-anchor="middle">labelled stories a topic; accuracy</text>')
    for index, (_, label, color, dashes) in enumerate(LINES):
        left = LEFT + index * 215
        parts.append(
            f'<path d="M{left} {height - 14}h28" stroke="{color}" stroke-width="2" stroke-dasharray="{dashes}"/>'
            f'<text x="{left + 34}" y="{height - 10}">{label}</text>')
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            'font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%" fill="white"/>\n'
            + "\n".join(parts) + "\n</svg>\n")


main()
