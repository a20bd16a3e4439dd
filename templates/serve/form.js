// Checks the form while it is filled in, with the checker's own rules, and shows each finding at its field. Without it the buttons do the same.
(() => {
  "use strict";
  const form = document.getElementById("rml-form");
  if (!form) return;
  const $ = (id) => document.getElementById(id);
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };

  let isDirty = false;
  let timer;
  let asked = 0;

  const sent = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) fields.append(name, value);
    return fields;
  };

  const mendButton = (finding) => {
    const button = make("button", form.dataset.fix);
    button.append(make("span", ": " + finding.mend, "rml-what"));
    button.type = "submit";
    button.name = "mend";
    button.value = finding.mendValue;
    return button;
  };

  const showAtField = (findings) => {
    form.querySelectorAll(".rml-found-at").forEach((place) => {
      const own = findings.filter((finding) => finding.id + "-found" === place.id);
      const shown = own.map((finding) => {
        const line = make("p", "", "rml-finding rml-" + finding.severity);
        line.append(make("b", finding.label + ":"), " " + finding.message + " ", make("span", finding.help, "rml-help"));
        if (finding.mend) line.append(" ", mendButton(finding));
        return line;
      });
      if (place.textContent !== shown.map((line) => line.textContent).join("")) place.replaceChildren(...shown);
      const field = $(place.id.slice(0, -"-found".length));
      if (!field || !/^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName)) return;
      if (own.some((finding) => finding.severity === "error")) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
  };

  const showSummary = (findings, summary) => {
    $("rml-summary").hidden = findings.length === 0;
    $("rml-summary-title").textContent = findings.some(({ severity }) => severity === "error") ? form.dataset.errors : form.dataset.advice;
    $("rml-counts").textContent = findings.length ? summary : "";
    $("rml-list").replaceChildren(...findings.map((finding) => {
      const row = make("li", "", "rml-" + finding.severity);
      const link = make("a", (finding.field ? finding.field + ": " : "") + finding.message);
      link.href = "#" + finding.id;
      row.append(link);
      return row;
    }));
    if ($("rml-live").textContent !== summary) $("rml-live").textContent = summary;
  };

  const check = async () => {
    const number = ++asked;
    try {
      const answer = await fetch("/_rummelig/check", { method: "POST", body: sent() });
      if (!answer.ok || number !== asked) return;
      const found = await answer.json();
      if (number !== asked) return;
      showAtField(found.findings);
      showSummary(found.findings, found.changed ? form.dataset.changed + " " + found.summary : found.summary);
      $("rml-preview").innerHTML = found.preview;
      const hours = $("f-hours-weekly");
      let read = $("rml-hours");
      if (!read) {
        read = make("p", "", "rml-help rml-hours");
        read.id = "rml-hours";
        hours.after(read);
      }
      read.textContent = found.hours;
    } catch { /* The program has stopped: the buttons will say so. */ }
  };

  form.addEventListener("input", () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(check, 250);
  });
  form.addEventListener("submit", () => { isDirty = false; });
  addEventListener("beforeunload", (event) => { if (isDirty) event.preventDefault(); });

  // A link of the summary opens what is folded and puts the reader in the field.
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".rml-summary a");
    if (!link) return;
    const field = $(link.hash.slice(1));
    if (!field) return;
    const folded = field.closest("details");
    if (folded) folded.open = true;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  });

  const more = $("rml-more");
  if (more) {
    more.addEventListener("click", (event) => {
      event.preventDefault();
      const rows = $("rml-task-rows");
      const row = rows.lastElementChild.cloneNode(true);
      const label = row.querySelector("span");
      label.textContent = label.textContent.replace(/\d+/, String(rows.children.length + 1));
      row.querySelectorAll("input").forEach((input) => { input.value = ""; });
      rows.append(row);
      row.querySelector("input").focus();
    });
  }

  const trouble = document.querySelector(".rml-trouble");
  if (trouble) { trouble.tabIndex = -1; trouble.focus(); }
  if (form.elements.path.value) check();
})();
