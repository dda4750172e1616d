#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a library of N generated talks, each with its peers' from the same run: JSON lines as they come, a table
at the end. All of it is kept in the work folder, so that a later run of another N can tell the growth.

    packaging/env cmake --preset bench
    packaging/env ninja -C build/bench lectern bench_library
    packaging/env tests/benchmarks/make_peers build/peers
    packaging/env tests/benchmarks/library_figures.py 10000

The peers are those of ../shared/perf-lab; without it there is nothing to compare with, and this says so."""

import argparse
import json
import math
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
QUERIES = ["asyncio", "affordances", "python", '"asyncio stack"', "aasendinects", "pyth*"]
COMMON = ["asyncio", "python", "pyth*"]
BEFORE = ["", "python", "affordances"]


class Run:
    """One finished command: its output, wall and processor time in seconds, peak memory in MB."""

    def __init__(self, command, quiet=False, env=None):
        started = time.perf_counter()
        process = subprocess.Popen(quieted(command) if quiet else list(map(str, command)), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=env)
        out, errors = process.stdout.read(), process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - started
        self.cpu = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024
        self.out = out.decode(errors="replace")
        self.errors = errors.decode(errors="replace")
        self.code = process.returncode

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines() if line.startswith("{")]


def can_be_quiet():
    return shutil.which("chrt") and subprocess.run(["chrt", "-f", "10", "true"], capture_output=True).returncode == 0


def quieted(command):
    """Before all other work of the machine, where that is allowed: short figures are the scheduler's otherwise."""
    first = ["chrt", "-f", "10"] if can_be_quiet() else []
    return first + list(map(str, command))


def median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


