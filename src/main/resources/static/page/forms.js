// Small comforts of forms: errors get the focus, files can be dropped, a half-filled form is not left by accident, ticking one box ticks all.

htmx.onLoad((content) => content.querySelector("[data-focus]")?.focus());

// A second click while the first post is on its way would send the form twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.getAttribute("aria-busy") === "true") event.preventDefault();
  form.setAttribute("aria-busy", "true");
  delete form.dataset.changed;
  setTimeout(() => form.removeAttribute("aria-busy"), 4000); // a post that answers with a file leaves this page where it is
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
});

// Forms marked data-guard ask before they are left with changes.
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.hasAttribute("data-guard")) form.dataset.changed = "true";
});

window.addEventListener("beforeunload", (event) => {
  if (!document.querySelector("form[data-changed]")) return;
  event.preventDefault();
  event.returnValue = true; // Chromium before 119
});

// The browser's own file input does the work; the frame around it only takes the drop.
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const place = event.target.closest?.("[data-drop]");
    if (!place) return;
    event.preventDefault();
    place.classList.toggle("is-over", kind === "dragover");
    if (kind !== "drop") return;
    const input = place.querySelector("input");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// data-select-all names the form the row boxes belong to.
document.addEventListener("change", (event) => {
  const form = event.target.dataset?.selectAll;
  if (!form) return;
  document.querySelectorAll(`input[name=row][form="${CSS.escape(form)}"]`).forEach((box) => { box.checked = event.target.checked; });
});
