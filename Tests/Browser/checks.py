"""Checks of a page as people without a mouse, without eyes or with weak ones meet it: names, roles, contrast, order."""

SCRIPT = r"""
() => {
  const problems = [];
  const isShown = (element) => {
    if (element.closest("[hidden], dialog:not([open])")) return false;
    const style = getComputedStyle(element);
    return style.visibility !== "hidden" && style.display !== "none" && element.getClientRects().length > 0;
  };
  const where = (element) => `<${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}> ${(element.textContent || "").trim().slice(0, 40)}`;
  const nameOf = (element) => {
    const labelled = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
    if (labelled.length) return labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    if (element.getAttribute("aria-label")) return element.getAttribute("aria-label").trim();
    if (element.labels?.length) return [...element.labels].map((label) => label.textContent).join(" ").trim();
    if (element.matches("svg")) return element.querySelector("title")?.textContent?.trim() ?? "";
    if (element.matches("input, select, textarea, progress")) return element.title || "";
    return (element.textContent || element.title || "").trim();
  };

  // Names.
  for (const element of document.querySelectorAll("a, button, input, select, textarea, progress, [role=img], nav, dialog[open], [tabindex='0'], form.side")) {
    if (isShown(element) && !nameOf(element)) problems.push(`no name: ${where(element)}`);
  }
  for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) problems.push("a picture without alt");
  const ids = new Map();
  for (const element of document.querySelectorAll("[id]")) ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
  for (const [id, count] of ids) if (count > 1) problems.push(`the id ${id} comes ${count} times`);
  for (const element of document.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
    for (const attribute of ["aria-labelledby", "aria-describedby"]) {
      for (const id of (element.getAttribute(attribute) || "").split(/\s+/).filter(Boolean)) {
        if (!document.getElementById(id)) problems.push(`${attribute} names ${id}, which is not there`);
      }
    }
  }

  // Structure.
  if (!document.documentElement.lang) problems.push("no language");
  if (document.querySelectorAll("main").length !== 1) problems.push("not one main");
  const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter(isShown).map((one) => Number(one.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1) problems.push(`${headings.filter((level) => level === 1).length} first headings`);
  headings.forEach((level, place) => { if (place && level > headings[place - 1] + 1) problems.push(`a heading ${level} behind ${headings[place - 1]}`); });
  for (const list of document.querySelectorAll("ul, ol")) {
    for (const child of list.children) if (child.tagName !== "LI") problems.push(`in a list: ${where(child)}`);
  }
  for (const element of document.querySelectorAll("[tabindex]")) if (element.tabIndex > 0) problems.push(`tabindex above 0: ${where(element)}`);

  // Contrast: of text with what is behind it, 4.5 to 1, of large text 3 to 1.
  const parse = (color) => {
    const parts = color.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return parts.length < 4 ? [...parts, 1] : parts;
  };
  const over = (top, below) => [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3])).concat(1);
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => value / 255).map((value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || seen.has(element) || !isShown(element) || element.matches(".unseen, option, title, desc")) continue;
    if (element.closest(":disabled, .skip, [aria-hidden=true], .unseen, noscript")) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const ground = behind(element.closest("svg") ? element.closest("svg").parentElement : element);
    const ink = over(parse(element.closest("svg") ? style.fill : style.color), ground);
    const [high, low] = [light(ink), light(ground)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < least) problems.push(`contrast ${ratio.toFixed(2)}: ${where(element)}`);
  }

  // Nothing wider than the window, and what is tapped large enough.
  if (document.documentElement.scrollWidth > innerWidth + 1) problems.push(`wider than the window by ${document.documentElement.scrollWidth - innerWidth}`);
  for (const element of document.querySelectorAll("button, select")) {
    const box = element.getBoundingClientRect();
    if (isShown(element) && (box.height < 24 || box.width < 24)) problems.push(`too small to tap: ${where(element)}`);
  }
  return problems;
}
"""

FOCUS = r"""
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""} ${(element.textContent || "").trim().slice(0, 30)}`,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    top: box.top, left: box.left,
  };
}
"""


def check(page, place):
    """Fails with every problem that the page as it is shown has."""
    problems = page.evaluate(SCRIPT)
    assert not problems, place + ":\n  " + "\n  ".join(problems)


def check_focus(page, place, most=60):
    """Goes through the page by the Tab key: each stop must be marked, and the way must come to an end."""
    page.evaluate("""() => {
        document.body.setAttribute("tabindex", "-1");
        document.body.focus();
        document.body.removeAttribute("tabindex");
    }""")
    names = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        assert stop["isMarked"], f"{place}: the focus is not seen on {stop['name']}"
        names.append(stop["name"])
    assert len(names) > 4, f"{place}: the Tab key finds only {names}"
    assert any("skip" in name or "To the content" in name for name in names[:1]), f"{place}: the first stop is {names[0]}"
    return names
