// packed
// The search page, until its first cards: a query's words, the files they need, who is found, and how they are shown. What only some
// searches need comes later, as modules that use what is declared here: search-filters.js, search-counts.js, search-words.js (spelling, nothing found), search-after.js
// (suggestions, more cards). The format of the index and the ranking: docs/search.md. Nothing an opening says is ever markup: nodes are made, and their text is set.
"use strict";

// Words

const SPELT = { ä: "æ", ö: "ø", ß: "ss", ð: "d", đ: "d", þ: "th", ł: "l", œ: "oe", ŋ: "ng", ŧ: "t", ħ: "h", ı: "i" };
const fold = (text) => text.normalize("NFC").toLowerCase().replace(/[\xad\u200b-\u200d]/g, "")
  .replace(/[^\0-\x7fæøå]/g, (letter) => SPELT[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, ""))
  .replace(/ae|oe(?!(rne|[nr])s?(?![a-zæøå0-9]))|aa/g, (pair) => ({ ae: "æ", oe: "ø", aa: "å" })[pair]);
const loose = (word) => word.replace(/[æå]/g, "a").replace(/ø/g, "o");
const plain = (text) => loose(fold(text));
const words = (text) => [...fold(text).matchAll(/[a-zæøå0-9]+(?:[-‐‑][a-zæøå0-9]+)*/g)].flatMap(([run]) => {
  const parts = run.split(/[-‐‑]/);
  return parts[1] ? [parts.join(""), ...parts] : parts;
}).map((word) => word.slice(0, 40)).filter((word) => word[1] || word < "a");

// Snowball, by the rules of a language: of each group the first whose ending lies in the word's second region.
const snowball = (groups, word) => {
  const from = Math.max(3, (/[aeiouyæøå][^aeiouyæøå]/.exec(word)?.index ?? 40) + 2);
  for (const group of groups) for (const [later, ending, stays = ""] of group) {
    ending.lastIndex = from + later;
    const found = ending.exec(word);
    if (found) { word = word.slice(0, found.index) + stays; break; }
  }
  return word;
};
// What is left is stemmed again where it still ends as a definite form does: køkkenet, køkken.
const stem = (rules, word) => {
  if (/\d/.test(word)) return word;
  for (let left = 3, before; left-- && before != word && (!before || /e[nrt]?$/.test(word));) { before = word; word = snowball(rules, word); }
  return word[3] ? word.replace(/(?<=[^aeiouyæøå])e(?=l$)|(?<=c)es$/, "") : word;
};
// Where naboer keeps its oe, frisoer means ø.
const stems = (word) => [...new Set([word, word.replace(/oe(?=\w+$)/, "ø")].flatMap((word) => head.stem.map((rules) => stem(rules, word))))];

const ALIKE = { c: "k", q: "k", g: "k", w: "v", z: "s", b: "p", d: "t", x: "ks" };
const skeleton = (stem) => stem.replace(/^h(?=[vj])/, "").replace(/ph/g, "f").replace(/[kg]j/g, "k").replace(/(?!^)h/g, "")
  .replace(/[cqgwzbdx]/g, (letter) => ALIKE[letter]).replace(/([^aeiouyæøå])\1+/g, "$1").replace(/^[eiouyæøå]/, "a").replace(/(?!^)[aeiouyæøå]/g, "");

// Files

const main = document.querySelector("main[data-index]");
const base = main.dataset.index;
// By name: a file on its way, and what has been read of it.
const files = new Map();
let head, fresh;

const each = ({ tail }, take) => {
  for (let i = 0, id = -1, value = 0, shift = 0; i < tail.length; i++) {
    const digit = tail.charCodeAt(i) - 48;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    id += (value >> 1) + 1;
    if (id < head.n) take(id, value & 1 && tail.charCodeAt(++i) - 48);
    value = shift = 0;
  }
};

