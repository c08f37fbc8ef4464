// What to do when a piece of the page could not be had. The server answers with a message for #messages (HX-Retarget); anything else, a proxy's error page
// or no answer at all, must not land in the page and is told in words the page carries.
const told = () => document.getElementById("messages");

// htmx would accept anything, and a failure would then come as an object for programs.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers.Accept = "text/html";
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader("HX-Retarget")) {
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
