// Small helpers for pages: elements, messages, numbers. Text is always set as text, never as markup.

/** An element with attributes and children; `on…` attributes are listeners, others that are null or false are left out. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Gives an element other children; lists are laid open, and what is null or false is left out. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

/** An element of a drawing. */
export function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Says something to those who hear the page. */
export function say(text) {
  const live = document.getElementById("live");
  live.textContent = "";
  // A region that is emptied and filled in one turn is not read.
  setTimeout(() => { live.textContent = text; }, 30);
}

/** Shows what went wrong until the next success. */
export function complain(text) {
  const alert = document.getElementById("alert");
  alert.textContent = text;
  alert.hidden = !text;
}

export const grouped = (number) => number.toLocaleString("en");
export const two = (number) => number.toFixed(2);
export const percent = (share) => `${(100 * share).toFixed((share > 0.995 && share < 1) || (share > 0 && share < 0.005) ? 1 : 0)} %`;
export const counted = (number, one, many) => `${grouped(number)} ${number === 1 ? one : many}`;

/** A bar that is filled to a share; what it says must stand beside it. */
export function bar(share) {
  return svg("svg", { class: "bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: "100", height: "4", rx: "2" }),
    svg("rect", { class: "level", width: String(Math.max(0, Math.min(100, 100 * share))), height: "4", rx: "2" }));
}

/** How far the desk is with looking at the stories. */
export function waiting(progress) {
  const total = progress?.total ?? 0;
  return h("div", { class: "empty" },
    h("h1", {}, "One moment"),
    h("p", { id: "step" }, `${progress?.step ?? "Reading stories"}${progress?.done ? `: ${grouped(progress.done)}` : ""}`
      + (total ? ` of ${grouped(total)}` : "")),
    h("progress", { "aria-labelledby": "step", ...(total ? { value: progress.done, max: total } : {}) }));
}

/** A random name for an answer, by which it can be taken back. */
export function newID() {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Who this tab is, until it is closed. */
export const editor = sessionStorage.getItem("editor") ?? newID();
sessionStorage.setItem("editor", editor);

/** Whether a key is meant for what has the focus and not for the view. */
export function isTyping(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (document.querySelector("dialog[open]")) return true;
  const target = event.target;
  if (target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])")) return true;
  return (event.key === "Enter" || event.key === " ") && target.matches("button, a, summary, input");
}
