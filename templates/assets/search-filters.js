// packed
// Filters: what a query and the address choose, who has it, and the chips. Counts: search-counts.js.

const NUMBER = "(\\d{1,2}(?:[.,]\\d)?)";
const HOURS = new RegExp(
  "(?:(under|(?:færre|mindre|less|fewer) (?:end|enn|than))|(højst|høyst|hoejst|hoeyst|ma(?:ks|x)(?:imum|imalt)?\\.?|opp? ?til|up to|at most)|"
  + "(over|(?:mere?|more) (?:end|enn|than))|(mindst|minst|at least|min\\.|fra|from))?\\s*(?<![\\d.,])" + NUMBER
  + "(?:\\s*(?:-|–|til|to)\\s*" + NUMBER + ")?[\\s-]*(?:timer?s?|t(?:im)?\\.?|hours?|hrs?|h)(?![a-zæøå])"
  + "(?:\\s*(?:\\/|(?:om|pr\\.?|i|a|per)(?= ))?\\s*(?:ugen?|uke[nr]?|uka|week|u)(?![a-zæøå]))?", "gi");
// The hours that a query names: each as its words and as a range.
export const hours = (text) => [...text.matchAll(HOURS)].map(([raw, under, most, over, least, first, second]) => {
  const [from, to] = [first, second ?? first].map((number) => +number.replace(",", "."));
  const range = under ? "-" + (Math.ceil(from) - 1) : most ? "-" + to : over ? Math.floor(from) + 1 + "-" : least && !second ? from + "-" : from + "-" + to;
  return { key: "timer", v: range, raw: raw.trim() };
});

const link = (href, text, className = "") => make("a", text, { href, className });
const LETTERS = { p: "municipality", r: "region", s: "scheme", b: "broker", a: "accommodation" };
const FACETS = {
  sted: ["municipality", "region"], ordning: ["scheme"], formidler: ["broker"], timer: ["hours"], skaanehensyn: ["accommodation"], branche: ["sector"],
  niveau: ["level"], arbejdssted: ["workplace"], type: ["kind"],
};
const find = (key, v) => (FACETS[key] ?? []).flatMap(values).find((value) => value.v == v);

const bounds = (range) => { const [from, to] = range.split("-"); return [+from || 0, to === undefined ? +from : +to || 99]; };
const within = (range, { least, most }) => {
  const [from, to] = bounds(range);
  return (id) => most(id) > 0 && most(id) >= from && least(id) <= to;
};
// In kilometres, as the crow flies.
const distance = (one, other) =>
  12742 * Math.asin(Math.sqrt(Math.sin((other.lat - one.lat) / 2) ** 2 + Math.cos(one.lat) * Math.cos(other.lat) * Math.sin((other.lon - one.lon) / 2) ** 2));
// All municipalities, by number.
const places = async () => (await load("p.txt")).map((line) => {
  const [slug, name, lat, lon, codes = ""] = line.split("\t");
  return { slug, name, lat: lat * Math.PI / 180, lon: lon * Math.PI / 180, codes: codes.split(" ") };
});
// Where a postcode or a municipality lies.
const spot = async (text) => {
  const asked = text.trim(), towns = await places(), isCode = /^\d{4}$/.test(asked);
  const town = towns.find(({ slug, name, codes }) => (isCode ? codes.includes(asked) : slug == asked || plain(name) == plain(asked)));
  return town && { ...town, ...isCode && { slug: asked, name: asked + " " + town.name } };
};

