// The search box of the top bar: a suggestion opens its page, Enter without one all that was found, / comes here from anywhere.
import { combobox } from "./combobox.js";

const box = document.getElementById("top-search");

function onKey(event) {
  const typing = event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
  box.select();
}

if (box) {
  document.addEventListener("keydown", onKey);
  if (box.dataset.suggest) {
    combobox(box, {
      holder: box.form,
      label: box.form.querySelector("label").textContent,
      url: box.dataset.suggest,
      take: (option) => location.assign(option.dataset.href),
    });
  }
}
