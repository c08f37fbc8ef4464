// A page that takes its time says so, in a line under the bar and a sentence. Quick ones show nothing, nor do parts that come by themselves.
const sign = document.getElementById("waiting");
const FILE = /\.(csv|xlsx|zip)$/;
let timers = [];
let fetchesFile = false;

const say = (words) => sign.replaceChildren(Object.assign(document.createElement("span"), { textContent: words }));

function begin() {
  end();
  timers = [setTimeout(say, 600, sign.dataset.words), setTimeout(say, 6000, sign.dataset.later)];
}

function end() {
  timers.forEach(clearTimeout);
  sign.replaceChildren();
}

// Whoever touches the page again is not waiting any more. A file comes without another page, so nothing would end the waiting for it.
function onTouch(event) {
  end();
  const link = event.target.closest("a[href]");
  fetchesFile = link !== null && (link.matches("[download], [data-file]") || FILE.test(link.pathname));
}

// A form with changes asks first whether it may be left.
function onLeaving() {
  if (!fetchesFile && !document.querySelector("form[data-changed]")) begin();
  fetchesFile = false;
}

const isAskedFor = (event) => Boolean(event.detail.requestConfig.triggeringEvent);

if (sign) {
  document.addEventListener("click", onTouch, true);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") end(); });
  window.addEventListener("beforeunload", onLeaving);
  window.addEventListener("pageshow", end);
  document.addEventListener("htmx:beforeRequest", (event) => { if (isAskedFor(event)) begin(); });
  document.addEventListener("htmx:afterRequest", (event) => { if (isAskedFor(event)) end(); });
}
