// Links with data-drawer open their page from the right instead of leaving the one in view. Each opened page has its own address, so it can be sent on,
// and the browser's back button closes it. Without script, or in a new tab, the same links lead to the same page standing by itself.
import { isLeaving } from "./failures.js";

const drawer = document.getElementById("drawer");
const here = () => location.href.split("#")[0];
let base = here();
let depth = 0;
let opener = null;

// A page that changed in place has another address now. Without htmx's own mark it is not fetched anew when a drawer over it closes.
document.addEventListener("htmx:replacedInHistory", () => {
  history.replaceState(null, "");
  base = here();
});

async function load(url) {
  drawer.hidden = false;
  document.body.classList.add("has-drawer");
  opener?.scrollIntoView({ block: "nearest", inline: "nearest" });
  drawer.setAttribute("aria-busy", "true");
  drawer.replaceChildren();
  await htmx.ajax("GET", url, { target: drawer, swap: "innerHTML", source: drawer });
  drawer.removeAttribute("aria-busy");
  if (isLeaving()) return;
  if (drawer.childElementCount === 0) return void history.go(-depth);
  drawer.setAttribute("aria-label", drawer.querySelector("h2")?.textContent ?? "");
  drawer.focus();
}

function open(link) {
  if (depth === 0) opener = link.closest("[role=gridcell]") ?? link;
  opener.classList.add("is-open");
  depth += 1;
  history.pushState({ drawer: link.href, depth, base }, "", link.href);
  load(link.href);
}

function hide() {
  drawer.hidden = true;
  document.body.classList.remove("has-drawer");
  drawer.replaceChildren();
  depth = 0;
  opener?.classList.remove("is-open");
  opener?.focus();
}

function wantsItsOwnPage(event) {
  return event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

document.addEventListener("click", (event) => {
  if (wantsItsOwnPage(event)) return;
  const link = event.target.closest("a[data-drawer]");
  if (link) {
    event.preventDefault();
    open(link);
  } else if (event.target.closest("[data-drawer-close]") && depth > 0) {
    event.preventDefault();
    history.go(-depth);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && depth > 0 && !event.defaultPrevented) history.go(-depth);
});

// Back and forward. A page that was reloaded while its drawer was open stands by itself now, so the entries before it are pages to load.
window.addEventListener("popstate", (event) => {
  const { state } = event;
  if (state?.drawer && state.base === base) {
    depth = state.depth;
    load(state.drawer);
  } else if (here() !== base) {
    location.reload();
  } else if (depth > 0) {
    hide();
  }
});

if (history.state?.drawer) history.replaceState(null, "");
