#!/usr/bin/env python3
"""How long it takes from the last key of a query to its first cards, on a processor slowed four times.

keys.py SITE PROBES [--count 40] [--delay 30] [--show]

SITE is a built site; PROBES has a line of JSON a query, as the bench beside the repository draws them. Each page is asked six queries, key by key; of five, three times
in milliseconds, median and 95 %:
  whole            from the last key to the frame that draws the first card of the final list: the pause for a next key and all fetches with it
  after the fetch  from when the last file had come, or the key where none was missing
  at hand          from the key, typed once more when all its files have been read
Needs playwright; CHROMIUM names the browser."""
import argparse
import json
import os
import shutil
import statistics
import sys

from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from served import served

WATCH = r"""(() => {
  let key = 0, drawn = [], due = false;
  const first = () => document.querySelector("#h-fund:not([hidden]) .rows a")?.href ?? "";
  addEventListener("keydown", (event) => { key = event.timeStamp; drawn = []; performance.clearResourceTimings(); }, true);
  new MutationObserver(() => {
    if (!due) requestAnimationFrame(() => { due = false; drawn.push([performance.now(), first()]); });
    due = true;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.since = () => {
    const last = first(), from = drawn.findLastIndex(([, one]) => one != last) + 1, end = drawn[from]?.[0] ?? key;
    const files = performance.getEntriesByType("resource").filter((one) => /\.(txt|js)/.test(one.name) && one.responseEnd > key && one.responseEnd < end);
    return last && { whole: end - key, after: end - Math.max(key, ...files.map((one) => one.responseEnd)),
      files: files.map((one) => `${one.name.split("/").slice(-2).join("/")} ${Math.round(one.fetchStart - key)}-${Math.round(one.responseEnd - key)}`) };
  };
})()"""


def spread(times):
    times = sorted(times)
    return f"median {statistics.median(times):5.0f}   95 % {times[-(-len(times) * 95 // 100) - 1]:5.0f}   of {len(times)}"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site")
    ask.add_argument("probes")
    ask.add_argument("--count", type=int, default=40)
    ask.add_argument("--delay", type=int, default=30)
    ask.add_argument("--show", action="store_true", help="each query, with the files that came and when")
    given = ask.parse_args()
    with open(given.probes, encoding="utf-8") as file:
        queries = [json.loads(line)["query"] for line in file]
    # Spread over the kinds, which stand together.
    queries = queries[:: max(1, len(queries) // given.count)][: given.count]
    times, base = {"whole": [], "after the fetch": [], "at hand": []}, served(given.site)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])

        def typed(page, query):
            page.focus("#h-q")
            page.keyboard.press("Control+a")
            page.keyboard.type(query, delay=given.delay)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(600)
            return page.evaluate("since()")

        for start in range(0, len(queries), 5):
            page = browser.new_page()
            page.add_init_script(WATCH)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto(base + "/soeg/", wait_until="networkidle")
            # The first query also waits for what every query needs.
            typed(page, queries[start - 1])
            for query in queries[start:start + 5]:
                one, again = typed(page, query), typed(page, query)
                if not one or not again:
                    continue
                times["whole"].append(one["whole"])
                times["after the fetch"].append(one["after"])
                times["at hand"].append(again["whole"])
                if given.show:
                    print(f"{query}: whole {one['whole']:.0f}, after the fetch {one['after']:.0f}, at hand {again['whole']:.0f}", *one["files"], sep="  ")
            page.close()
        browser.close()
    for name, found in times.items():
        print(f"{name:15} {spread(found)}")


if __name__ == "__main__":
    main()
