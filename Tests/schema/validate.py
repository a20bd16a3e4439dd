#!/usr/bin/env python3
"""validate.py OPSLAGSTJEK SCHEMAS ROOT …: holds the checker and JSON Schema against each other.

Every file of the roots in which the checker finds no error must be valid by the schema of its kind, and every file with a key that is
none must not be. Needs jsonschema and PyYAML.
"""
import datetime
import json
import pathlib
import subprocess
import sys

import jsonschema
import yaml

KINDS = {
    "openings": "opening", "stories": "story", "guides": "guide", "employers": "employer", "events": "event", "pages": "page",
}


class Loader(yaml.SafeLoader):
    """Days and times stay the texts they are; a key that stands twice is the checker's to find."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front(path):
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return yaml.load(text.split("\n---", 1)[0].removeprefix("---"), Loader) or {}


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def main(program, schemas, roots):
    validators = {}
    for file in pathlib.Path(schemas).glob("*.json"):
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[file.stem] = jsonschema.Draft202012Validator(schema)
    valid = refused = faults = unread = 0
    for root in map(pathlib.Path, roots):
        answer = subprocess.run(
            [program, "--root", root, "--format", "json", "--today", "2026-11-22"], capture_output=True, check=False, text=True)
        errors = {}
        for finding in json.loads(answer.stdout)["findings"]:
            if finding["severity"] == "error":
                errors.setdefault(finding["file"], set()).add(finding["rule"])
        files = [*root.glob("content/**/*.md"), *root.glob("content/site.yaml")]
        for file in sorted(files):
            path = file.relative_to(root)
            rules = errors.get(path.as_posix(), set())
            if rules and "key-unknown" not in rules or "front-matter-syntax" in rules:
                continue
            try:
                if file.name == "site.yaml":
                    kind, value = "site", yaml.load(file.read_text(encoding="utf-8"), Loader)
                else:
                    kind, value = KINDS.get(path.parts[1], "opening"), front(file)
            except yaml.YAMLError:
                # Another reader is stricter in places: what it cannot read, no schema is asked about.
                unread += 1
                continue
            problem = next(iter(validators[kind].iter_errors(plain(value))), None)
            if rules:
                refused += 1
                if problem is None:
                    faults += 1
                    print(f"{file}: a key that is none is valid")
            else:
                valid += 1
                if problem is not None:
                    faults += 1
                    print(f"{file}: {problem.json_path}: {problem.message[:200]}")
    print(f"schema: {valid} sound files valid, {refused} with unknown keys refused, {faults} at fault, {unread} not read by PyYAML")
    return 1 if faults or not valid or not refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
