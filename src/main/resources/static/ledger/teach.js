// Teaching a layout: the page is shown anew when a choice changes what is asked. What was typed meanwhile is put back, and the sheet stays where it was scrolled.
const isAnew = (event) => event.detail.target?.id === "teach";
const typedNow = () => new Map([...document.querySelectorAll(".teach-form [id][name]")]
  .map((field) => [field.id, field.type === "checkbox" ? field.checked : field.value]));

let sent = new Map();
let later = [];
let scrolled = [0, 0];

document.addEventListener("htmx:beforeRequest", (event) => {
  if (isAnew(event)) sent = typedNow();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!isAnew(event)) return;
  later = [...typedNow()].filter(([id, value]) => sent.has(id) && sent.get(id) !== value);
  const grid = document.querySelector(".teach-grid");
  scrolled = [grid.scrollLeft, grid.scrollTop];
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "teach") return;
  document.querySelector(".teach-grid").scrollTo(...scrolled);
  for (const [id, value] of later) {
    const field = document.getElementById(id);
    if (!field) continue;
    if (field.type === "checkbox") field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  later = [];
});
