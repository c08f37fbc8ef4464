// Copies chosen cells as a table Excel understands, and spreads a pasted table over the cells that take input.

const text = (cell) => {
  const input = cell.querySelector("input");
  if (input) return input.value;
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(".delta").forEach((delta) => delta.remove());
  return copy.textContent.trim();
};

const chosenIn = (rows) => rows.map((cells) => cells.filter((cell) => cell.classList.contains("is-chosen"))).filter((cells) => cells.length > 0);

export function clearChoice(sheet) {
  sheet.querySelectorAll(".is-chosen").forEach((cell) => cell.classList.remove("is-chosen"));
  delete sheet.dataset.from;
}

const position = (rows, cell) => {
  const y = rows.findIndex((cells) => cells.includes(cell));
  return [rows[y].indexOf(cell), y];
};

/** Chooses the rectangle between where the choice began and the cell moved to. */
export function choose(rows, begin, end) {
  const sheet = begin.closest("table");
  const from = sheet.dataset.from ? sheet.dataset.from.split(",").map(Number) : position(rows, begin);
  const to = position(rows, end);
  clearChoice(sheet);
  sheet.dataset.from = from.join(",");
  rows.forEach((cells, y) => cells.forEach((cell, x) => {
    const inside = x >= Math.min(from[0], to[0]) && x <= Math.max(from[0], to[0]) && y >= Math.min(from[1], to[1]) && y <= Math.max(from[1], to[1]);
    cell.classList.toggle("is-chosen", inside);
  }));
}

export function copy(sheet, rows, event) {
  if (event.target.tagName === "INPUT" && event.target.selectionStart !== event.target.selectionEnd) return;
  const chosen = chosenIn(rows);
  const cell = event.target.closest("td.cell");
  const table = chosen.length > 0 ? chosen : cell ? [[cell]] : [];
  if (table.length === 0) return;
  event.clipboardData.setData("text/plain", table.map((cells) => cells.map(text).join("\t")).join("\n"));
  event.preventDefault();
}

/** Cells that take no input are passed over, so a copied block lands where it was copied from; gives those never filled for which something else was meant. */
export function paste(rows, event) {
  const cell = event.target.closest("td.cell");
  const table = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
  if (!cell || (table.length === 1 && table[0].length === 1)) return [];
  event.preventDefault();
  const [left, top] = position(rows, cell);
  const closed = [];
  table.forEach((line, y) => line.forEach((value, x) => {
    const into = rows[top + y]?.[left + x];
    if (into?.matches(".cell-closed") && value.trim() && value.trim() !== text(into)) closed.push(into);
    const input = into?.querySelector("input");
    if (!input) return;
    input.value = value.trim();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }));
  cell.querySelector("input")?.dispatchEvent(new Event("change", { bubbles: true }));
  return closed;
}