// An index that is gone or of another format has been replaced, and the page is an old one: it is fetched anew, once.
const outdated = () => {
  try {
    if (sessionStorage.rummelig != base) { sessionStorage.rummelig = base; location.reload(); }
  } catch { /* Storage is forbidden: once cannot be told from twice. */ }
};
const fetched = async (name) => {
  const answer = await fetch(base + name, { cache: fresh ? "reload" : "force-cache", signal: AbortSignal.timeout(3e4) });
  if (answer.status == 404) outdated();
  if (!answer.ok) throw Error(name);
  const bytes = new Uint8Array(await answer.arrayBuffer()), end = bytes.lastIndexOf(35), lines = new TextDecoder().decode(bytes).split("\n");
  let sum = 2166136261;
  for (let i = 0; i < end; i++) sum = Math.imul(sum ^ bytes[i], 16777619);
  if (lines.pop() || lines.pop() != "#" + (sum >>> 0).toString(36)) throw Error(name);
  return name[0] == "m" ? start(JSON.parse(lines)) : name[0] == "t" ? shard(lines) : lines;
};
// While typing goes on there is a moment for the next key before a fetch. Then `calm` is another promise, and what waits for this one waits for ever.
let isTyping = false, calm;
const load = async (name, isSure) => {
  if (isTyping && !isSure && !files.has(name)) await calm;
  let file = files.get(name);
  if (!file) {
    files.set(name, file = fetched(name));
    file.then((read) => { file.read = read; }, () => files.delete(name));
  }
  return file;
};

const start = (read) => {
  if (read.v != 2) { outdated(); throw Error(read.v); }
  for (const rule of read.stem.flat(2)) rule[1] = RegExp(rule[1] + "$", "g");
  read.shards = read.shards.split(" ");
  // What is in the reader's language comes before its like in another.
  read.tongues = (read.tongues ?? []).flatMap(([tongue, size]) => Array(size).fill(tongue || roots[0].lang));
  return read;
};
const shard = (lines) => {
  const terms = [], names = [];
  for (const line of lines) {
    const [, stem, sign, rest, tail] = /^(!?[^|=\t]*)([|=]?)([^\t]*)\t(.*)$/.exec(line);
    if (stem[0] == "!") names.push({ words: stem.slice(1).split(" "), facet: tail[0], k: +tail.slice(1) });
    else terms.push({ stem, loose: loose(stem), shown: sign && (sign == "=" ? "" : stem) + rest, tail });
  }
  return { terms, names };
};
const place = (bones) => Math.max(0, head.shards.findLastIndex((first) => first <= bones));
const shardNames = (word) => [...new Set(stems(word).map((stem) => `t/${place(skeleton(stem))}.txt`))];
// A file that holds whatever may begin as the word does will be needed, however the word goes on.
const shards = (word) => {
  const bones = skeleton(word.slice(0, -1)), only = place(bones), sure = only == place(bones + "~") && `t/${only}.txt`;
  return Promise.all(shardNames(word).map((name) => load(name, name == sure)));
};

// What only some searches need.
const parts = {};
const part = (name) => parts[name] ??= import(main.dataset[name]).catch((error) => { delete parts[name]; throw error; });

// The page

const $ = (selector, inside = main) => inside.querySelector(selector);
const all = (selector, inside = main) => [...inside.querySelectorAll(selector)];
const byId = (id) => document.getElementById("h-" + id);
const lang = document.documentElement.lang;
const said = byId("ord").dataset;
const say = (key, facts = {}) => said[key].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
const make = (tag, text = "", more = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), { textContent: text }, more);
  made.append(...inside);
  return made;
};
const icon = (name) => {
  const made = byId("ikon").content.firstChild.cloneNode(true);
  made.firstChild.setAttribute("href", "#i-" + name);
  return made;
};
const quoted = (text) => said.open + text + said.close;
const openings = (count) => say(count == 1 ? "one" : "many", { count });
const hoursText = (text) => (text == "1" ? said.hour : say("hours", { hours: text.replace(/\./g, said.mark).replace("-", "–") }));
const status = byId("antal"), box = byId("q"), found = byId("fund"), newest = byId("nyeste"), notes = byId("bud");
const rows = $(".rows", found), next = $("[data-next]"), resting = status.textContent;

// The values of each facet, as the index numbers them.
const lists = {};
for (const list of all("[data-facet]")) {
  const { facet, key } = list.dataset, values = lists[facet] = Object.assign([], { key, list });
  for (const item of list.children) values[item.dataset.k] = { ...item.dataset, item, label: $("span", item).textContent };
}
const value = (facet, k) => (k && lists[facet]?.[k]) || {};
const values = (facet) => Object.values(lists[facet] ?? {}).filter(({ v }) => v);

// What the address says

