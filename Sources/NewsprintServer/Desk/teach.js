// Teach: send stories, train, compare, put to work, go back.
import { attempt, ask, tell } from "./api.js";
import { complain, counted, fill, grouped, h, percent, say, two } from "./dom.js";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function teach(main) {
  let isGone = false;
  let state = null;
  let models = null;

  async function load() {
    const found = await attempt(async () => [await ask("state"), await ask("models")]);
    if (isGone || !found) return;
    [state, models] = found;
    draw();
    watch();
  }

  function draw() {
    const off = !state.writable;
    fill(main, h("h1", {}, "Teach"),
      off ? h("p", { class: "card" }, state.read_only ? "This server is read-only." : "Start the server with --data and a folder to send stories and train models.") : null,
      h("ol", { class: "columns steps-list", role: "list" },
        h("li", { class: "card" }, h("h2", {}, "1. Send stories"),
          h("p", {}, "A table, JSON Lines, a feed, web pages, or a folder with a folder for each topic."),
          h("p", {}, h("label", { for: "files" }, "Files"), h("input", { type: "file", id: "files", multiple: true, disabled: off, onchange: send })),
          h("p", {}, h("label", { for: "folder" }, "Or a folder"), h("input", { type: "file", id: "folder", webkitdirectory: true, disabled: off, onchange: send })),
          h("p", { id: "sent", role: "status" })),
        h("li", { class: "card" }, h("h2", {}, "2. Label a few"),
          h("p", {}, `${counted(models.labelled, "story has", "stories have")} labels, of ${grouped(state.stories)}. The `,
            h("a", { href: "#queue" }, "queue"), " asks first for those that teach most."),
          models.few.length ? h("p", { class: "soft small" }, `Few stories yet: ${models.few.join(", ")}.`) : null),
        h("li", { class: "card" }, h("h2", {}, "3. Train"),
          h("div", { class: "row" },
            h("button", { type: "button", class: "main", id: "train-new", disabled: off, onclick: () => train("new") }, "Train a new model"),
            h("button", { type: "button", id: "train-update", disabled: off, onclick: () => train("update") }, "Add answers to the one in use")),
          h("p", { class: "soft small" }, "A fifth of the labelled stories is held back, and both models are measured on these."),
          h("div", { id: "training", role: "status" })),
        h("li", { class: "card", id: "compare" })));
    drawModels();
  }

  async function send(event) {
    const files = [...event.target.files];
    const line = document.getElementById("sent");
    if (!files.length) return;
    let stories = 0;
    let problems = [];
    const isFolder = event.target.id === "folder";
    // Small files go together; what they hold is read by the server.
    for (let start = 0; start < files.length;) {
      line.textContent = `Sending ${grouped(start + 1)} of ${grouped(files.length)} …`;
      try {
        let done;
        if (isFolder) {
          const lines = [];
          let bytes = 0;
          while (start < files.length && (bytes < 4_000_000 || !lines.length)) {
            const file = files[start];
            const text = await file.text();
            lines.push(JSON.stringify({ name: file.webkitRelativePath || file.name, content: text }));
            bytes += text.length;
            start += 1;
          }
          done = await ask(`stories?bundle=true&name=${encodeURIComponent(files[0].webkitRelativePath || files[0].name)}`, { method: "POST", body: lines.join("\n"), headers: { "Content-Type": "application/x-ndjson" } });
        } else {
          const file = files[start];
          start += 1;
          done = await ask(`stories?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
        }
        stories += done.stories;
        if (done.skipped) problems.push(counted(done.skipped, "record cannot be read", "records cannot be read"));
      } catch (error) {
        problems.push(error.message);
        if (error.status === 0) break;
      }
    }
    await load();
    document.getElementById("sent").textContent = `${counted(stories, "story", "stories")} taken in. ${problems.slice(0, 3).join(" ")}`;
    say(`${counted(stories, "story", "stories")} taken in`);
  }

  async function train(kind) {
    if (await attempt(() => tell("training", { kind }))) watch();
  }

  /** Shows how far a training is, until it ends. */
  async function watch() {
    let wasRunning = false;
    while (!isGone) {
      let now;
      try {
        now = await ask("training");
      } catch (error) {
        complain(error.message);
        await pause(1500);
        continue;
      }
      const place = document.getElementById("training");
      if (!place) return;
      for (const id of ["train-new", "train-update"]) document.getElementById(id).disabled = !state.writable || now.state === "running";
      if (now.state !== "running") {
        fill(place, h("p", { class: now.state === "failed" ? "problem" : null }, {
          idle: "", done: `Trained ${now.model} on ${counted(now.stories ?? 0, "story", "stories")}.`, cancelled: "Cancelled.", failed: now.message,
        }[now.state]));
        if (wasRunning) {
          say(now.state === "done" ? "The model is trained." : now.state);
          models = await attempt(() => ask("models")) ?? models;
          if (!isGone) drawModels();
        }
        return;
      }
      wasRunning = true;
      if (!place.querySelector("progress")) {
        fill(place, h("p", { id: "train-step" }), h("progress", { "aria-labelledby": "train-step" }),
          h("p", {}, h("button", { type: "button", id: "cancel", onclick: () => attempt(() => ask("training", { method: "DELETE" })) }, "Cancel")));
      }
      document.getElementById("train-step").textContent = `Step ${now.step_number}: ${now.step}`;
      await pause(300);
    }
  }

  async function drawModels() {
    const section = document.getElementById("compare");
    if (!section) return;
    const list = h("ul", { class: "list" }, models.models.map((model) => h("li", { class: "row spread" },
      h("span", {}, model.name, model.in_use ? h("span", { class: "tag on" }, "in use") : null),
      h("span", { class: "row" },
        model.in_use ? null : h("button", { type: "button", onclick: () => compare(model) }, "Compare"),
        model.in_use ? null : h("button", { type: "button", disabled: !state.writable, onclick: () => use(model) }, model.id ? "Put to work" : "Go back to it")))));
    fill(section, h("h2", {}, "4. Compare, put to work, go back"), list, h("div", { id: "comparison", role: "status" }));
  }

  async function compare(model) {
    const place = document.getElementById("comparison");
    place.textContent = "Measuring both on the same stories …";
    const found = await attempt(() => ask(`comparison?model=${encodeURIComponent(model.id ?? "")}`));
    if (isGone) return;
    if (!found) {
      place.textContent = "";
      return;
    }
    const range = (value) => value ? `${two(value[0])} (${two(value[1])} to ${two(value[2])})` : "–";
    const row = (name, key, show) => h("tr", {}, h("th", { scope: "row" }, name), h("td", { class: "n" }, show(found.in_use[key])), h("td", { class: "n" }, show(found.other[key])));
    fill(place, h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Comparison" }, h("table", {},
      h("caption", {}, `On ${counted(found.stories, "story", "stories")} that training did not see`),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, ""), h("th", { scope: "col", class: "n" }, "In use"), h("th", { scope: "col", class: "n" }, model.name))),
      h("tbody", {}, row("All topics right", "accuracy", range), row("Micro F1", "micro_f1", two), row("Macro F1", "macro_f1", two), row("Calibration error", "ece", two)))),
      h("p", {}, `They tag ${counted(found.differing, "story", "stories")} differently${found.stories ? ` (${percent(found.differing / found.stories)})` : ""}.`),
      ...found.examples.map((one) => h("p", { class: "excerpt" }, `${one.title} `, h("span", { class: "small soft" }, `${one.in_use.join(", ") || "no topic"} → ${one.other.join(", ") || "no topic"}; labelled ${one.labels.join(", ")}`))));
  }

  async function use(model) {
    if (!await attempt(() => tell("model", { use: model.id }))) return;
    say(`${model.name} is at work.`);
    await load();
  }

  fill(main, h("h1", {}, "Teach"));
  load();
  return { keys: [["Tab", "Through the steps"]], leave() { isGone = true; } };
}
