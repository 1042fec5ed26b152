function isSelecting() {
  return !getSelection().isCollapsed;
}

function onClick(event) {
  const target = event.target;
  const link = target.closest("a[href^='#']");
  if (link) {
    // A click made with a key has no count; the reader's place follows it into the panel.
    byKey = event.detail === 0;
    if (link.hash === location.hash) followFragment();
    return;
  }
  if (isSelecting() || target.closest("a, button, summary, input, select, label")) return;
  const row = target.closest("#statement-table tbody tr");
  const words = target.closest(".text [data-i]");
  if (row) location.hash = row.querySelector("th a").hash;
  if (words) ask(words);
}

function followScroll() {
  const pane = document.querySelector(".views");
  const scrolls = getComputedStyle(pane).overflowY === "auto";
  const links = new Map([...document.querySelectorAll("nav a")].map((one) => [one.hash.slice(1), one]));
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(target.id)?.setAttribute("aria-current", "true");
      }
    },
    { root: scrolls ? pane : null, rootMargin: "-15% 0px -80% 0px" },
  );
  for (const view of document.querySelectorAll(".view")) watch.observe(view);
}

document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
startFilters();
document.addEventListener("click", onClick);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) forget();
});
addEventListener("hashchange", followFragment);
followScroll();
followFragment();
