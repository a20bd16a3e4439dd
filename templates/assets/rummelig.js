// packed
// Closes openings in the reader's browser once their deadline has passed, so an old build never invites to a closed job.
// A clock that is wrong can only close, never open.
(() => {
  "use strict";
  const past = (element) => Date.parse(element.dataset.closes) <= Date.now();

  const opening = document.querySelector("main[data-closes]");
  if (opening && past(opening)) {
    opening.querySelectorAll("[data-open]").forEach((part) => { part.hidden = true; });
    opening.querySelectorAll("[data-closed]").forEach((notice) => { notice.hidden = false; });
    document.querySelectorAll('script[type="application/ld+json"]').forEach((data) => data.remove());
    let robots = document.querySelector('meta[name="robots"]');
    if (!robots) {
      robots = document.createElement("meta");
      robots.name = "robots";
      document.head.append(robots);
    }
    robots.content = "noindex";
  }

  document.querySelectorAll("li[data-closes]").forEach((row) => {
    if (!past(row)) return;
    row.hidden = true;
    const section = row.closest("section");
    if (!section) return;
    const count = section.querySelector("[data-count]");
    if (count && /^[1-9]\d*$/.test(count.textContent)) count.textContent = String(count.textContent - 1);
    // A list with nothing left says so; rows beside other matter go with their heading.
    if (section.querySelector("li[data-closes]:not([hidden])")) return;
    const none = section.querySelector("[data-none]");
    if (none) none.hidden = false;
    else section.hidden = true;
  });

  // Filters stand open beside the rows where there is room for both.
  if (matchMedia("(min-width: 60rem)").matches) {
    document.querySelectorAll(".filters details").forEach((filters) => { filters.open = true; });
  }

  document.querySelectorAll("[data-print]").forEach((place) => {
    place.hidden = false;
    place.addEventListener("click", () => print());
  });
})();