class Figures:
    def __init__(self, options):
        self.n = options.talks
        self.options = options
        self.rows = []
        self.work = options.work
        self.work.mkdir(parents=True, exist_ok=True)
        self.notes = self.work / f"conf-{self.n}"
        self.library = self.work / f"library-{self.n}.sqlite"
        self.raw = self.work / f"raw-{self.n}.db"
        self.fts = self.work / f"fts-{self.n}.db"
        self.usual = self.work / f"usual-{self.n}.db"
        self.shell = self.work / f"shell-{self.n}.db"
        self.recoll = self.work / f"recoll-{self.n}"

    # --- what is there ---------------------------------------------------------------------------------------

    def lectern(self, *words):
        return [self.options.build / "bin/lectern", "--library", self.library, *words]

    def bench(self, what, *words, library=None):
        return [self.options.build / "bin/bench_library", what, library or self.library, *words]

    def peer(self, name):
        return self.options.peers / name

    def tool(self, name):
        """A peer that is unpacked beside the others, or installed: path and environment."""
        root = self.options.peers / "root"
        path = root / "usr/bin" / name
        if not path.exists():
            found = shutil.which(name)
            return (found, None) if found else (None, None)
        libraries = [root / "usr/lib", root / "usr/lib/recoll", *(root / "usr/lib").glob("*-linux-gnu*")]
        env = dict(os.environ, LD_LIBRARY_PATH=":".join(map(str, libraries)),
                   RECOLL_DATADIR=str(root / "usr/share/recoll"), HOME=str(self.work))
        return path, env

    def row(self, figure, value, unit, peer, against, goal=None, **more):
        """`against`: what the peer takes, in the same unit; None where it was not run."""
        ratio = value / against if against else None
        self.add(figure=figure, value=value, unit=unit, peer=peer, against=against, ratio=ratio, goal=goal,
                 met=None if ratio is None or goal is None else ratio <= goal, **more)

    def add(self, **row):
        row = {"n": self.n, **row}
        self.rows.append(row)
        print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in row.items()}),
              flush=True)

    def save(self):
        (self.work / f"figures-{self.n}.json").write_text(json.dumps(self.rows))

    # --- import ----------------------------------------------------------------------------------------------

    def make_notes(self):
        if not self.notes.exists():
            Run([self.peer("gen"), self.options.seeds, self.notes, self.n, "conf"])
        return sum(file.stat().st_size for file in self.notes.rglob("*.md"))

    def remove(self, path):
        for end in ("", "-wal", "-shm"):
            pathlib.Path(str(path) + end).unlink(missing_ok=True)

    def imports(self):
        size = self.make_notes()
        self.remove(self.library)
        raw = Run([self.peer("import"), self.notes, self.raw, "threads=1"])
        own = Run(self.lectern("import", self.notes))
        if own.code != 0:
            sys.exit(f"the import failed: {own.errors}")
        self.row("import", own.wall, "s wall", "limits/import", raw.wall, 1.25, memory=own.memory)
        self.row("import", own.cpu, "s cpu", "limits/import", raw.cpu)
        again = Run(self.lectern("import", self.notes))
        self.row("import again, unchanged", again.wall, "s wall", "first import", own.wall, 0.02)
        self.row("import again, unchanged", again.cpu, "s cpu", "first import", own.cpu)
        self.row("library size", self.library.stat().st_size / 1e6, "MB", "notes", size / 1e6, 2.4)
        split = self.work / "split.sqlite"
        self.remove(split)
        for part in Run(self.bench("split", self.notes, library=split)).lines():
            self.row("of an import: reading, recognising", part["read_recognise_cpu_s"], "s cpu", "limits/import",
                     raw.cpu, wall=part["read_recognise_s"], memory=part["peak_mb"])
            self.row("of an import: the store", part["keep_cpu_s"], "s cpu", "limits/import", raw.cpu,
                     wall=part["keep_s"])
        self.remove(split)
        self.against_recoll(own, again)

    def against_recoll(self, own, again):
        indexer, env = self.tool("recollindex")
        if not indexer:
            self.add(figure="import", peer="recollindex", note="not run: Recoll is not there")
            return
        shutil.rmtree(self.recoll, ignore_errors=True)
        self.recoll.mkdir()
        # By itself it runs when nothing else wants to, which on a shared machine is never.
        (self.recoll / "recoll.conf").write_text(f"topdirs = {self.notes}\nidxniceprio = 0\n")
        first = Run([indexer, "-c", self.recoll], env=env)
        if first.code != 0:
            self.add(figure="import", peer="recollindex", note=f"not run: {first.errors[-200:]}")
            return
        second = Run([indexer, "-c", self.recoll], env=env)
        self.row("import", own.wall, "s wall", "recollindex", first.wall, 0.30)
        self.row("import", own.cpu, "s cpu", "recollindex", first.cpu, 0.20)
        self.row("import again, unchanged", again.wall, "s wall", "recollindex", second.wall)
        taken = sum(file.stat().st_size for file in self.recoll.rglob("*") if file.is_file())
        self.row("library size", self.library.stat().st_size / 1e6, "MB", "recollindex", taken / 1e6)

    # --- search ----------------------------------------------------------------------------------------------

    def build_fts(self, path, *choices):
        if not path.exists():
            Run([self.peer("ftsbuild"), f"seeds={self.options.seeds}", f"n={self.n}", f"db={path}", "content=external",
                 "page=8192", "hash=16777216", "batch=5000", "tok=fast", "terms=1", "head=1", *choices])

    def ask_peer(self, path, *choices):
        return Run([self.peer("ftsquery"), f"db={path}", *choices], quiet=True).lines()

    def typed_words(self):
        """The words that ftsquery draws, by its own generator, so that both type the same."""
        terms = []
        for line in pathlib.Path(f"{self.fts}.terms").read_text().splitlines():
            word, count = line.split("\t")
            terms.append((word, int(count)))
        terms.sort(key=lambda term: (-term[1], term[0]))
        state = 5
        mask = (1 << 64) - 1

        def draw():
            nonlocal state
            state = (state + 0x9e3779b97f4a7c15) & mask
            z = state
            z = ((z ^ (z >> 30)) * 0xbf58476d1ce4e5b9) & mask
            z = ((z ^ (z >> 27)) * 0x94d049bb133111eb) & mask
            return z ^ (z >> 31)

        words = []
        while len(words) < 120:
            rank = math.exp((draw() >> 11) * 2.0 ** -53 * math.log(min(len(terms), 4000)))
            if len(terms[int(rank)][0]) > 2:
                words.append(terms[int(rank)][0])
        while len(words) < 200:
            word = terms[(draw() >> 32) * min(len(terms), 50000) >> 32][0]
            if len(word) > 2:
                words.append(word)
        path = self.work / f"words-{self.n}.txt"
        path.write_text("\n".join(words) + "\n")
        return path

    def keys(self):
        self.build_fts(self.fts)
        design = {line["before"]: line for line in self.ask_peer(self.fts, "suite=design", "adaptive=1")
                  if line.get("cap") == 500}
        words = self.typed_words()
        limit = 8 if self.n <= 100_000 else 16
        for before in BEFORE:
            first, own = Run(self.bench("keys", words, before), quiet=True).lines()
            self.row(f"one key behind “{before}”, p95", own["p95"], "ms", "ftsquery design", design[before]["p95"], 1.5,
                     absolute_goal=limit, p50=own["p50"], p99=own["p99"], peer_p50=design[before]["p50"],
                     peer_p99=design[before]["p99"], first_p95=first["p95"])
            if not before:
                self.usual_keys(own)

    def usual_keys(self, own):
        self.build_fts(self.usual, "prefix=1 2 3")
        self.ask_peer(self.usual, "suite=typing", "only=naive")  # its pages come from the disk, ours are here
        usual = [line for line in self.ask_peer(self.usual, "suite=typing", "only=naive")
                 if line.get("design") == "naive" and line["words"] == 1]
        self.row("one key, p95", own["p95"], "ms", "FTS5's usual query", usual[0]["p95"] if usual else None, 1 / 40)

    def answers(self):
        self.build_fts(self.fts)
        kinds = {line["kind"]: line for line in self.ask_peer(self.fts, "suite=kinds", "reps=1")}
        for kind in ("common", "mid", "and-common-mid", "phrase"):
            query = kinds[kind]["q"].replace(" AND ", " ")
            own = Run(self.bench("pause", query), quiet=True).lines()[0]
            self.row(f"full answer after the pause: {kind}", own["ms"], "ms", "bm25 top 50", kinds[kind]["bm25_top50"],
                     0.2, talks=own["talks"], with_snippets=kinds[kind]["naive_snippet"],
                     peer_count=kinds[kind]["count"])

    def filters(self):
        self.build_fts(self.fts)
        lines = self.ask_peer(self.fts, "suite=filter", "reps=3")
        word = lines[0]["word"]
        peers = {line["filter"]: line for line in lines if line["word"] == word}
        connection = sqlite3.connect(self.fts)
        speaker = connection.execute("SELECT speaker FROM talk WHERE id = 17").fetchone()[0]
        connection.close()
        counts = Run(self.bench("counts", word), quiet=True).lines()[0]
        for name in ("year", "tag-top"):
            self.row(f"one count of a filter with a common word, against {name}", counts["ms_each"], "ms", "join",
                     peers[name]["join_count"], 1 / 50, values=counts["values"], all_values=counts["ms"])
        for name, query in (("year", f"{word} year:2012"), ("speaker", f'{word} speaker:"{speaker}"')):
            page = Run(self.bench("first", query), quiet=True).lines()[0]
            self.row(f"first page by {name}", page["ms"], "ms", "join", peers[name]["join_first50"],
                     1 / 100 if name == "speaker" else None)

    # --- whole processes -------------------------------------------------------------------------------------

    def timed(self, command, env=None, runs=5):
        first = Run(command, quiet=True, env=env)
        if first.wall > 2:
            return first.wall * 1000
        return median([Run(command, quiet=True, env=env).wall for _ in range(runs)]) * 1000

    def processes(self):
        self.make_shell()
        ripgrep, _ = self.tool("rg")
        recollq, env = self.tool("recollq") if self.recoll.exists() else (None, None)
        for query in QUERIES:
            own = self.timed(self.lectern("search", query))
            plain = query.strip('"')
            figure = f"lectern search {query}"
            self.row(figure, own, "ms", "limits/search", self.timed([self.peer("search"), self.raw, plain]), 4)
            pattern = f"\\b{plain[:-1]}" if plain.endswith("*") else plain
            self.row(figure, own, "ms", "ripgrep",
                     self.timed([ripgrep, "-i", "-m", "3", "--no-heading", pattern, self.notes]) if ripgrep else None,
                     1.0 if self.n < 100_000 else 0.2)
            self.row(figure, own, "ms", "recollq",
                     self.timed([recollq, "-c", self.recoll, "-n", "50", "-A", query], env) if recollq else None, 0.1)
            self.row(figure, own, "ms", "sqlite3 shell", self.timed(self.shell_query(query)),
                     0.15 if query in COMMON and self.n >= 100_000 else None)

    def make_shell(self):
        if not self.shell.exists():
            self.build_fts(self.fts)
            Run(["sqlite3", self.shell, f"ATTACH '{self.fts}' AS q; CREATE VIRTUAL TABLE t USING fts5(name, body); "
                 "INSERT INTO t SELECT title, body FROM q.talk;"])

    def shell_query(self, query):
        match = query if query.endswith("*") or query.startswith('"') else f'"{query}"'
        return ["sqlite3", self.shell, "SELECT name, snippet(t, 1, '[', ']', '…', 12) FROM t "
                f"WHERE t MATCH '{match}' ORDER BY rank LIMIT 50"]

    # --- opening, marks, growth ------------------------------------------------------------------------------

    def opening(self):
        # Of the same program and library: a word that completes from all of them.
        runs = [Run(self.bench("open", "as"), quiet=True).lines()[0] for _ in range(5)]
        self.add(figure="open to first answer", value=median([run["answer_ms"] for run in runs]), unit="ms",
                 memory=median([run["memory_mb"] for run in runs]), open_ms=median([run["open_ms"] for run in runs]))

    def related(self):
        own = Run(self.bench("related", "10"), quiet=True).lines()[0]
        self.add(figure="related talks of a talk, p95", value=own["p95"], unit="ms", p50=own["p50"], runs=own["runs"])

    def marks(self):
        """Marks in a copy of the library while other notes are imported into it."""
        notes = self.work / "marks-notes"
        if not notes.exists():
            Run([self.peer("gen"), self.options.seeds, notes, 2000, "conf"])
        copy = self.work / "marked.sqlite"
        self.remove(copy)
        shutil.copy(self.library, copy)
        own = Run(self.bench("marks", notes, library=copy), quiet=True).lines()[0]
        self.add(figure="one mark saved while importing, p99", value=own["p99"], unit="ms", absolute_goal=20,
                 met=own["p99"] <= 20, p50=own["p50"], p95=own["p95"], max=own["max"], runs=own["runs"])
        self.remove(copy)

    def growth(self):
        """Against the figures that an earlier run of a smaller N left in the work folder."""
        for smaller, what, goal, is_each in ((10_000, "import", 1.6, True), (10_000, "one key behind “”, p95", 4, False),
                                             (10_000, "open to first answer", 1.5, False)):
            path = self.work / f"figures-{smaller}.json"
            if smaller >= self.n or not path.exists():
                continue

            def value(rows):
                wanted = [row for row in rows if row["figure"] == what and row.get("unit") in ("s cpu", "ms")]
                return wanted[0]["value"] / (wanted[0]["n"] if is_each else 1) if wanted else None

            own, before = value(self.rows), value(json.loads(path.read_text()))
            if own and before:
                self.row(f"growth of {what}" + (" cpu a talk" if is_each else ""), own, "", f"{smaller} talks", before,
                         goal)


