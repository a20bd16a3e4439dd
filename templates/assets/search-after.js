// packed
// What follows the first cards: more of them, the list as a link, and suggestions under the field: words of the files at hand that begin as the last word
// does, then names of places and the like. A combobox with a list of options, worked by keys.

for (const hidden of all(".facets [hidden]")) hidden.hidden = false;
$(".facets").ontoggle = async () => { if (head) (await part("counts").catch(trouble))?.counts(turn); };
box.form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(timer);
  isTyping = false;
  go({ q: box.value });
};
onpopstate = restore;
try { if (localStorage.rummeligBesoeg) part("filters"); } catch { /* Storage is forbidden, so nothing is remembered. */ }

// Links to other lists of this page need no loading.
main.addEventListener("click", (event) => {
  const anchor = event.target.closest("a");
  if (!anchor?.href.startsWith(location.origin + location.pathname + "?") && anchor?.href != location.origin + location.pathname || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", anchor.href);
  restore();
});
next.onclick = async () => {
  const made = await cards(turn).catch(trouble);
  if (!made) return;
  rows.append(...made);
  made[0]?.querySelector("a").focus();
};
const another = $("[data-others]");
export const follow = () => {
  const to = address();
  if (isEntry != null && to != location.pathname + location.search) history[isEntry ? "pushState" : "replaceState"](null, "", to);
  isEntry = null;
  const { length } = current?.others ?? [];
  another.hidden = !length;
  another.href = address({ type: ["guide", "historie", "arrangement"] });
  another.textContent = say(length == 1 ? "page" : "pages", { count: length });
  offer();
};
const copy = $("[data-copy]");
copy.hidden = !navigator.clipboard;
copy.onclick = async () => { await navigator.clipboard.writeText(location.href); $(".tools span").textContent = said.copied; };

const offers = byId("forslag");
for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": "h-forslag", "aria-autocomplete": "list", "aria-expanded": false })) box.setAttribute(name, value);
let options = [], picked = -1;
const close = () => {
  options = [];
  picked = -1;
  offers.hidden = true;
  box.setAttribute("aria-expanded", false);
  box.removeAttribute("aria-activedescendant");
};
const lastWord = () => /[\p{L}\p{M}\p{N}-]*$/u.exec(box.value)[0];
const offer = () => {
  close();
  const [word] = words(lastWord());
  if (!isTyping || !word?.[1] || document.activeElement != box) return;
  const start = loose(word), terms = new Map();
  for (const name of shardNames(word)) for (const term of files.get(name)?.read?.terms ?? []) {
    if (term.shown && term.tail != "*" && plain(term.shown).startsWith(start)) terms.set(term.shown, term);
  }
  options = [...terms].map(([text, term]) => {
    let size = 0;
    each(term, (id) => { size += id < head.kinds[0]; });
    return { text, size, note: openings(size) };
  }).filter(({ size }) => size).sort((one, other) => other.size - one.size).slice(0, 4);
  for (const values of Object.values(lists)) for (const { label, v } of Object.values(values)) {
    if (label && options.length < 6 && (" " + plain(label)).includes(" " + start)) options.push({ text: label, note: values.list.ariaLabel, key: values.key, v });
  }
  if (!options[0] || !options[1] && fold(options[0].text) == word) return close();
  offers.replaceChildren(...options.map(({ text, note, key }, index) => {
    const item = make("li", "", { id: "h-o" + index, role: "option", ariaSelected: "false" }), name = make("span"), at = plain(text).indexOf(start);
    name.append(text.slice(0, at), make("strong", text.slice(at, at + start.length)), text.slice(at + start.length));
    item.append(icon(key ? "ui-filter" : "ui-search"), name, " ", make("span", note, { className: "count" }));
    // Before the field loses its focus.
    item.onmousedown = (event) => { event.preventDefault(); pick(index); };
    return item;
  }));
  offers.hidden = false;
  box.setAttribute("aria-expanded", true);
};
const pick = (index) => {
  const { text, key, v } = options[index], before = box.value.slice(0, -lastWord().length);
  box.value = before + (key ? "" : text + " ");
  isTyping = false;
  clearTimeout(timer);
  close();
  go({ q: box.value, ...key && { [key]: [...new Set([...state[key], v])] } });
};
box.onkeydown = (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (offers.hidden || !step && event.key != "Escape") return;
  event.preventDefault();
  if (!step) return close();
  picked = (picked + 1 + step + options.length + 1) % (options.length + 1) - 1;
  options.forEach((_, index) => { offers.children[index].ariaSelected = index == picked; });
  if (picked < 0) box.removeAttribute("aria-activedescendant");
  else box.setAttribute("aria-activedescendant", "h-o" + picked);
};
box.onblur = close;
box.form.addEventListener("submit", (event) => {
  if (picked < 0) return close();
  event.preventDefault();
  event.stopImmediatePropagation();
  pick(picked);
}, true);
close();