// For each key with something chosen, whether a document has it. What is unknown is passed over, and told.
const tests = async (chosen) => {
  const made = {}, { named, column } = await part("counts");
  for (const [key, [facet]] of Object.entries(FACETS)) {
    const known = key == "timer" ? chosen.timer.filter((range) => /^\d*-?\d*$/.test(range) && /\d/.test(range)) : chosen[key].filter((v) => find(key, v));
    chosen.gone.push(...chosen[key].filter((v) => !known.includes(v)));
    chosen[key] = known;
    if (!known[0]) continue;
    if (key == "skaanehensyn") {
      const holds = await Promise.all(known.map(async (v) => named((await load(`f/a/${find(key, v).k}.txt`))[0])));
      made[key] = (id) => holds.every((one) => one[id]);
      continue;
    }
    const of = await column(facet);
    if (key == "timer") {
      const ranges = known.map((range) => within(range, of));
      made.timer = (id) => ranges.some((holds) => holds(id));
      continue;
    }
    const places = known.map((v) => find(key, v).k), isIn = new Set(places.map((k) => +k + 1));
    if (key == "type") made.type = (id) => isIn.has(of(id) + 1);
    else {
      if (key == "sted") {
        isIn.clear();
        for (const town of values("municipality")) if (known.includes(town.v) || known.includes(town.g)) isIn.add(+town.k + 1);
      }
      made[key] = (id) => isIn.has(of(id));
    }
  }
  const [since] = chosen.siden, most = head.day - Date.parse(since) / 864e5;
  if (most >= -1e5) {
    const of = await column("date");
    made.siden = (id) => of(id) <= most;
  } else if (since) { chosen.gone.push(since); chosen.siden = []; }
  const [near] = chosen.naer, middle = near && await spot(near);
  if (middle) {
    const of = await column("municipality"), far = +chosen.km[0] || 25, towns = await places();
    chosen.name = middle.name;
    made.naer = (id) => of(id) > 0 && distance(middle, towns[of(id) - 1]) <= far;
  } else if (near) { chosen.gone.push(near); chosen.naer = []; }
  return made;
};

// Queries

const QUOTED = /["“”„»«]([^"“”„»«]+)["“”„»«]/g;

// Names of facets' values among the words become filters, the longest first.
const meant = async (tokens) => {
  const found = [];
  for (let i = 0; i < tokens.length; i++) {
    let best;
    for (const { names } of await shards(tokens[i].parts[0])) for (const { words: parts, facet, k } of names) {
      const letter = LETTERS[facet], value = lists[letter]?.[k], size = parts.length;
      if (!value || best?.size >= size || i + size > tokens.length) continue;
      const isPlace = facet == "p" || facet == "r";
      if (parts.every((part, at) => {
        const [word] = tokens[i + at].parts;
        return isPlace ? loose(word) == loose(part) : stems(word).some((stem) => stems(part).includes(stem));
      })) best = { size, key: lists[letter].key, v: value.v };
    }
    if (!best) continue;
    found.push({ ...best, raw: tokens.splice(i--, best.size).map(({ raw }) => raw).join(" ") });
  }
  return found;
};

export const answer = async (isPlain) => {
  // What reads columns comes while names are looked for.
  part("counts").catch(() => {});
  const exact = [...state.q.matchAll(QUOTED)].flatMap(([, inside]) => words(inside)).map((word) => ({ raw: word, parts: [word], exact: true }));
  let rest = state.q.replace(QUOTED, " ");
  const typed = hours(rest);
  for (const { raw } of typed) rest = rest.replace(raw, " ");
  const tokens = tokensOf(rest);
  if (!isPlain) typed.push(...await meant(tokens));
  const chosen = { ...state, gone: [...state.gone] };
  for (const { key, v } of typed) chosen[key] = [...new Set([...chosen[key], v])];
  const filters = await tests(chosen);
  const passes = (id, but) => Object.keys(filters).every((key) => key == but || filters[key](id));
  const found = await search({ tokens: [...exact, ...tokens], typed, chosen, passes });
  // A name that leaves nothing may have been meant as a word.
  if (!found.list.length && typed.some(({ key }) => key != "timer") && !isPlain) {
    const other = await answer(true);
    if (other.full) return other;
  }
  return found;
};

// What is said of what is chosen

const label = (key, v, { km, name } = {}) => {
  if (key == "timer") {
    const [from, to] = bounds(v), number = (value) => String(value).replace(".", said.mark);
    return from ? (to == 99 ? say("least", { count: number(from) }) : hoursText(from == to ? String(from) : from + "-" + to)) : say("most", { count: number(to) });
  }
  if (key == "naer") return say("near", { km: km[0] ?? 25, place: name ?? v });
  if (key == "siden") return say("since", { date: new Date(v).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) });
  return find(key, v)?.label ?? v;
};
// What is chosen, each with the address without it. A filter that was typed goes with its words.
const active = ({ chosen, typed }) => KEYS.filter((key) => key != "km").flatMap((key) => chosen[key].map((v) => {
  const { raw } = typed.find((one) => one.key == key && one.v == v) ?? {}, kept = state[key].filter((other) => other != v);
  return { key, label: label(key, v, chosen), href: address({ [key]: kept, ...raw && { q: state.q.replace(raw, " ").replace(/\s+/g, " ") } }) };
}));
export const tell = () => {
  const gone = current?.chosen.gone ?? state.gone, filters = current ? active(current) : [];
  if (current) current.filters = filters;
  chipsFor(filters);
  if (gone[0]) notes.append(make("p", "", {}, say("gone", { name: gone.join(", ") })));
  if (current?.typed[0] && current.list.length) {
    const [before, after] = said.read.split("{filters}"), q = current.typed.reduce((text, { raw }) => text.replace(raw, `"${raw}"`), state.q);
    const names = current.typed.map(({ key, v }) => label(key, v, current.chosen)).join(", ");
    notes.append(make("p", "", {}, before, make("strong", names), after, " ", link(address({ q }), said.words)));
  }
  badges();
};

