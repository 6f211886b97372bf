// Talks to the server. A token, where one is asked for, stays in this tab.
import { complain } from "./dom.js";

const dialog = document.getElementById("token");
const form = document.getElementById("token-form");
let asking = null;

/** Asks for the token, once for all requests that wait for it. */
function askForToken(isWrong) {
  document.getElementById("token-problem").hidden = !isWrong;
  asking ??= new Promise((resolve) => {
    dialog.showModal();
    form.onsubmit = (event) => {
      event.preventDefault();
      sessionStorage.setItem("token", document.getElementById("token-field").value.trim());
      dialog.close();
      asking = null;
      resolve();
    };
    dialog.oncancel = (event) => event.preventDefault();
  });
  return asking;
}

/** What a route answers. Throws an error with `status` and a message for people. */
export async function ask(path, options = {}) {
  for (;;) {
    const token = sessionStorage.getItem("token");
    const headers = { ...(options.headers ?? {}) };
    if (token) headers.Authorization = `Bearer ${token}`;
    let response;
    try {
      response = await fetch(`/v1/desk/${path}`, { ...options, headers });
    } catch {
      throw Object.assign(new Error("The server does not answer. What you said since is not kept yet."), { status: 0 });
    }
    if (response.status === 401) {
      await askForToken(Boolean(token));
      continue;
    }
    const text = await response.text();
    const body = text ? JSON.parse(text) : {};
    if (!response.ok) throw Object.assign(new Error(body.detail ?? response.statusText), { status: response.status });
    return body;
  }
}

/** Sends an object; what is small arrives also where the page is left meanwhile. */
export function tell(path, object, method = "POST") {
  const body = JSON.stringify(object);
  return ask(path, { method, headers: { "Content-Type": "application/json" }, body, keepalive: body.length < 60_000 });
}

let last = Promise.resolve();

/** Does something once all is done that was to be done before: what is taken back must be there first. */
export function inOrder(work) {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

/** Does something and shows what goes wrong; gives undefined then. */
export async function attempt(work) {
  try {
    const result = await work();
    complain("");
    return result;
  } catch (error) {
    complain(error.message);
    return undefined;
  }
}
