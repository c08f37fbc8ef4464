// On a phone another column comes in place of the one shown: what was unfolded stays so, and the choice keeps the focus.
let open = [];
let chosen = false;

document.addEventListener("htmx:beforeSwap", (event) => {
  chosen = event.detail.requestConfig.elt.closest(".sheet-columns") !== null;
  open = [...document.querySelectorAll(".sheet-group")].map((group) => group.open);
});

htmx.onLoad((content) => {
  if (!chosen || !content.querySelector(".sheet-lines")) return;
  chosen = false;
  content.querySelectorAll(".sheet-group").forEach((group, index) => { group.open = open[index]; });
  if (document.activeElement === document.body) document.getElementById("column-choice").focus({ preventScroll: true });
});
