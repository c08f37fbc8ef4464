// The grid: one cell at a time is in the tab order, arrow keys move, Enter opens, the status line tells the source of the focused cell.
import { copy, paste, choose, clearChoice } from "./sheet-clipboard.js";

const cellsOf = (row) => [...row.querySelectorAll("td.cell")];
const rowsOf = (sheet) => [...sheet.tBodies[0].rows].map(cellsOf).filter((cells) => cells.length > 0);

function place(rows, cell) {
  const y = rows.findIndex((cells) => cells.includes(cell));
  return { y, x: rows[y].indexOf(cell) };
}

const clamp = (value, last) => Math.max(0, Math.min(last, value));

const MOVES = {
  ArrowUp: ({ x, y }) => ({ x, y: y - 1 }),
  ArrowDown: ({ x, y }) => ({ x, y: y + 1 }),
  ArrowLeft: ({ x, y }) => ({ x: x - 1, y }),
  ArrowRight: ({ x, y }) => ({ x: x + 1, y }),
  PageUp: ({ x, y }) => ({ x, y: y - 10 }),
  PageDown: ({ x, y }) => ({ x, y: y + 10 }),
  Home: ({ x, y }, event) => ({ x: 0, y: event.ctrlKey ? 0 : y }),
  End: ({ x, y }, event) => ({ x: Infinity, y: event.ctrlKey ? Infinity : y }),
};

function target(rows, from, event) {
  const to = MOVES[event.key](from, event);
  const y = clamp(to.y, rows.length - 1);
  return rows[y][clamp(to.x, rows[y].length - 1)];
}

function focus(cell) {
  (cell.querySelector("input") ?? cell).focus();
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function makeCurrent(sheet, cell) {
  sheet.querySelectorAll("td.cell[tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
  cell.setAttribute("tabindex", "0");
}

/** While text is being typed the arrows belong to the text, except up and down. */
const isTyping = (event) => event.target.tagName === "INPUT" && !["ArrowUp", "ArrowDown"].includes(event.key);

function onKey(sheet, event) {
  const cell = event.target.closest("td.cell");
  if (!cell || isTyping(event)) return;
  const rows = rowsOf(sheet);
  if (MOVES[event.key]) {
    event.preventDefault();
    const next = target(rows, place(rows, cell), event);
    event.shiftKey ? choose(rows, cell, next) : clearChoice(sheet);
    focus(next);
  } else if (event.key === "Enter") {
    cell.querySelector("a")?.click();
  }
}

function prepare(frame) {
  const sheet = frame.querySelector("table.sheet");
  const status = frame.querySelector(".sheet-status");
  sheet.querySelectorAll("td.cell").forEach((cell) => cell.setAttribute("tabindex", "-1"));
  sheet.querySelectorAll("td.cell a, td.cell input").forEach((inner) => inner.setAttribute("tabindex", "-1"));
  sheet.querySelector("td.cell")?.setAttribute("tabindex", "0");
  sheet.addEventListener("keydown", (event) => onKey(sheet, event));
  sheet.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td.cell");
    if (!cell) return;
    makeCurrent(sheet, cell);
    status.textContent = cell.dataset.status || status.dataset.hint;
  });
  sheet.addEventListener("copy", (event) => copy(sheet, rowsOf(sheet), event));
  sheet.addEventListener("paste", (event) => {
    const closed = paste(rowsOf(sheet), event);
    if (closed.length > 0) status.textContent = closed.map((cell) => cell.getAttribute("aria-label")).join(" · ");
  });
}

htmx.onLoad((content) => {
  const frames = [...content.querySelectorAll("[data-sheet]")];
  if (content.matches?.("[data-sheet]")) frames.push(content);
  frames.forEach(prepare);
});
