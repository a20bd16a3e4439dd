#!/usr/bin/env python3
"""Hold a built site's open data to the schema beside it, and every calendar file to RFC 5545.

    open_data.py SITE_DIR

Exit 1 on a fault, 2 if there was nothing to look at. Last line: 'N passed, N failed'.
"""
import datetime, json, os, re, sys
from jsonschema import Draft202012Validator, FormatChecker

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from tally import Tally

site = sys.argv[1]
calendars = data = 0
tally = Tally()


def check(ok, where, what):
    tally.check(ok, f"{where}: {what}")


def load(path):
    return json.load(open(path, encoding="utf-8"))


def calendar(name, raw):
    check(raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r"), name, "lines do not end with CRLF")
    lines = raw.split(b"\r\n")[:-1]
    check(all(len(line) <= 75 for line in lines), name, "a line is longer than 75 octets")
    try:
        [line.decode() for line in lines]
    except UnicodeDecodeError:
        check(False, name, "a letter is cut in two")
    rows = [re.match(r"([A-Z-]+)((?:;[A-Z]+=[^:;]+)*):(.*)$", row) for row in raw.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]]
    check(all(rows), name, "a line is no property")
    rows = [(row[1], row[2], row[3]) for row in rows if row]
    check(rows[:1] == [("BEGIN", "", "VCALENDAR")] and rows[-1:] == [("END", "", "VCALENDAR")], name, "no calendar")
    check(("VERSION", "", "2.0") in rows and any(r[0] == "PRODID" for r in rows), name, "no version or maker")
    ids, entry = set(), None
    for key, parameter, value in rows:
        if (key, value) == ("BEGIN", "VEVENT"):
            entry = {}
        elif (key, value) == ("END", "VEVENT"):
            check({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(entry), name, f"an entry lacks something: {sorted(entry)}")
            check(entry.get("UID") not in ids, name, f"two entries are {entry.get('UID')}"); ids.add(entry.get("UID"))
            if "DTEND" in entry:
                check(entry["DTEND"] > entry["DTSTART"], name, f"{entry['UID']} ends before it begins")
            entry = None
        elif entry is not None:
            check(key not in entry, name, f"{key} stands twice"); entry[key] = value
            if key.startswith("DT"):
                shape = "%Y%m%d" if parameter == ";VALUE=DATE" else "%Y%m%dT%H%M%SZ"
                try:
                    datetime.datetime.strptime(value, shape)
                except ValueError:
                    check(False, name, f"{key} is no time: {value}")
            if key in ("SUMMARY", "DESCRIPTION", "LOCATION"):
                check(not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), name, f"{key} is not escaped: {value}")


for folder, _, files in sorted(os.walk(site)):
    for file in sorted(files):
        path = os.path.join(folder, file)
        if file.endswith(".ics"):
            calendars += 1
            calendar(os.path.relpath(path, site), open(path, "rb").read())
        if file == "openings.json":
            data += 1
            schema = load(os.path.join(folder, "openings.schema.json"))
            Draft202012Validator.check_schema(schema)
            found = list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(load(path)))
            check(not found, os.path.relpath(path, site), f"breaks its schema: {[e.message[:120] for e in found[:3]]}")
            members = set(schema["$defs"]["opening"]["properties"])
            unknown = {key for opening in load(path)["openings"] for key in opening} - members
            check(not unknown, os.path.relpath(path, site), f"the schema lacks {sorted(unknown)}")

print(f"{calendars} calendar files, {data} files of open data")
code = tally.end()
sys.exit(2 if not calendars or not data else code)