const chips = $(".chips");
const chipsFor = (filters) => {
  const made = filters.map(({ label, href }) => {
    const anchor = link(href, label + " ");
    anchor.append(make("span", said.remove, { className: "hush" }), icon("ui-remove"));
    return anchor;
  });
  if (made[1]) made.push(link(address(Object.fromEntries(KEYS.map((key) => [key, []]))), said.clear, "clear"));
  chips.replaceChildren(...made.map((anchor) => { const item = make("li"); item.append(anchor); return item; }));
  chips.hidden = !made[0];
  $("[data-chosen]").textContent = made[0] ? say("chosen", { count: filters.length }) : said.filter;
};

const near = $(".near");
if (near) {
  near.onsubmit = async (event) => {
    event.preventDefault();
    const field = byId("naer");
    let middle;
    try { middle = await spot(field.value); } catch (error) { return trouble(error); }
    field.setCustomValidity(middle ? "" : said.unknown);
    if (middle) go({ naer: [middle.slug], km: [byId("km").value] });
    else field.reportValidity();
  };
  byId("naer").oninput = ({ target }) => target.setCustomValidity("");
}

// The day of the visit is remembered only where the reader asked for it, in the browser and nowhere else: `last/now`.
const recall = byId("husk"), now = new Date().toISOString().slice(0, 10);
let since;
const badges = () => {
  if (!since) return;
  for (const row of rows.children) {
    if (row.published * 864e5 >= Date.parse(since) && !$(".fresh", row)) $(".where", row).append(" ", make("strong", said.new, { className: "fresh" }));
  }
};
try {
  const [last, day] = (localStorage.rummeligBesoeg ?? "").split("/");
  if (day) {
    since = day == now ? last : day;
    localStorage.rummeligBesoeg = since + "/" + now;
    recall.checked = true;
  }
  recall.onchange = () => {
    if (recall.checked) localStorage.rummeligBesoeg = "/" + now;
    else localStorage.removeItem("rummeligBesoeg");
  };
  // Checked while this file was on its way.
  if (recall.checked && !day) recall.onchange();
  if (since) { const way = byId("siden"); way.hidden = false; way.append(link(address({ siden: [since] }), label("siden", since))); }
} catch { recall.disabled = true; }
