// The queue: one story after the other, those first of which an answer teaches most.
import { bar, complain, counted, editor, fill, grouped, h, newID, percent, say, waiting } from "./dom.js";
import { ask, inOrder, tell } from "./api.js";

/** What this tab said, the latest last, for undo; it outlives a reload. */
const said = JSON.parse(sessionStorage.getItem("said") ?? "[]");
function keepSaid() { sessionStorage.setItem("said", JSON.stringify(said.slice(-200))); }

/** Text with marks, as pieces. */
function marked(text, marks, field) {
  const pieces = [];
  let place = 0;
  const most = Math.max(...marks.map((mark) => Math.abs(mark[3])), 0.001);
  for (const [of, start, end, weight] of marks) {
    if (of !== field || start < place || end > text.length) continue;
    if (Math.abs(weight) < 0.12 * most) continue;
    pieces.push(text.slice(place, start));
    const kind = weight < 0 ? "against" : Math.abs(weight) < 0.35 * most ? "for weak" : "for";
    pieces.push(h("mark", { class: kind, title: `${weight < 0 ? "against" : "for"}: ${weight.toFixed(2)}` },
      text.slice(start, end)));
    place = end;
  }
  pieces.push(text.slice(place));
  return pieces;
}

export function queue(main) {
  let stories = [];
  let left = 0;
  let answered = 0;
  let modelNumber = null;
  let chosen = new Set();
  let lit = null;
  let isWritable = true;
  let isExclusive = false;
  let allTopics = [];
  let timer = null;
  let isGone = false;
  let isFetching = false;
  let wantsMore = false;
  /** The stories whose event was asked for. */
  const asked = new WeakSet();
  /** When the answers on stories were kept, by key; Infinity while they are on their way. */
  const gone = new Map();

  async function start() {
    try {
      const state = await ask("state");
      isWritable = state.writable;
      isExclusive = state.exclusive;
      allTopics = state.topics;
      complain(isWritable || !state.stories ? "" : state.read_only
        ? "This desk is read-only: you can look, but nothing you say is kept."
        : "Nothing is kept here: start the server with --data and a folder.");
    } catch (error) {
      complain(error.message);
    }
    fetchMore();
  }

  /** Fetches stories where few are at hand. */
  async function fetchMore() {
    if (isGone) return;
    if (isFetching) {
      wantsMore = true;
      return;
    }
    isFetching = true;
    const begun = performance.now();
    try {
      const besides = stories.map((story) => story.key).join(",");
      const news = await ask(`queue?limit=6&editor=${editor}&besides=${besides}`);
      if (isGone) return;
      if (!news.ready) {
        fill(main, waiting(news.progress));
        timer = setTimeout(fetchMore, 400);
        return;
      }
      if (modelNumber !== null && modelNumber !== news.model_number) {
        // What was fetched ahead was judged by another model.
        stories.length = Math.min(stories.length, 1);
        say("Another model is at work. The queue is in its order now.");
      }
      modelNumber = news.model_number;
      // What the server did not know yet of when it was asked comes back, and is counted as if nothing had been said.
      const late = new Set([...gone].filter(([, when]) => when > begun).map(([key]) => key));
      for (const key of [...gone.keys()]) if (!late.has(key)) gone.delete(key);
      if (!late.size) ({ left, answered } = news);
      const isEmpty = stories.length === 0;
      const known = new Set(stories.map((story) => story.key));
      stories.push(...news.stories.filter((story) => !known.has(story.key) && !late.has(story.key)));
      if (isEmpty) show();
      else count();
      if (news.progress) timer = setTimeout(fetchMore, 1500);
    } catch (error) {
      complain(error.message);
      timer = setTimeout(fetchMore, 2000);
    } finally {
      isFetching = false;
      if (wantsMore) {
        wantsMore = false;
        fetchMore();
      }
    }
  }

  function count() {
    const line = document.getElementById("count");
    if (line) line.textContent = `${grouped(answered)} answered · ${grouped(left)} left`;
  }

  function show(isBack = false) {
    const story = stories[0];
    if (!story && left > 0 && [...gone.values()].includes(Infinity)) {
      fill(main, waiting(null));
      return;
    }
    if (!story) {
      fill(main, h("div", { class: "empty" }, h("h1", {}, left ? "The rest is with others" : "Nothing is left to ask"),
        h("p", {}, left ? "Other editors have the last stories before them."
          : "Send stories under Teach, or start the server with an archive."),
        said.length ? h("p", {}, h("button", { type: "button", onclick: undo }, "Take the last answer back ", h("kbd", {}, "u"))) : null));
      return;
    }
    chosen = new Set(isBack && story.said ? story.said
      : story.topics.filter((topic) => topic.suggested).map((topic) => topic.topic));
    lit = story.topics.find((topic) => topic.suggested && story.marks[topic.topic])?.topic ?? story.topics[0]?.topic ?? null;
    draw();
    scrollTo(0, 0);
    say(`${story.title || "Story without headline"}. ${chosen.size ? `Suggested: ${[...chosen].join(", ")}` : "No topic suggested"}.`);
  }

  function draw() {
    const story = stories[0];
    const marks = story.marks[lit] ?? [];
    const names = story.topics.map((topic) => topic.topic);
    const others = [...chosen].filter((name) => !names.includes(name));
    const rows = [...story.topics, ...others.map((topic) => ({ topic, probability: null }))];
    const meta = [story.source, story.date?.slice(0, 16).replace("T", " "), story.model].filter(Boolean).join(" · ");
    fill(main, h("div", { class: "reading" },
      h("article", { class: "story", "aria-labelledby": "headline" },
        h("p", { class: "meta" }, meta, story.stands_for > 1
          ? ` · stands for ${counted(story.stands_for, "story", "stories")} that are alike` : null),
        h("h1", { id: "headline" }, story.title ? marked(story.title, marks, 0) : "Without a headline"),
        h("div", { class: "text", id: "text" }, marked(story.text, marks, 1)),
        story.left_out ? h("p", { class: "soft" }, `… and ${grouped(story.left_out)} bytes more.`) : null,
        story.others.length ? h("details", {}, h("summary", {}, "Stories that are alike"),
          h("ul", {}, story.others.map((title) => h("li", {}, title)))) : null,
        h("div", { id: "event" }, eventPart(story.event))),
      h("form", { class: "side card", "aria-label": "What is it about?", onsubmit: (event) => { event.preventDefault(); accept(); } },
        h("p", { class: "soft small number", id: "count" }),
        story.abstention ? h("p", { class: "small" }, `The model says: ${story.abstention}.`) : null,
        h("fieldset", {}, h("legend", {}, "What is it about?"),
          h("ul", { class: "topics" }, rows.map((row, place) => topicRow(row, place, story)))),
        h("p", {}, h("label", { for: "other", class: "small" }, "Another topic ", h("kbd", {}, "/")),
          h("input", { id: "other", list: "all-topics", autocomplete: "off", onkeydown: otherKey, onchange: addOther }),
          h("datalist", { id: "all-topics" }, allTopics.map((name) => h("option", { value: name })))),
        h("p", { class: "legend" }, h("span", {}, `Words marked for ${lit ?? "nothing"}: `),
          h("mark", { class: "for" }, "for"), h("mark", { class: "against" }, "against"), h("kbd", {}, "m")),
        h("div", { class: "steps" },
          h("button", { class: "main", id: "accept", disabled: !isWritable }, "Accept ", h("kbd", {}, "Enter")),
          h("button", { type: "button", id: "skip", disabled: !isWritable, onclick: skip }, "Skip ", h("kbd", {}, "s")),
          h("button", { type: "button", id: "undo", disabled: !isWritable || !said.length, onclick: undo }, "Undo ", h("kbd", {}, "u"))))));
    count();
    askEvent(story);
  }

  /** What else tells of the same event. */
  function eventPart(event) {
    if (!event || event.texts < 2) return null;
    const rest = event.size - 1 - event.others.length;
    const origin = (other) => [other.source, other.date?.slice(0, 16).replace("T", " ")].filter(Boolean).join(" · ");
    return h("details", {},
      h("summary", {}, `${counted(event.size, "story tells", "stories tell")} of this event: ${event.headline}`),
      h("ul", {}, event.others.map((other) => h("li", {}, other.title || other.id, " ",
        h("span", { class: "soft small" }, origin(other)))), rest > 0 ? h("li", {}, `and ${grouped(rest)} more`) : null),
      event.reasons.length ? h("p", { class: "soft small" }, `Words that it shares with them: ${event.reasons.join(", ")}`) : null);
  }

  /** Asks for the event of a story that is shown, once it is known. */
  async function askEvent(story) {
    if (story.event || asked.has(story)) return;
    asked.add(story);
    try {
      const event = await ask(`event?key=${story.key}`);
      if (event.ready) story.event = event;
    } catch {
      // The story may be gone, and is shown without its event.
      return;
    }
    if (isGone || stories[0] !== story) {
      asked.delete(story);
      return;
    }
    if (story.event) fill(document.getElementById("event"), eventPart(story.event));
    else setTimeout(() => {
      asked.delete(story);
      if (!isGone && stories[0] === story) askEvent(story);
    }, 1500);
  }

  function topicRow(row, place, story) {
    const id = `topic-${place}`;
    return h("li", { class: row.topic === lit ? "shown" : null },
      h("label", { for: id },
        h("input", { type: "checkbox", id, checked: chosen.has(row.topic), onchange: () => toggle(row.topic, id),
          onfocus: () => light(row.topic, id) }),
        place < 9 ? h("kbd", { "aria-hidden": "true" }, String(place + 1)) : h("span"),
        h("span", { class: "name" }, row.topic),
        h("span", { class: "soft small number" }, row.probability === null ? "" : percent(row.probability)),
        row.probability === null ? null : bar(row.probability)));
  }

  function redraw(id) {
    draw();
    if (id) document.getElementById(id)?.focus();
  }

  function light(topic, id) {
    if (lit === topic || !stories[0].marks[topic]) return;
    lit = topic;
    redraw(id);
  }

  function toggle(topic, id) {
    if (chosen.has(topic)) chosen.delete(topic);
    else {
      if (isExclusive) chosen.clear();
      chosen.add(topic);
      if (stories[0].marks[topic]) lit = topic;
    }
    say(`${topic} ${chosen.has(topic) ? "chosen" : "not chosen"}`);
    redraw(id);
  }

  function otherKey(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      addOther(event);
    } else if (event.key === "Escape") {
      event.target.value = "";
      event.target.blur();
    }
  }

  function addOther(event) {
    const name = event.target.value.trim();
    event.target.value = "";
    if (!name) return;
    if (isExclusive) chosen.clear();
    chosen.add(name);
    say(`${name} chosen`);
    redraw("accept");
  }

  /** Shows the next story at once, and keeps what was said of this one meanwhile. */
  async function answer(kind) {
    const story = stories[0];
    if (!story || !isWritable) return;
    const id = newID();
    const labels = [...chosen];
    stories.shift();
    gone.set(story.key, Infinity);
    if (kind === "label") {
      said.push({ id, key: story.key, labels });
      keepSaid();
      answered += 1;
      left -= 1;
    }
    show();
    inOrder(() => send(kind, id, story, labels));
  }

  async function send(kind, id, story, labels) {
    for (let trial = 0; ; trial += 1) {
      try {
        await tell("answers", { answer: kind, answer_id: id, key: story.key, labels });
        complain("");
        if (gone.has(story.key)) gone.set(story.key, performance.now());
        if (stories.length < 4) fetchMore();
        return;
      } catch (error) {
        complain(error.message);
        // Lost on the way or not heard of: the same answer again does no harm.
        if (error.status === 0 && trial < 20) {
          await new Promise((resolve) => setTimeout(resolve, 500 * (trial + 1)));
          continue;
        }
        gone.delete(story.key);
        if (kind === "label") {
          const place = said.findIndex((one) => one.id === id);
          if (place >= 0) said.splice(place, 1);
          keepSaid();
          answered -= 1;
          left += 1;
        }
        if (error.status !== 404) {
          stories.unshift(story);
          show();
        }
        return;
      }
    }
  }

  function accept() { answer("label"); }
  function skip() { answer("skip"); }

  async function undo() {
    const last = said.at(-1);
    if (!last || !isWritable) {
      say("Nothing to take back");
      return;
    }
    said.pop();
    keepSaid();
    gone.delete(last.key);
    try {
      await inOrder(() => tell("answers", { answer: "undo", of: last.id }));
      const { stories: [story] } = await ask(`stories/${last.key}`);
      stories = [{ ...story, said: last.labels }, ...stories.filter((one) => one.key !== story.key)];
      answered -= 1;
      left += 1;
      complain("");
      show(true);
      say(`Taken back. ${story.title}`);
    } catch (error) {
      // What is not known needs not be taken back.
      if (error.status !== 404) {
        said.push(last);
        keepSaid();
      }
      complain(error.message);
    }
  }

  function key(event) {
    const story = stories[0];
    if (event.key === "u") undo();
    else if (!story) return false;
    else if (event.key === "Enter" || event.key === "a") accept();
    else if (event.key === "s") skip();
    else if (event.key === "/") document.getElementById("other").focus();
    else if (event.key === "m") {
      const names = Object.keys(story.marks);
      lit = names[(names.indexOf(lit) + 1) % names.length] ?? lit;
      draw();
      say(`Words marked for ${lit}`);
    } else if (/^[1-9]$/.test(event.key)) {
      const row = document.getElementById(`topic-${Number(event.key) - 1}`);
      if (!row) return false;
      row.click();
    } else return false;
    return true;
  }

  fill(main, waiting(null));
  start();
  return {
    key,
    keys: [["Enter", "Accept the topics that are chosen"], ["1 … 9", "Choose a topic, or not"], ["/", "Another topic"],
      ["m", "Mark the words for the next topic"], ["s", "Skip"], ["u", "Undo"]],
    leave() {
      isGone = true;
      clearTimeout(timer);
    },
  };
}
