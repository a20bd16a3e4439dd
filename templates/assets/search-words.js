// packed
// What a search needs that does not find every word as it is written: spelling, what was searched for instead, and what to say where
// nothing is found.

// Edits between two words, two neighbours changing places being one; above `most` it does not matter how many.
export const edits = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older, old, row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    older = old;
    old = row;
    row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(row[j - 1] + 1, old[j] + 1, old[j - 1] + (one[i - 1] != other[j - 1]));
      if (older && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
  }
  return row[other.length];
};

const link = (href, text, className = "") => make("a", text, { href, className });
// The words that begin as one does, and those that end so: an edit leaves one of the two.
const vocabulary = async (word) => {
  const files = [word.charCodeAt() % 10, 10 + word.charCodeAt(word.length - 1) % 10].map((way) => load(`w/${way}.txt`)), known = new Map();
  for (const lines of await Promise.all(files)) {
    let last = "";
    for (const line of lines) known.set(last = last.slice(0, parseInt(line[0], 36)) + line.slice(1, -1), +line.slice(-1));
  }
  return [...known].map(([word, often]) => ({ word, often }));
};
// What a word that no term stands for is read as: a term one edit (two from nine letters) away, or those that begin as it does for the longest, are added;
// else words are given, each with how well it does: near ones, or the longest first part that is one, and the rest.
export const mend = async (word, { near, own }, add) => {
  const most = word.length > 8 ? 2 : 1, terms = new Map();
  if (word.length < 4) return [];
  for (const shard of near) for (const term of shard.terms) {
    const far = Math.min(...own.map((stem) => edits(stem, term.stem, most)));
    if (far <= most) terms.set(term, far < 2 ? 0.6 : 0.4);
  }
  let longest = Math.max(5, word.length * 0.6);
  if (!terms.size) for (const shard of near) for (const term of shard.terms) {
    let size = 0;
    while (term.stem[size] && term.stem[size] == word[size]) size++;
    if (size > longest) terms.clear();
    if (size >= longest) terms.set(term, 0.5 * (longest = size) / word.length);
  }
  if (terms.size) { add({ terms, also: terms.keys() }, 1); return []; }
  const known = await vocabulary(word);
  const close = known.map((entry) => ({ ...entry, far: edits(word, entry.word, most) })).filter(({ far }) => far <= most).sort((one, other) => one.far - other.far || other.often - one.often);
  if (close[0]) return close.filter(({ far }) => far == close[0].far).slice(0, 3).map(({ word, far }) => [word, far < 2 ? 0.6 : 0.4]);
  const isKnown = new Set(known.map((entry) => entry.word)), cuts = [...Array(Math.max(0, word.length - 5)).keys()].map((at) => at + 3);
  const firsts = cuts.map((at) => [word.slice(0, at), word.slice(at)]).reverse();
  const [first, rest] = firsts.map(([first, rest]) => [isKnown.has(first) ? first : first.replace(/[se]$/, ""), rest]).find(([first]) => isKnown.has(first)) ?? [];
  // Where no first part is known, the longest last one.
  const parts = first ? [first, isKnown.has(rest) && rest] : [firsts.map(([, last]) => last).reverse().find((last) => isKnown.has(last))];
  return parts.map((part, at) => [part, at ? 0.1 : 0.35]).filter(([part]) => part);
};

// What is said above the list.
export const tell = async (mine) => {
  const { tokens, also, list, full } = current;
  if (!list.length) return nothing(mine);
  const others = also.filter((word) => !tokens.some(({ parts }) => parts[0] == fold(word))).slice(0, 3);
  if (others[0]) {
    const [before, after] = said.also.split("{words}"), asked = tokens.map(({ raw }) => raw).join(" ");
    const q = tokens.reduce((text, { raw, exact }) => (exact ? text : text.replace(raw, `"${raw}"`)), state.q);
    notes.append(make("p", "", {}, before, make("strong", others.join(", ")), after, " ", link(address({ q }), say("only", { word: quoted(asked) }))));
  }
  if (!full) notes.append(make("p", "", {}, said.partial));
};

// Nothing found: what gave nothing, the one filter to lift, three near words, and other ways.
const nothing = async (mine) => {
  const { filters = [], tokens, whole, passes } = current, first = head.kinds[0], word = tokens.find(({ exact }) => !exact)?.parts[0];
  const what = [...tokens[0] ? [quoted(tokens.map(({ raw }) => raw).join(" "))] : [], ...filters.map(({ label }) => label)].join(said.and);
  const panel = make("div", "", { className: "panel" });
  status.textContent = say("zero", { what });
  // The panel says it in larger letters.
  status.classList.add("hush");
  $(".tools").hidden = true;
  panel.append(make("h2", status.textContent));
  const lifts = filters.map((one) => ({ ...one, count: whole.filter((id) => id < first && passes(id, one.key)).length })).sort((one, other) => other.count - one.count);
  if (lifts[0]?.count) panel.append(make("p", "", {}, link(lifts[0].href, say("lift", { name: quoted(lifts[0].label), count: openings(lifts[0].count) }), "btn")));
  else if (word) {
    const like = (await vocabulary(word)).map(({ word: other, often }) => ({ other, often, far: word.includes(other) ? 1 : other.startsWith(word.slice(0, 4)) ? 3 : edits(word, other, 4) }))
      .filter(({ other, far }) => other[2] && far <= Math.min(4, 1 + other.length / 3)).sort((one, two) => one.far - two.far || two.often - one.often).slice(0, 3);
    if (mine != turn) return;
    const list = make("ul", "", { className: "chips" });
    list.append(...like.map(({ other }) => make("li", "", {}, link(address({ q: other }), other, "clear"))));
    if (like[0]) panel.append(make("h3", said.like), list);
  }
  const others = byId("veje").content.cloneNode(true);
  if (word && filters[0]) {
    let count = 0;
    for (let id = 0; id < first; id++) if (passes(id)) count++;
    const item = make("li");
    item.append(link(address({ ...Object.fromEntries(KEYS.map((key) => [key, current.chosen[key]])), q: "" }), say("see", { name: filters.map(({ label }) => label).join(said.and), count })));
    if (count) others.firstElementChild.prepend(item);
  }
  notes.append(panel, make("h2", said.ways), others);
};
