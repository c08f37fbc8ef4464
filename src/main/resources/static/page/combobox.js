// A text field that suggests while one types (ARIA combobox): arrow keys move, Enter takes, Escape closes.
let serial = 0;

/**
 * holder: the element the list opens below; label: what the list is called; url: answers ?q= with options; take(option): what choosing one does;
 * typed(): called at every change; offersAll: whether an empty field suggests too.
 */
export function combobox(input, { holder, label, url, take, typed = () => {}, offersAll = false }) {
  const list = Object.assign(document.createElement("ul"), { className: "suggestions", id: "suggestions-" + ++serial, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  holder.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  behave({ input, list, url, take, typed, offersAll, timer: 0, asked: 0 });
}

function behave(box) {
  const { input, list } = box;
  input.addEventListener("input", () => {
    box.typed();
    clearTimeout(box.timer);
    box.timer = setTimeout(() => suggest(box), 150);
  });
  input.addEventListener("focus", () => { if (!input.value && box.offersAll) suggest(box); });
  input.addEventListener("blur", () => setTimeout(() => close(box), 120));
  input.addEventListener("keydown", (event) => onKey(box, event));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => choose(box, event.target.closest("[role=option]")));
}

async function suggest(box) {
  const asked = ++box.asked;
  const words = box.input.value.trim();
  if (!words && !box.offersAll) return show(box, false);
  const url = new URL(box.url, location.href);
  url.searchParams.set("q", words);
  const reply = await fetch(url, { headers: { Accept: "text/html", "HX-Request": "true" } });
  const options = await reply.text();
  // Only now: while the text was on its way somebody may have typed on, left or closed.
  if (!reply.ok || reply.redirected || asked !== box.asked || document.activeElement !== box.input) return;
  box.list.innerHTML = options;
  box.list.querySelectorAll("[role=option]").forEach((option, index) => { option.id = box.list.id + "-" + index; });
  show(box, true);
}

// Also what was asked for and is still on its way: it must not open the list again.
function close(box) {
  clearTimeout(box.timer);
  box.asked++;
  show(box, false);
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
    else mark(box, options, event.key === "ArrowDown" ? now + 1 : Math.max(now, 0) - 1);
  } else if (event.key === "Enter" && !box.list.hidden && now >= 0) {
    event.preventDefault();
    choose(box, options[now]);
  } else if (event.key === "Escape") {
    if (!box.list.hidden) event.preventDefault();
    close(box);
  }
}

function mark(box, options, index) {
  if (options.length === 0) return;
  const chosen = options[(index + options.length) % options.length];
  options.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
  box.input.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function choose(box, option) {
  if (!option || option.hasAttribute("aria-disabled")) return;
  box.take(option);
  close(box);
}