def shown(value):
    return "–" if value is None else f"{value:.3g}" if isinstance(value, float) else str(value)


def print_table(rows):
    print("\n| figure | N | Lectern | peer | its figure | ratio | goal | met |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for row in rows:
        goal = row.get("goal")
        met = row.get("met")
        print(f"| {row['figure']} | {row['n']} | {shown(row.get('value'))} {row.get('unit', '')} | {row.get('peer', '')} "
              f"| {shown(row.get('against'))} | {shown(row.get('ratio'))} "
              f"| {shown(goal) if goal is not None else shown(row.get('absolute_goal'))} "
              f"| {'' if met is None else 'yes' if met else 'NO'} {row.get('note', '')}|")


def main():
    steps = ["imports", "keys", "answers", "filters", "processes", "opening", "related", "marks", "growth"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("talks", type=int, nargs="?", default=10_000)
    parser.add_argument("--build", type=pathlib.Path, default=PROJECT / "build/bench")
    parser.add_argument("--peers", type=pathlib.Path, default=PROJECT / "build/peers")
    parser.add_argument("--seeds", type=pathlib.Path, default=PROJECT.parent / "shared/seeds")
    parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/figures", help="some GB for 100,000")
    parser.add_argument("--only", nargs="+", choices=steps, default=steps)
    options = parser.parse_args()
    if not options.seeds.exists() or not (options.peers / "ftsquery").exists():
        print("Nothing was measured: there is no performance lab. See make_peers.", file=sys.stderr)
        return
    figures = Figures(options)
    if not can_be_quiet():
        print("chrt is not allowed here: short figures hold what the scheduler adds.", file=sys.stderr)
    for step in options.only:
        getattr(figures, step)()
    if options.only == steps:
        figures.save()
    print_table(figures.rows)


if __name__ == "__main__":
    main()
