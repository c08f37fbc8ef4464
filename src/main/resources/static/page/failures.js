// What to do when a piece of the page could not be had. The server answers with a message for #messages (HX-Retarget); anything else, a proxy's error page
// or no answer at all, must not land in the page and is told in words the page carries.
let leaving = false;

/** True once this page gives way to another. */
export const isLeaving = () => leaving;

const told = () => document.getElementById("messages");

// htmx would accept anything, and a failure would then come as an object for programs.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers.Accept = "text/html";
});

const isWholePage = (xhr) => /^\s*<!doctype/i.test(xhr.responseText);

// A page may be asked for one of its parts; one that was sent elsewhere, e.g. to sign in, is not the page that was asked.
const isAskedInPart = ({ xhr, requestConfig, pathInfo }) =>
  requestConfig.elt.hasAttribute("hx-select") && new URL(xhr.responseURL).pathname === new URL(pathInfo.finalRequestPath, location.href).pathname;

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target } = event.detail;
  if (xhr.status < 400 && isWholePage(xhr) && target !== document.body && !isAskedInPart(event.detail)) {
    event.detail.shouldSwap = false; // e.g. signed out meanwhile: the sign-in page is no piece of this one
    leaving = true;
    location.replace(xhr.responseURL);
  } else if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader("HX-Retarget")) {
    event.detail.shouldSwap = false;
    tell();
  }
});

document.addEventListener("htmx:sendError", tell);
document.addEventListener("htmx:timeout", tell);

function tell() {
  const template = document.getElementById("no-answer");
  if (template) told()?.replaceChildren(template.content.cloneNode(true));
}