const KEYS = "sted naer km ordning formidler timer skaanehensyn branche niveau arbejdssted type siden".split(" ");
// migrations[0] turns keys of version 1 into those of 2, and so on.
const migrations = [];
let state;
const read = () => {
  const got = new URLSearchParams(location.search);
  for (const step of migrations.slice((got.get("v") ?? 1) - 1)) step(got);
  state = { q: got.get("q") ?? "", gone: [...got.keys()].filter((key) => !KEYS.includes(key) && key != "q" && key != "v") };
  for (const key of KEYS) state[key] = got.get(key)?.split(",").filter(Boolean) ?? [];
};
const isFiltered = () => KEYS.some((key) => state[key].length);
const address = (change) => {
  const to = { ...state, ...change }, q = to.q.trim(), parts = KEYS.filter((key) => to[key].length).map((key) => key + "=" + to[key].map(encodeURIComponent));
  if (q) parts.unshift("q=" + encodeURIComponent(q).replace(/%20/g, "+"));
  return location.pathname + (parts.length ? "?" + parts.join("&") + "&v=1" : "");
};
// Whether one can go back to the former address; absent where there is no new one. search-after.js writes it, once the cards are drawn.
let isEntry;
const go = (change, isNew = true) => {
  isEntry ||= isNew;
  Object.assign(state, change, { gone: [] });
  return run();
};

// Asking

const ENOUGH = 10;
let turn = 0, current;

const tokensOf = (text) => {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu)]
    .map(([raw]) => ({ raw, parts: words(raw) })).filter(({ parts }) => parts.length);
  if (tokens.length) Object.assign(tokens.at(-1), { last: true, done: /\s$/.test(text), alone: !tokens[1] });
  return tokens;
};

// The terms that stand for a word, each with how well it does; `also` are those it is not itself.
const candidates = async (word, { exact, last, done }) => {
  const own = stems(word), bare = own.map(loose), start = loose(word), terms = new Map(), mine = turn;
  const take = (term, quality) => { if (!(terms.get(term) >= quality)) terms.set(term, quality); };
  let near = await shards(word);
  const look = (test, quality) => {
    for (const shard of near) for (const term of shard.terms) if (test(term)) take(term, quality(term));
  };
  look(({ stem }) => own.includes(stem), () => 1);
  const isThere = terms.size;
  if (exact) return { terms, also: [] };
  look((term) => bare.includes(term.loose), () => (isThere ? 0.3 : 0.9));
  const also = isThere ? [] : [...terms.keys()];
  if (last && !(isThere && done)) {
    const bones = skeleton(word), first = place(bones), begun = () => look((term) => term.loose.startsWith(start), ({ stem }) => 0.5 * start.length / stem.length);
    if (!isThere) near = [await load(`t/${first}.txt`)];
    begun();
    // What begins so may go on in the next files: two more, where these do not fill a page with titles.
    for (let at = first + 1; !isThere && mine == turn && at < first + 3 && head.shards[at]?.startsWith(bones); at++) {
      let size = 0;
      for (const [term] of terms) each(term, (id, level) => { size += level > 5; });
      if (size >= ENOUGH) break;
      near = [await load(`t/${at}.txt`)];
      begun();
    }
  }
  return { terms, also, near, own };
};

// What documents have of a word: the best of its terms in each.
const scores = async (token) => {
  const mine = turn;
  const points = new Float32Array(head.n), also = new Set();
  let count = 0, isSmall = false, size = 0;
  const add = ({ terms, also: others }, factor) => {
    for (const [term, quality] of terms) {
      if (term.tail == "*") isSmall = true;
      else each(term, (id, level) => {
        if (!points[id]) count++;
        points[id] = Math.max(points[id], factor * quality * head.impact[level]);
      });
    }
    for (const term of others) also.add(term.shown || term.stem);
    size += terms.size;
  };
  const whole = await candidates(token.parts[0], token);
  add(whole, 1);
  if (!size && !token.exact) for (const part of token.parts.slice(1)) add(await candidates(part, {}), 0.6);
  // Few have the only word: who has what it begins with comes after them, where that is at hand.
  if (size && count < ENOUGH && token.alone && whole.near) {
    const firsts = whole.near.flatMap(({ terms }) => terms).filter((term) => term.stem[2] && token.parts[0].startsWith(term.stem) && !whole.terms.has(term));
    add({ terms: new Map(firsts.map((term) => [term, 0.15])), also: [] }, 1);
  }
  if (!size && !token.exact) {
    if (token.last) await calm;
    // Of parts a document should have all: what each is worth is summed up.
    if (mine == turn) for (const [word, factor] of await (await part("words")).mend(token.parts[0], whole, add)) {
      also.add(word);
      (await scores({ parts: [word], exact: true })).points.forEach((worth, id) => {
        if (worth && !points[id]) count++;
        points[id] += factor * worth;
      });
    }
  }
  return { points, count, isSmall, also };
};

const kindOf = (id) => { let kind = 0; while (id >= head.kinds[kind]) id -= head.kinds[kind++]; return kind; };

