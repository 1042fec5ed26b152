// An address such as d2-s14 names the fourteenth statement of the second document. The element at the item's
// first words has it as its id. The item's home is its link in the table of statements or in a list that is
// marked as home, outside of asides.
// The fragment of the page's URL says which item is chosen.
const ADDRESS = /^#?((d\d+)-([a-z])(\d+))$/;
const homes = new Map();
const marked = [];
let chosen = null;
let byKey = false;

function addressIn(fragment) {
  const found = ADDRESS.exec(fragment);
  return found && document.getElementById(found[1]) ? found[1] : null;
}

function homeOf(address) {
  if (!homes.size) {
    const links = document.querySelectorAll("#statement-table th a, .home a:not(small a)");
    for (const link of links) homes.set(link.hash.slice(1), link);
  }
  return homes.get(address);
}

function mark(element, ...names) {
  element.classList.add(...names);
  marked.push([element, names]);
}

function unmark() {
  for (const [element, names] of marked.splice(0)) element.classList.remove(...names);
}

// All segments of an item, each with the parts it plays in it.
function segmentsOf(address) {
  const [, , text, letter, number] = ADDRESS.exec(address);
  const item = letter + number;
  const within = document.getElementById(text);
  return [...within.querySelectorAll(`[data-i~="${item}"], [data-i*="${item}/"]`)].map((segment) => {
    const parts = segment.dataset.i.split(" ").filter((one) => one.startsWith(item + "/"));
    return { segment, parts: parts.map((one) => one.slice(item.length + 1)) };
  });
}

function choose(address) {
  unmark();
  chosen = address;
  for (const { segment, parts } of segmentsOf(address)) {
    mark(segment, parts.includes("for") ? "rests" : "on");
    if (parts.some((part) => ["who", "does", "whom", "by", "cue"].includes(part))) mark(segment, "part");
  }
  const home = homeOf(address);
  if (home) mark(home.closest("th")?.parentElement ?? home, "on");
  showChosen(address);
}

// Leave the words and go back to the row, which may be in a closed part of the page or filtered out.
function goHome(address) {
  const home = homeOf(address);
  for (let at = home.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  if (home.closest("tr[hidden]")) clearFilters();
  home.scrollIntoView({ block: "center" });
  home.focus({ preventScroll: true });
}

function forget() {
  const home = chosen && homeOf(chosen);
  unmark();
  chosen = null;
  hidePanel();
  history.replaceState(null, "", location.pathname + location.search);
  home?.focus({ preventScroll: true });
}

function followFragment() {
  const address = addressIn(location.hash);
  if (!address) return;
  if (address !== chosen) choose(address);
  if (byKey) panel.querySelector("h2").focus();
  byKey = false;
}
