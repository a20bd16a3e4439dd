// Shows a saved edit at once: asks whether this page has become another, and loads it again at the place where the reader was.
(() => {
  "use strict";
  const { mark, version } = document.currentScript.dataset;
  const key = "rummelig:" + location.pathname;
  const details = document.querySelector(".rml-found");

  try {
    const kept = JSON.parse(sessionStorage.getItem(key) || "null");
    sessionStorage.removeItem(key);
    if (kept) {
      history.scrollRestoration = "manual";
      scrollTo(kept.x, kept.y);
      if (details) details.open = kept.open;
    }
  } catch { /* A browser that keeps nothing only forgets the place. */ }

  const reload = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open: Boolean(details && details.open) }));
    } catch { /* As above. */ }
    location.reload();
  };

  // Of pages of the site it is asked whether they have become another; the others follow every change.
  let seen = version;
  const look = async ({ data }) => {
    if (data === seen) return;
    seen = data;
    if (!mark) return reload();
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      if (answer.headers.get("ETag") !== '"' + mark + '"') reload();
    } catch { /* The program has stopped: the stream opens again when it is back. */ }
  };

  // A browser opens six connections at most, so a page that nobody looks at keeps none.
  let stream;
  const open = () => {
    if (stream) return;
    stream = new EventSource("/_rummelig/events");
    stream.addEventListener("message", look);
  };
  const close = () => { if (stream) stream.close(); stream = undefined; };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", () => { if (!document.hidden) open(); });
})();
