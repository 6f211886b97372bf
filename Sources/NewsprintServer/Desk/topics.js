// Topics: how good the model is on what people labelled, and what to settle.
import { attempt, ask, tell } from "./api.js";
import { counted, fill, grouped, h, newID, percent, say, two, waiting } from "./dom.js";

const interval = ([value, low, high]) => [two(value), h("small", {}, `${two(low)} to ${two(high)}`)];

/** A drawing that the server made. */
function picture(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return parsed.nodeName === "svg" ? document.importNode(parsed, true) : h("p", {}, "No picture");
}

export function topics(main) {
  let target = Number(sessionStorage.getItem("target") ?? "0.9");
  let timer = null;
  let isGone = false;

  async function load() {
    const scores = await attempt(() => ask(`topics?target=${target}`));
    if (isGone || !scores) return;
    if (!scores.ready) {
      fill(main, waiting(scores.progress));
      timer = setTimeout(load, 400);
      return;
    }
    draw(scores);
    loadDoubts();
    loadUnfitting();
  }

  function draw(scores) {
    fill(main, 
      h("h1", {}, "Topics"),
      h("p", { class: "soft" }, `${scores.model} on ${counted(scores.stories, "labelled story", "labelled stories")}: those you answered, and those that came with labels.`),
      scores.accuracy ? [
        h("dl", { class: "figures" },
          h("div", {}, h("dt", {}, "All topics right"), h("dd", {}, interval(scores.accuracy))),
          h("div", {}, h("dt", {}, "Micro F1"), h("dd", {}, two(scores.micro_f1))),
          h("div", {}, h("dt", {}, "Macro F1"), h("dd", {}, two(scores.macro_f1))),
          h("div", {}, h("dt", {}, "Calibration error"), h("dd", {}, two(scores.ece)))),
        h("div", { class: "columns" }, contract(scores),
          h("section", { class: "card", "aria-labelledby": "reliability-title" }, h("h2", { id: "reliability-title" }, "Reliability"),
            h("p", { class: "soft small" }, "How often a tag is right, by the probability that the model gives it. On the dashed line it keeps its word."),
            picture(scores.reliability_svg)))]
        : h("p", { class: "card" }, "Answer stories in the queue, or send labelled ones, and this page shows how good each topic is."),
      table(scores),
      scores.confusions?.length ? confusions(scores) : null,
      h("section", { class: "card", id: "doubts", "aria-labelledby": "doubts-title" }, h("h2", { id: "doubts-title" }, "Labels to settle"), h("p", { class: "soft" }, "Looking …")),
      h("section", { class: "card", id: "unfitting", "aria-labelledby": "unfitting-title" }, h("h2", { id: "unfitting-title" }, "Stories that fit no topic"), h("p", { class: "soft" }, "Looking …")));
  }

  function contract(scores) {
    const line = h("p", { id: "contract-line", "aria-live": "polite" });
    const slider = h("input", { type: "range", id: "contract", min: "0.5", max: "0.99", step: "0.01", value: String(target),
      "aria-describedby": "contract-line", oninput: change });
    tellContract(line, scores);
    let wait = null;
    function change() {
      target = Number(slider.value);
      sessionStorage.setItem("target", String(target));
      slider.setAttribute("aria-valuetext", percent(target));
      document.getElementById("contract-value").textContent = percent(target);
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const fresh = await attempt(() => ask(`topics?target=${target}`));
        if (!fresh || isGone) return;
        tellContract(line, fresh);
        document.getElementById("topic-table")?.replaceWith(table(fresh));
      }, 150);
    }
    return h("section", { class: "card", "aria-labelledby": "contract-title" },
      h("h2", { id: "contract-title" }, "Precision contract"),
      h("p", {}, h("label", { for: "contract" }, "Of the tags that are given, this share is to be right: "),
        h("output", { id: "contract-value", for: "contract" }, percent(target))),
      slider, line,
      h("p", { class: "soft small" }, "A model trained with this contract says nothing where it would break it: newsprint train --precision."));
  }

  function tellContract(line, scores) {
    const found = scores.precision;
    fill(line, h("strong", { class: "number", id: "coverage" }, percent(found?.coverage ?? 0)),
      ` of the stories keep a tag; ${found?.reached ? `${percent(found.reached[0])} of these tags are right here (${percent(found.reached[1])} to ${percent(found.reached[2])}).` : ""}`);
  }

  function table(scores) {
    const hasScores = Boolean(scores.accuracy);
    const rows = scores.topics.map((topic) => h("tr", {}, h("th", { scope: "row" }, topic.topic),
      hasScores ? [topic.precision, topic.recall, topic.f1].map((value) => h("td", { class: "n" }, topic.support || topic.tagged ? two(value) : "–")) : null,
      hasScores ? [h("td", { class: "n" }, grouped(topic.support)),
        h("td", { class: "n" }, topic.least === null || topic.least === undefined ? "–" : two(topic.least)),
        h("td", { class: "n" }, topic.least === null || topic.least === undefined ? "–" : percent(topic.coverage))] : null,
      h("td", { class: "soft" }, topic.terms.slice(0, 8).join(", "))));
    const heads = ["Topic", ...(hasScores ? ["Precision", "Recall", "F1", "Stories", "From", "Keeps"] : []), "Strongest terms"];
    return h("section", { class: "card", id: "topic-table" }, h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Each topic" },
      h("table", {}, h("caption", {}, "Each topic"), h("thead", {}, h("tr", {}, heads.map((name) =>
        h("th", { scope: "col", class: ["Topic", "Strongest terms"].includes(name) ? null : "n" }, name)))), h("tbody", {}, rows))));
  }

  function confusions(scores) {
    return h("section", { class: "card", "aria-labelledby": "confusions-title" }, h("h2", { id: "confusions-title" }, "Confusions"),
      scores.confusions.map((one) => h("details", {},
        h("summary", {}, `${one.label ?? "no topic"} → ${one.tagged ?? "no topic"}: ${counted(one.stories, "story", "stories")}`),
        one.examples.map((title) => h("p", { class: "excerpt" }, title)))));
  }

  async function loadDoubts() {
    const found = await attempt(() => ask("doubts"));
    const section = document.getElementById("doubts");
    if (isGone || !found || !section) return;
    const list = found.labels.map((doubt) => {
      const row = h("li", { class: "row spread" },
        h("div", {}, h("p", { class: "excerpt" }, doubt.title),
          h("p", { class: "small soft" }, `Labelled ${doubt.label ?? "without this topic"} (${percent(doubt.probability)}), rather ${doubt.suggestion ?? "without it"} (${percent(doubt.suggested_probability)})`)),
        doubt.key ? h("div", { class: "row" },
          h("button", { type: "button", onclick: () => settle(row, doubt, doubt.labels) }, "Keep"),
          h("button", { type: "button", onclick: () => settle(row, doubt, changed(doubt)) }, "Change")) : null);
      return row;
    });
    fill(section, h("h2", { id: "doubts-title" }, "Labels to settle"),
      list.length ? [h("p", { class: "soft" }, `Other stories' labels speak against these; about ${Math.round(found.estimated)} are wrong.`), h("ul", { class: "list" }, list)]
        : h("p", { class: "soft" }, found.judged ? "No label is in doubt." : "There are too few labelled stories to judge some by the others."),
      found.giveaways.length ? [h("h3", {}, "Giveaway terms"),
        h("p", { class: "soft" }, "They nearly decide a topic without being about it."),
        h("ul", { class: "terms" }, found.giveaways.map((one) => h("li", { title: one.reason }, `${one.term} → ${one.topic}`)))] : null);
  }

  function changed(doubt) {
    const labels = doubt.labels.filter((label) => label !== doubt.label);
    return doubt.suggestion ? [...labels, doubt.suggestion] : labels;
  }

  async function settle(row, doubt, labels) {
    const done = await attempt(() => tell("answers", { answer: "label", answer_id: newID(), key: doubt.key, labels }));
    if (!done) return;
    const next = row.nextElementSibling?.querySelector("button") ?? document.getElementById("doubts");
    row.remove();
    next.focus?.();
    say(`Settled: ${labels.join(", ") || "no topic"}`);
  }

  async function loadUnfitting() {
    let found;
    try {
      found = await ask("unfitting");
    } catch (error) {
      if (error.status === 503 && !isGone) timer = setTimeout(loadUnfitting, 800);
      return;
    }
    const section = document.getElementById("unfitting");
    if (isGone || !section) return;
    fill(section, h("h2", { id: "unfitting-title" }, "Stories that fit no topic"),
      found.total ? [h("p", { class: "soft" }, `${counted(found.total, "story", "stories")}. Terms that are typical of them may name a topic that is missing:`),
        h("ul", { class: "terms" }, found.terms.map((term) => h("li", {}, term))),
        h("details", {}, h("summary", {}, "Show some"), found.stories.map((story) => h("p", { class: "excerpt" }, story.title)))]
        : h("p", { class: "soft" }, "Every story gets a topic."));
  }

  fill(main, waiting({ step: "Measuring" }));
  load();
  return { keys: [["← →", "On the slider: the contract"]], leave() { isGone = true; clearTimeout(timer); } };
}