// Who is found. `plan` says what is chosen, what of it was typed, which words are left, and who passes.
const search = async (plan) => {
  const { tokens, chosen, passes } = plan, n = head.n, total = new Float32Array(n), matched = new Uint8Array(n), also = new Set();
  let count = 0;
  for (const word of await Promise.all(tokens.map(scores))) {
    if (word.isSmall && !word.count) continue;
    const idf = Math.log(1 + n / Math.max(1, word.count));
    count++;
    for (let id = 0; id < n; id++) if (word.points[id]) { total[id] += idf * word.points[id]; matched[id]++; }
    for (const other of word.also) also.add(other);
  }
  const whole = [], part = [], last = count || chosen.type[0] ? n : head.kinds[0];
  for (let id = 0; id < last; id++) {
    total[id] *= matched[id] ** 2 * (head.tongues[id] == lang ? 1 : 0.75);
    if (matched[id] == count) whole.push(id); else if (matched[id]) part.push(id);
  }
  const rank = (ids) => ids.filter((id) => passes(id)).sort((one, other) => total[other] - total[one] || one - other);
  const isListed = (id) => id < head.kinds[0] || chosen.type[0], hits = rank(whole), list = hits.filter(isListed);
  return { ...plan, whole, list: list.length < ENOUGH ? list.concat(rank(part.filter(isListed))) : list, full: list.length, others: hits.filter((id) => !isListed(id)), also: [...also] };
};

