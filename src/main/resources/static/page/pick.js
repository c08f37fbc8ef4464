// A text field that suggests while one types (ARIA combobox). The chosen code travels in a hidden input beside the text; typing again forgets it, and the
// server then finds out what the text means, as it does without script.
let serial = 0;

function attach(pick) {
  const input = pick.querySelector("input");
  if (!input || input.hasAttribute("role")) return;
  const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: input.name + ".code", value: pick.dataset.code });
  const list = Object.assign(document.createElement("ul"), { className: "suggestions", id: "suggestions-" + ++serial, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", pick.closest(".field")?.querySelector("label")?.textContent ?? "");
  pick.append(hidden, list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  behave({ pick, input, hidden, list, timer: 0, asked: 0 });
}

function behave(box) {
  const { input, list } = box;
  input.addEventListener("input", () => {
    box.hidden.value = "";
    clearTimeout(box.timer);
    box.timer = setTimeout(() => suggest(box), 150);
  });
  input.addEventListener("focus", () => { if (!input.value) suggest(box); });
  input.addEventListener("blur", () => setTimeout(() => show(box, false), 120));
  input.addEventListener("keydown", (event) => onKey(box, event));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => take(box, event.target.closest("[role=option]")));
}

async function suggest(box) {
  const asked = ++box.asked;
  const url = new URL(box.pick.dataset.pick, location.href);
  url.searchParams.set("q", box.input.value.trim());
  const reply = await fetch(url, { headers: { Accept: "text/html", "HX-Request": "true" } });
  if (!reply.ok || reply.redirected || asked !== box.asked || document.activeElement !== box.input) return;
  box.list.innerHTML = await reply.text();
  box.list.querySelectorAll("[role=option]").forEach((option, index) => { option.id = box.list.id + "-" + index; });
  show(box, true);
}

function show({ input, list }, visible) {
  list.hidden = !visible;
  input.setAttribute("aria-expanded", String(visible));
  if (!visible) input.removeAttribute("aria-activedescendant");
}

function onKey(box, event) {
  const options = [...box.list.querySelectorAll("[role=option]:not([aria-disabled])")];
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (box.list.hidden) suggest(box);
    else mark(box, options, now + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && !box.list.hidden && now >= 0) {
    event.preventDefault();
    take(box, options[now]);
  } else if (event.key === "Escape" && !box.list.hidden) {
    event.preventDefault();
    show(box, false);
  }
}

function mark(box, options, index) {
  if (options.length === 0) return;
  const chosen = options[(index + options.length) % options.length];
  options.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
  box.input.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function take(box, option) {
  if (!option || option.hasAttribute("aria-disabled")) return;
  box.input.value = option.dataset.label;
  box.hidden.value = option.dataset.code;
  show(box, false);
  box.input.dispatchEvent(new Event("change", { bubbles: true }));
}

htmx.onLoad((content) => {
  content.querySelectorAll("[data-pick]").forEach(attach);
});
