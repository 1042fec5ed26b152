// A small panel: what is chosen, the way back to its row, and everything else that rests on the same words.
const KINDS = {
  s: "Statement",
  m: "Name",
  t: "Time",
  c: "Citation",
  a: "Speech",
  r: "Role",
  o: "Outcome",
  b: "Basis of the date",
};
const panel = document.getElementById("panel");

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function kindOf(address) {
  const [, , text, letter, number] = ADDRESS.exec(address);
  return letter === "s" ? `Statement ${text.slice(1)}.${number}` : KINDS[letter];
}

// What the row says in the cells that its table names; in a list, the line itself.
function labelOf(address) {
  const home = homeOf(address);
  const row = home?.closest("tr");
  if (!row) return (home?.closest("li, dd") ?? home)?.textContent.trim() ?? "";
  const columns = home.closest("table").dataset.label.split(" ");
  const cells = columns.map((column) => row.cells[column].textContent);
  const own = /^[\d.]+$/.test(home.textContent) ? "" : home.textContent;
  const parts = [...cells, own].map((one) => one.replace(/\s+/g, " ").trim());
  return [...new Set(parts)].filter(Boolean).join(ADDRESS.exec(address)[3] === "s" ? " → " : " · ");
}

function itemsOn(segment) {
  const text = segment.closest("article").id;
  const marks = segment.dataset.i.split(" ").map((one) => one.split("/")[0]);
  return [...new Set(marks)].map((one) => `${text}-${one}`);
}

function itemList(addresses) {
  const lines = addresses.map((address) => {
    const words = make("bdi", { className: "w", textContent: labelOf(address) });
    const link = make("a", { href: "#" + address }, words);
    return make("li", {}, make("span", { className: "kind", textContent: kindOf(address) + " " }), link);
  });
  return make("ul", {}, ...lines);
}

function showPanel(...content) {
  const close = make("button", { type: "button", className: "close", title: "Close", textContent: "✕" });
  close.addEventListener("click", forget);
  panel.replaceChildren(...content, close);
  panel.hidden = false;
}

function hidePanel() {
  panel.hidden = true;
  panel.replaceChildren();
}

function heading(text) {
  return make("h2", { tabIndex: -1, textContent: text });
}

function moves(address) {
  const [, , text, letter, number] = ADDRESS.exec(address);
  const moves = make("p", { className: "moves" });
  if (homeOf(address)) {
    const back = make("button", { type: "button", textContent: "Back to its row" });
    back.addEventListener("click", () => goHome(address));
    moves.append(back);
  }
  for (const [step, words] of [[-1, "← Previous"], [1, "Next →"]]) {
    const beside = `${text}-${letter}${Number(number) + step}`;
    if (addressIn(beside)) moves.append(make("a", { href: "#" + beside }, words));
  }
  return moves;
}

function showChosen(address) {
  const first = document.getElementById(address).closest("[data-i]");
  const others = itemsOn(first).filter((one) => one !== address);
  const words = make("bdi", { className: "w", textContent: labelOf(address) });
  const content = [heading(kindOf(address)), make("p", {}, words), moves(address)];
  if (others.length) content.push(make("h3", { textContent: "On the same words" }), itemList(others));
  showPanel(...content);
}

// What rests on the words that were clicked.
function ask(segment) {
  unmark();
  chosen = null;
  mark(segment, "asked");
  showPanel(heading("What rests on these words"), itemList(itemsOn(segment)));
}