// Whether the words may be more than words: hours, a quotation, the name of a place or a promise.
const isPlain = async (tokens) => {
  if (isFiltered() || state.gone[0] || /[\d"“”„»«]/.test(state.q)) return false;
  const near = await Promise.all(tokens.map(async ({ parts: [word] }) => {
    const own = stems(word), isName = (first) => loose(first) == loose(word) || stems(first).some((stem) => own.includes(stem));
    return (await shards(word)).some(({ names }) => names.some((name) => isName(name.words[0])));
  }));
  return !near.includes(true);
};

// Showing

let shown, marks;
const roots = [...byId("rod").children].map((item) => ({ lang: item.lang, paths: item.dataset.r.split(" ") }));

// A text with the letters that a word found.
const marked = (text) => {
  const made = new DocumentFragment();
  let at = 0;
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = plain(raw), mark = marks.find((mark) => word.includes(mark));
    if (!mark) continue;
    // Where folding changes the length (ae, oe, aa) the whole word is marked.
    const isWhole = word.length != raw.length, from = index + (isWhole ? 0 : word.indexOf(mark)), to = isWhole ? index + raw.length : from + mark.length;
    made.append(text.slice(at, from), make("mark", text.slice(from, to)));
    at = to;
  }
  made.append(text.slice(at));
  return made;
};

const dates = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", timeZone: "UTC" });
const card = (line, kind) => {
  const [path, title, employer, town, span, scheme, broker, last, published, offered = "", own = "", tongue] = line.split("\t");
  const root = roots.find((one) => one.lang == tongue) ?? roots[0], row = byId("kort").content.firstElementChild.cloneNode(true), anchor = $("a", row);
  anchor.href = kind > 2 ? path : root.paths[kind] + path + "/";
  anchor.append(marked(title));
  if (root.lang != lang) row.lang = root.lang;
  $(".where", row).append(marked(kind ? employer : employer + ", " + (value("municipality", town).label ?? said.home)));
  if (kind) { for (const part of all(".hours, .signs, .meta", row)) part.remove(); return row; }
  const [range, week = 37] = span.split("/"), [least, most = least] = range.split("-");
  const draw = (part, hours) => $("." + part, row).setAttribute("width", (+hours < week ? hours / week * 100 : 110) + "%");
  $(".hours p", row).textContent = hoursText(range);
  draw("lit", least);
  if (most != least) draw("may", most);
  const signs = $(".signs", row), offers = offered.split(" "), size = offers.pop() - 3, free = own.split("|");
  // Three of what is offered, and what was asked for first.
  const items = offers.map((k) => ({ g: "tools", label: k == '"' && free.shift(), ...value("accommodation", k) })), isAsked = ({ v }) => current.chosen.skaanehensyn.includes(v);
  for (const { g, label } of [...items.filter(isAsked), ...items.filter((item) => !isAsked(item))].slice(0, 3)) {
    signs.append(make("li", "", {}, icon(g), marked(label)));
  }
  if (size > 0) signs.append(make("li", say("more", { count: size }), { className: "more" }));
  const via = value("broker", broker).label, ends = new Date((head.day + +last) * 864e5);
  $(".meta span", row).textContent = value("scheme", scheme).label?.split(" (")[0] + (via ? " " + say("via", { name: via }) : "");
  Object.assign($("time", row), {
    textContent: say("deadline", { date: dates.format(ends) }), dateTime: ends.toISOString().slice(0, 10),
  });
  row.published = head.day - published;
  return row;
};
const cardLine = async (id) => (await load(`d/${Math.floor(id / head.per)}.txt`))[id % head.per];
const today = Date.parse(new Date().toLocaleDateString("sv", { timeZone: "Europe/Copenhagen" })) / 864e5;
const isLapsed = (id, line) => "closing" in main.dataset && id < head.kinds[0] && head.day + +line.split("\t")[7] < today;

// The next ten cards, without those that closed after the page was built.
const cards = async (mine) => {
  const made = [];
  while (made.length < ENOUGH && shown < current.list.length) {
    const ids = current.list.slice(shown, shown + ENOUGH - made.length), got = await Promise.all(ids.map(async (id) => {
      const line = await cardLine(id);
      return !isLapsed(id, line) && card(line, kindOf(id));
    }));
    if (mine != turn) return;
    made.push(...got.filter(Boolean));
    shown += ids.length;
  }
  next.hidden = shown >= current.list.length;
  return made;
};

const show = async (mine) => {
  const { list, full, tokens, also } = current;
  shown = 0;
  marks = [...tokens.flatMap(({ parts }) => [...parts, ...parts.flatMap(stems)]), ...also.map(fold)].map(loose).filter((mark) => mark[1]).sort((one, other) => other.length - one.length);
  // All that is shown comes at once, so nothing moves once it is there.
  const [made, filters, words] = await Promise.all([cards(mine), parts.filters, also[0] || !full ? part("words") : undefined]), had = document.activeElement;
  if (!made) return;
  found.hidden = $(".tools").hidden = false;
  newest.hidden = true;
  rows.replaceChildren(...made);
  const asked = tokens.map(({ raw }) => raw).join(" "), count = openings((full || list.length) - shown + made.length);
  const text = asked ? say("with", { found: count, words: quoted(asked) }) : count;
  if (status.textContent != text) status.textContent = text;
  notes.replaceChildren();
  status.classList.remove("hush");
  filters?.tell();
  await words?.tell(mine);
  if (!had.isConnected) status.focus();
};

async function run() {
  const mine = ++turn;
  try {
    head ??= await load("m.txt");
    const tokens = tokensOf(state.q), isAsked = isFiltered() || state.q.trim()[1];
    let result;
    if (isAsked) {
      result = await isPlain(tokens) ? await search({ tokens, typed: [], chosen: state, passes: () => true })
        : await (await part("filters")).answer();
    }
    if (mine != turn) return;
    current = result;
    if (result) await show(mine);
    else {
      found.hidden = true;
      newest.hidden = false;
      status.textContent = resting;
      notes.replaceChildren();
      status.classList.remove("hush");
      if (parts.filters || state.gone[0]) (await part("filters")).tell();
    }
  } catch (error) {
    if (mine == turn) trouble(error);
  }
  // Once the cards are drawn; a list without suggestions or counts is still a list.
  setTimeout(() => {
    if (mine != turn) return;
    part("after").then(({ follow }) => follow(), () => {});
    parts.counts?.then(({ counts }) => counts(mine), () => {});
  }, 50);
}

// Neither the index nor the rest of the script can be counted on here.
const trouble = (error) => {
  console.warn(error);
  // No suggestion lies over the button.
  isTyping = false;
  const text = navigator.onLine ? said.broken : said.offline;
  const again = make("button", said.retry, { className: "btn", onclick() { fresh = true; files.clear(); run(); } });
  notes.replaceChildren(make("div", "", { className: "panel" }, make("h2", text), again, byId("veje").content.cloneNode(true)));
  status.textContent = text;
  status.classList.add("hush");
};

// Events

let timer, calming, lastKey = 0;
box.oninput = ({ timeStamp }) => {
  const gap = timeStamp - lastKey;
  lastKey = timeStamp;
  isTyping = true;
  clearTimeout(timer);
  clearTimeout(calming);
  // A moment where keys come fast, and a longer one while a word is short.
  calm = new Promise((done) => { calming = setTimeout(done, tokensOf(box.value).at(-1)?.raw[3] ? gap < 120 && 80 : 250); });
  timer = setTimeout(() => go({ q: box.value }, !state.q));
};
const restore = () => {
  read();
  if (box.value.trim() != state.q) box.value = state.q;
  isTyping = false;
  return run();
};
restore();
