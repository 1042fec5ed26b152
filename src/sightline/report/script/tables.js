// Sorting: a click on a heading goes from ascending to descending and back to the order of the texts.
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell ? (cell.dataset.k ?? cell.textContent.trim()) : "";
}

// Rows with nothing in the column stay last in either direction.
function compare(one, other, direction, numeric) {
  if (one.key === "" || other.key === "") return (one.key === "") - (other.key === "");
  const order = numeric ? Number(one.key) - Number(other.key) : collator.compare(one.key, other.key);
  return direction === "descending" ? -order : order;
}

function makeSortable(table) {
  const body = table.tBodies[0];
  const inOrder = [...body.rows];
  const headings = [...table.querySelectorAll("th[data-sort]")];
  const sort = (heading) => {
    const next = { none: "ascending", ascending: "descending", descending: "none" };
    const direction = next[heading.getAttribute("aria-sort")];
    for (const other of headings) other.setAttribute("aria-sort", other === heading ? direction : "none");
    const rows = inOrder.map((row) => ({ row, key: keyOf(row, heading.cellIndex) }));
    if (direction !== "none") rows.sort((a, b) => compare(a, b, direction, heading.dataset.sort === "number"));
    body.append(...rows.map(({ row }) => row));
  };
  for (const heading of headings) {
    const button = make("button", { type: "button" }, ...heading.childNodes);
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
    heading.setAttribute("aria-sort", "none");
  }
}
