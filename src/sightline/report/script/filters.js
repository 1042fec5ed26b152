// Filtering the statements: a row stays when it has every chosen token and all the words looked for.
const form = document.getElementById("filters");
const statementRows = [...document.querySelectorAll("#statement-table tbody tr")];
const haystacks = new Map();

function plainWords(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function haystack(row) {
  if (!haystacks.has(row)) haystacks.set(row, plainWords(row.textContent.replace(/\s+/g, " ")));
  return haystacks.get(row);
}

function applyFilters() {
  const tokens = [...form.querySelectorAll("select")].map((one) => one.value).filter(Boolean);
  const words = plainWords(form.elements.words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of statementRows) {
    const has = new Set(row.dataset.f.split(" "));
    const stays = tokens.every((one) => has.has(one)) && words.every((one) => haystack(row).includes(one));
    row.hidden = !stays;
    shown += stays;
  }
  document.getElementById("shown").textContent = `${shown} of ${statementRows.length} shown`;
}

function clearFilters() {
  form.reset();
}

function startFilters() {
  if (!form) return;
  form.hidden = false;
  form.addEventListener("input", applyFilters);
  form.addEventListener("reset", () => setTimeout(applyFilters));
  form.addEventListener("submit", (event) => event.preventDefault());
  applyFilters();
}
