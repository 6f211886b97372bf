// Duplicates: two stories side by side, and whether they are one.
import { complain, counted, fill, grouped, h, newID, percent, say, two, waiting } from "./dom.js";
import { ask, attempt, inOrder, tell } from "./api.js";

const kinds = [["all", "All"], ["copy", "Copies"], ["update", "Updates"], ["near", "Nearly alike"]];
const answers = { same: "the same story", different: "not the same", keep: "kept by hand" };
const relations = { identical: "The same words", copy: "A copy", excerpt: "An excerpt", update: "An update", "nearly alike": "Nearly alike" };

function parts(list) {
  return list.map(([text, kind]) => kind === 0 ? text
    : h("mark", { class: kind === 2 ? "fact" : "changed" }, text));
}

export function duplicates(main) {
  let kind = "all";
  let pairs = [];
  let total = 0;
  let groups = 0;
  let place = 0;
  let isWritable = false;
  let timer = null;
  let isGone = false;
  let prefix = "";
  const said = [];

  async function load(keeps = 0) {
    const found = await attempt(async () => {
      isWritable = (await ask("state")).writable;
      return ask(`duplicates?kind=${kind}&limit=${Math.max(60, keeps)}`);
    });
    if (isGone || !found) return;
    if (!found.ready) {
      fill(main, waiting(found.progress));
      timer = setTimeout(load, 400);
      return;
    }
    ({ pairs, total, groups } = found);
    place = Math.min(place, Math.max(0, pairs.length - 1));
    draw();
  }

  async function more() {
    const found = await attempt(() => ask(`duplicates?kind=${kind}&limit=60&offset=${pairs.length}`));
    if (!found) return;
    pairs.push(...found.pairs);
    draw();
  }

  function draw() {
    const list = h("ol", { class: "list", id: "pairs" }, pairs.map((pair, number) => h("li", {},
      h("button", { type: "button", "aria-current": number === place ? "true" : null, onclick: () => open(number) },
        h("span", { class: "what number" }, h("span", {}, relations[pair.relation] ?? pair.relation),
          h("span", {}, two(pair.jaccard))),
        h("span", {}, pair.a.title || pair.a.id), pair.answer ? h("span", { class: "what said" }, answers[pair.answer]) : null))));
    fill(main, 
      h("div", { class: "row spread" }, h("h1", {}, "Duplicates"),
        h("p", { class: "soft number" }, `${counted(groups, "group", "groups")}, ${counted(total, "pair", "pairs")}`)),
      h("fieldset", { class: "row" }, h("legend", { class: "unseen" }, "Which pairs"),
        kinds.map(([value, name]) => h("label", { class: "row small" },
          h("input", { type: "radio", name: "kind", value, checked: value === kind, onchange: () => { kind = value; place = 0; load(); } }), name))),
      pairs.length === 0 ? h("div", { class: "empty" }, h("p", {}, "No two stories are alike here."))
        : h("div", { class: "pairs" },
          h("nav", { "aria-label": "Pairs" }, list,
            pairs.length < total ? h("p", {}, h("button", { type: "button", onclick: more }, `More of ${grouped(total)}`)) : null),
          h("section", { id: "pair", "aria-live": "off" })),
      h("section", { id: "threshold", "aria-labelledby": "threshold-title" }));
    list.children[place]?.scrollIntoView({ block: "nearest" });
    if (pairs.length) compare();
    proposeThreshold();
  }

  function open(number, focuses = false) {
    if (number < 0 || number >= pairs.length) return;
    place = number;
    const buttons = document.querySelectorAll("#pairs button");
    buttons.forEach((button, one) => {
      if (one === number) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    buttons[number]?.scrollIntoView({ block: "nearest" });
    if (focuses) buttons[number]?.focus();
    compare();
  }

  async function compare() {
    const pair = pairs[place];
    const difference = await attempt(() => ask(`difference?a=${pair.a.key}&b=${pair.b.key}`));
    if (isGone || !difference || pair !== pairs[place]) return;
    const isCopy = pair.kind === "copy";
    const column = (story, text, number) => h("article", { "aria-label": number === 1 ? "First story" : "Second story" },
      h("p", { class: "row" },
        h("span", { class: isCopy && number === 1 ? "tag on" : "tag" },
          isCopy ? (number === 1 ? `Kept: ${pair.reason}` : "Left out") : pair.kind === "update" ? (number === 1 ? "Before" : "After") : "Kept"),
        h("span", { class: "soft small" }, [story.source, story.date?.slice(0, 16).replace("T", " "), counted(story.words, "word", "words")].filter(Boolean).join(" · "))),
      h("h2", {}, text.title.length ? parts(text.title) : story.id),
      h("div", { class: "text", tabindex: "0", role: "group", "aria-label": "Text" }, parts(text.text)));
    const section = document.getElementById("pair");
    if (section) fill(section, 
      h("h2", {}, `${relations[pair.relation] ?? pair.relation}: ${percent(pair.jaccard)} alike`),
      difference.facts.length ? h("ul", { class: "facts" }, difference.facts.map((fact) =>
        h("li", {}, `${fact.kind}: `, h("del", {}, fact.from || "nothing"), " → ", h("ins", {}, fact.to || "nothing")))) 
        : h("p", { class: "soft" }, difference.changes ? `${counted(difference.changes, "passage differs", "passages differ")}, no fact.` : "They read the same."),
      h("div", { class: "row" },
        h("button", { type: "button", disabled: !isWritable, id: "different", onclick: () => answer("different") }, "Not the same ", h("kbd", {}, "n")),
        h("button", { type: "button", disabled: !isWritable, id: "same", onclick: () => answer("same") }, "Same story ", h("kbd", {}, "s")),
        h("button", { type: "button", disabled: !isWritable, onclick: () => answer("keep", 1) }, "Keep the first ", h("kbd", {}, "1")),
        h("button", { type: "button", disabled: !isWritable, onclick: () => answer("keep", 2) }, "Keep the second ", h("kbd", {}, "2")),
        h("button", { type: "button", disabled: !isWritable || !said.length, id: "undo", onclick: undo }, "Undo ", h("kbd", {}, "u")),
        pair.answer ? h("span", { class: "tag on" }, answers[pair.answer]) : null),
      h("div", { class: "two" }, column(pair.a, difference.a, 1), column(pair.b, difference.b, 2)));
    say(`${prefix}${relations[pair.relation] ?? pair.relation}: ${pair.a.title} and ${pair.b.title}`);
    prefix = "";
  }

  async function answer(verdict, which = 1) {
    const pair = pairs[place];
    if (!pair || !isWritable) return;
    const id = newID();
    const [a, b] = which === 2 ? [pair.b.key, pair.a.key] : [pair.a.key, pair.b.key];
    const before = pair.answer;
    const number = place;
    said.push(id);
    note(number, verdict);
    prefix = `Answered: ${answers[verdict]}. `;
    // The next pair is there at once: whoever is quick never answers one twice.
    if (number + 1 < pairs.length) open(number + 1);
    else compare();
    if (!await attempt(() => inOrder(() => tell("constraints", { answer: verdict, answer_id: id, a, b })))) {
      said.splice(said.indexOf(id), 1);
      if (pairs[number] === pair) note(number, before);
      return;
    }
    proposeThreshold();
  }

  /** Notes in the list what was said of a pair. */
  function note(number, verdict) {
    pairs[number].answer = verdict;
    const button = document.querySelectorAll("#pairs button")[number];
    button?.querySelector(".said")?.remove();
    if (verdict) button?.append(h("span", { class: "what said" }, answers[verdict]));
  }

  async function undo() {
    const id = said.pop();
    if (!id) return;
    if (!await attempt(() => inOrder(() => tell("constraints", { answer: "undo", of: id })))) {
      said.push(id);
      return;
    }
    prefix = "Taken back. ";
    load(pairs.length);
  }

  async function proposeThreshold() {
    let found;
    try {
      found = await ask("threshold");
    } catch (error) {
      complain(error.message);
      return;
    }
    const section = document.getElementById("threshold");
    if (!section || isGone) return;
    const range = ([value, low, high]) => `${two(value)} (${two(low)} to ${two(high)})`;
    fill(section, h("div", { class: "card" }, h("h2", { id: "threshold-title" }, "Threshold"),
      found.proposed
        ? [h("p", {}, `From your answers to ${counted(found.same + found.different, "pair", "pairs")}, two stories should be taken for one from a similarity of `,
            h("strong", { id: "proposed" }, two(found.proposed.threshold)), ` on. It is ${two(found.threshold)} now.`),
          h("dl", { class: "figures" },
            h("div", {}, h("dt", {}, "Precision"), h("dd", {}, range(found.proposed.precision))),
            h("div", {}, h("dt", {}, "Recall of the pairs shown"), h("dd", {}, range(found.proposed.recall)))),
          h("p", { class: "soft small" }, `newsprint dedup --threshold ${two(found.proposed.threshold)}`)]
        : h("p", { class: "soft" }, "Answer some pairs, copies and pairs that are nearly alike, and a threshold is proposed here with its precision and recall.")));
  }

  function key(event) {
    const key = event.key;
    if (key === "j" || key === "ArrowDown") open(place + 1, document.activeElement?.closest("#pairs") !== null);
    else if (key === "k" || key === "ArrowUp") open(place - 1, document.activeElement?.closest("#pairs") !== null);
    else if (key === "n") answer("different");
    else if (key === "s") answer("same");
    else if (key === "1" || key === "2") answer("keep", Number(key));
    else if (key === "u") undo();
    else return false;
    return true;
  }

  fill(main, waiting(null));
  load();
  return {
    key,
    keys: [["j k", "Next and previous pair"], ["n", "Not the same"], ["s", "Same story"], ["1 2", "Keep the first or the second"], ["u", "Undo"]],
    leave() {
      isGone = true;
      clearTimeout(timer);
    },
  };
}
