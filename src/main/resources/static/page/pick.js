// Pickers: the chosen code travels in a hidden input beside the text; typing again forgets it, and the server then finds out what the text means, as it does
// without script.
import { combobox } from "./combobox.js";

function attach(pick) {
  const input = pick.querySelector("input");
  if (!input || input.hasAttribute("role")) return;
  const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: input.name + ".code", value: pick.dataset.code });
  pick.append(hidden);
  combobox(input, {
    holder: pick,
    label: pick.closest(".field")?.querySelector("label")?.textContent ?? "",
    url: pick.dataset.pick,
    offersAll: true,
    typed: () => { hidden.value = ""; },
    take: (option) => {
      input.value = option.dataset.label;
      hidden.value = option.dataset.code;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
  });
}

htmx.onLoad((content) => {
  content.querySelectorAll("[data-pick]").forEach(attach);
});
