// The desk: which view is shown, and its keys.
import { h, isTyping } from "./dom.js";
import { queue } from "./queue.js";
import { duplicates } from "./duplicates.js";
import { topics } from "./topics.js";
import { teach } from "./teach.js";

const views = { queue, duplicates, topics, teach };
const main = document.getElementById("main");
const help = document.getElementById("help");
let shown = null;

function show() {
  const name = Object.hasOwn(views, location.hash.slice(1)) ? location.hash.slice(1) : "queue";
  const isFirst = shown === null;
  shown?.leave?.();
  shown = views[name](main);
  for (const link of document.querySelectorAll("#views a")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${name[0].toUpperCase()}${name.slice(1)} – Newsprint`;
  if (!isFirst) main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function showHelp() {
  const general = [["g q", "Queue"], ["g d", "Duplicates"], ["g t", "Topics"], ["g e", "Teach"], ["?", "These keys"]];
  const rows = [...(shown?.keys ?? []), ...general].map(([key, meaning]) =>
    h("tr", {}, h("th", { scope: "row" }, h("kbd", {}, key)), h("td", {}, meaning)));
  document.getElementById("help-keys").replaceChildren(h("table", {}, h("tbody", {}, rows)));
  help.showModal();
}

let isGoing = false;
document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  if (isGoing) {
    isGoing = false;
    const name = { q: "queue", d: "duplicates", t: "topics", e: "teach" }[event.key];
    if (name) {
      event.preventDefault();
      location.hash = name;
      return;
    }
  }
  if (event.key === "g") {
    isGoing = true;
  } else if (event.key === "?") {
    event.preventDefault();
    showHelp();
  } else if (shown?.key?.(event)) {
    event.preventDefault();
  }
});
document.getElementById("help-button").addEventListener("click", showHelp);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", show);
show();
