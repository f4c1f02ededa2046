#!/usr/bin/env python3
"""Times `protocolo check` and `protocolo build` on large repositories made from a seed.

    python3 tests/bench/bench.py [--binary target/release/protocolo] [--sizes 100,1000] [--runs 5] [--seed 7]

The repositories are copies of examples/alcaldia: each copy has the touchpoints of the municipality under other ids and
names, related among themselves, with numbers changed by the seed. Prints, for each size and command, the median of wall
time and CPU time and the largest peak of memory. Measures whole processes as the system accounts for them; judges nothing.
The last line of each size says how many times as long a whole check takes as reading and understanding the files alone:
both are taken from `check --perfil` on one core, so that time is work.
"""

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "examples" / "alcaldia"


def make(folder: Path, size: int, seed: int) -> int:
    """Writes a repository of `size` touchpoints and returns how many bytes its protocols have."""
    chance = random.Random(seed)
    shutil.copytree(SOURCE, folder, ignore=shutil.ignore_patterns("sitio", "protocolos", "mediciones"))
    protocols = {path.stem: path.read_text(encoding="utf-8") for path in sorted((SOURCE / "protocolos").rglob("*.yaml"))}
    stems = list(protocols)
    (folder / "protocolos").mkdir()
    total = 0
    for made in range(size):
        copy, stem = made // len(stems) + 1, stems[made % len(stems)]
        # The last copy may be cut short: what is not in it is that of the first.
        left = size - (copy - 1) * len(stems)
        names = {name: f"{name}-{copy if at < left else 1}" for at, name in enumerate(stems)}
        text = refer(protocols[stem], names)
        text = re.sub(r"(?m)^nombre: (.*)$", lambda match: f"nombre: {rename(match.group(1), copy)}", text, count=1)
        text = re.sub(r"\b(\d{1,2}) min\b", lambda match: f"{max(1, int(match.group(1)) + chance.randint(0, 3))} min", text)
        (folder / "protocolos" / f"{stem}-{copy}.yaml").write_text(text, encoding="utf-8")
        total += len(text.encode("utf-8"))
    # What is common, and what services say, names the touchpoints of the first copy.
    first = {stem: f"{stem}-1" for stem in stems}
    for path in [*sorted(folder.glob("*.yaml")), *sorted((folder / "servicios").rglob("*.yaml"))]:
        path.write_text(refer(path.read_text(encoding="utf-8"), first), encoding="utf-8")
    # The order of the wheel names the touchpoints of one municipality; here there are many.
    manifest = folder / "entidad.yaml"
    manifest.write_text(re.sub(r"(?ms)^rueda:.*?(?=^\S|\Z)", "", manifest.read_text(encoding="utf-8")), encoding="utf-8")
    return total


def refer(text: str, names: dict[str, str]) -> str:
    """The text with other ids, but for the lines that name a type: `chat` is one and also the id of a touchpoint."""
    pattern = re.compile(r"(?<![\w-])(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")(?![\w-])")
    lines = text.split("\n")
    return "\n".join(line if re.match(r"\s*(tipo|tipos|nombre|texto|titulo):", line) else pattern.sub(lambda match: names[match.group(1)], line) for line in lines)


def rename(name: str, copy: int) -> str:
    if name.startswith('"'):
        return f'{name[:-1]} {copy}"'
    return f"{name} {copy}"


def run(command: list[str]) -> tuple[float, float, float, int]:
    """Wall seconds, CPU seconds, peak MiB and exit code of one run."""
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, dict(os.environ, NO_COLOR="1"), file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def ratio(binary: str, folder: Path) -> float:
    """How many times as long a check takes as reading and understanding its files."""
    environment = dict(os.environ, NO_COLOR="1", RAYON_NUM_THREADS="1")
    told = subprocess.run([binary, "check", "--perfil", "--idioma", "en", str(folder)], env=environment, capture_output=True, text=True)
    times = dict((line.split("%", 1)[1].strip(), float(line.split()[0])) for line in told.stderr.splitlines() if "%" in line)
    return times["total"] / (times["reading the files"] + times["understanding what they say"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(ROOT / "target" / "release" / "protocolo"))
    parser.add_argument("--sizes", default="100,1000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    print(f"{'touchpoints':>11} {'command':<16} {'wall s':>8} {'CPU s':>8} {'peak MiB':>9}  exit")
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "repositorio"
            size_bytes = make(folder, size, options.seed)
            commands = {
                "check": [options.binary, "check", str(folder)],
                "build (first)": [options.binary, "build", str(folder)],
                "build (again)": [options.binary, "build", str(folder)],
            }
            for name, command in commands.items():
                results = []
                for _ in range(options.runs):
                    if name == "build (first)":
                        shutil.rmtree(folder / "sitio", ignore_errors=True)
                    results.append(run(command))
                wall, cpu, peak, codes = zip(*results)
                print(f"{size:>11} {name:<16} {statistics.median(wall):>8.3f} {statistics.median(cpu):>8.3f} {max(peak):>9.1f}  {sorted(set(codes))}")
            ratios = [ratio(options.binary, folder) for _ in range(options.runs)]
            print(f"{'':>11} check takes {statistics.median(ratios):.2f} × what reading and understanding the files takes")
            print(f"{'':>11} protocols: {size_bytes / size / 1024:.1f} KiB on average")
    return 0


if __name__ == "__main__":
    sys.exit(main())
