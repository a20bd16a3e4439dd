// packed
// What documents have of each facet, and how many of those found have each value: the columns of the index and the counts beside the choices.

// Columns

const digits = (line = "") => Uint8Array.from(line, (digit) => digit.charCodeAt() - 48);
// Which documents a line of gaps names, written in Rice's code.
export const named = (line) => {
  const holds = new Uint8Array(head.n), code = digits(line);
  let at = 1, left = 0, shift = 0, bit = 5, id = -1;
  do { left += (code[at] & 31) << shift; shift += 5; } while (code[at++] & 32);
  const next = () => {
    const one = (code[at] >> bit) & 1;
    if (!bit--) { bit = 5; at++; }
    return one;
  };
  while (left--) {
    let gap = 0;
    while (next()) gap++;
    for (let low = code[0]; low--;) gap = 2 * gap + next();
    holds[id += gap + 1] = 1;
  }
  return holds;
};
// What the documents have of a facet, each by its number.
export const column = async (facet) => {
  if (facet == "kind") return kindOf;
  const [first, second] = await load(`f/${facet}.txt`), one = digits(first), two = digits(second), { n } = head;
  if (one.length % n) throw Error(facet);
  if (facet == "hours") return { least: (id) => one[id], most: (id) => one[id] && one[id] + two[id] };
  return one.length == n ? (id) => one[id] : (id) => one[2 * id] * 64 + one[2 * id + 1];
};

// Counts

const facets = $(".facets");
const boxes = (list) => {
  for (const one of Object.values(list)) if (one.v) {
    const label = make("label");
    one.input = make("input", "", { type: "checkbox", onchange() {
      const others = state[list.key].filter((v) => v != one.v);
      go({ [list.key]: one.input.checked ? [...others, one.v] : others });
    } });
    one.count = make("span", "", { className: "count" });
    label.append(one.input, make("span", one.label), one.count);
    one.item.replaceChildren(label);
  }
  list.isMade = true;
};
export const counts = async (mine) => {
  if (!facets.open) return;
  try {
    await Promise.all(Object.keys(lists).map((facet) => count(facet, mine)));
  } catch (error) {
    console.warn(error);
    notes.append(make("p", "", {}, said.uncounted));
  }
};
const count = async (facet, mine) => {
  const list = lists[facet], { key } = list, first = head.kinds[0], tally = [];
  if (!list.isMade) boxes(list);
  const of = facet == "accommodation"
    ? (await load("f/accommodation.txt")).map(named) : await column({ region: "municipality", hours: "band" }[facet] ?? facet);
  if (mine != turn) return;
  const add = (k) => { tally[k] = (tally[k] ?? 0) + 1; };
  const towns = lists.municipality ?? [];
  const regions = facet == "region" && Object.fromEntries(values(facet).map(({ v, k }) => [v, k]));
  for (const id of current ? current.whole : Array(facet == "kind" ? head.n : first).keys()) {
    // Of promises all that are chosen must be there, so each more narrows the list; other choices widen it.
    if (current && !current.passes(id, facet == "accommodation" ? "" : key)) continue;
    if (facet == "kind") add(of(id));
    else if (id >= first) continue;
    else if (facet == "hours") for (let code = of(id) - 1, band = Math.floor(code / 7); code >= 0 && band <= code % 7; band++) add(band);
    else if (facet == "accommodation") of.forEach((holds, k) => { if (holds[id]) add(k); });
    else if (regions) add(regions[towns[of(id) - 1]?.g]);
    else add(of(id) - 1);
  }
  for (const { k, v, item, input, count } of values(facet)) {
    count.textContent = tally[k] ?? 0;
    input.checked = (current?.chosen ?? state)[key].includes(v);
    item.classList.toggle("none", !tally[k]);
  }
};

// The rest of what filters do, before it can be asked for.
facets.addEventListener("focusin", ({ target }) => { if (target.localName != "summary") part("filters").catch(() => {}); });
