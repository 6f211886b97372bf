"""Tests of the desk in Chromium: see Tests/Browser/run."""

import argparse
import contextlib
import json
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.request

from playwright.sync_api import expect, sync_playwright

from checks import check, check_focus

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOPICS = ["sport", "politics", "economy", "health", "science", "crime", "weather", "arts"]


def seed_stories(per_topic):
    """Stories of the seeds with their topics, as objects."""
    stories = []
    for topic in TOPICS:
        files = sorted(path for path in (ROOT / "seeds" / topic).glob("*.txt") if path.name != "terms.txt")
        for path in files[:per_topic]:
            _, headline, text = (path.read_text().split("\n\n", 2) + ["", ""])[:3]
            stories.append({"id": f"{topic}-{path.stem}", "headline": headline.strip(), "text": text.strip(), "topic": topic})
    return stories


def unlabelled(stories):
    return [{key: value for key, value in story.items() if key != "topic"} for story in stories]


def with_copies(stories):
    """The stories, with a copy of one, an update of another and a story that is nearly like a third."""
    first, second, third = stories[0], stories[1], stories[2]
    crash = "A bus with tourists left the road near the river bridge on Monday, and 3 people died, the police said. " \
        "The driver was taken to a hospital in the town. Rescuers worked until the evening to free the passengers, who " \
        "had come from the coast for a day in the hills. The mayor thanked the volunteers and asked drivers to avoid " \
        "the valley road until the bridge has been inspected. Engineers will look at the barrier this week, a spokesman " \
        "for the ministry of transport said, and the company that runs the buses promised to help the families. Schools " \
        "in the valley will open later than usual, because two of the buses that take children there are needed."
    return stories + [
        {**first, "id": "copy", "text": first["text"] + " This story was first published elsewhere."},
        {"id": "crash-1", "headline": "Bus crash kills 3", "text": crash, "date": "2026-05-01T09:00:00Z"},
        {"id": "crash-2", "headline": "Bus crash kills 5", "text": crash.replace("3 people", "5 people"), "date": "2026-05-01T12:00:00Z"},
        {**second, "id": "near", "text": " ".join(second["text"].split(". ")[: max(2, len(second["text"].split(". ")) * 2 // 3)])},
        {**third, "id": "again"},
    ]


class Server:
    """A server of the command with a data folder of its own."""

    def __init__(self, binary, stories=None, arguments=()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="desk-"))
        self.data = self.folder / "data"
        (self.data / "stories").mkdir(parents=True)
        if stories is not None:
            with open(self.data / "stories" / "stories.jsonl", "w") as file:
                for story in stories:
                    file.write(json.dumps(story) + "\n")
        self.start(binary, arguments)

    def start(self, binary, arguments=(), port=0):
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(port), "--data", self.data, *arguments], stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        self.address = re.search(r"http://\S+", line).group()

    def lines(self, name="answers.jsonl"):
        path = self.data / name
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def wait_lines(self, count, name="answers.jsonl"):
        """The lines of a file once there are so many: the page goes on before the server has answered."""
        end = time.monotonic() + 10
        while len(self.lines(name)) < count and time.monotonic() < end:
            time.sleep(0.05)
        return self.lines(name)

    def ask(self, path, body=None, token=None, method=None):
        request = urllib.request.Request(
            self.address + path, data=None if body is None else json.dumps(body).encode(), method=method,
            headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})})
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def wait(self, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            state = self.ask("/v1/desk/state")
            if state["ready"] and "progress" not in state:
                return state
            time.sleep(0.05)
        raise AssertionError(f"the desk is not ready: {state}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)
        assert code == 0, f"the server ended with {code}"


class Desk:
    """What a test is given: a browser, the command, and where pictures go."""

    def __init__(self, browser, binary, screenshots):
        self.browser, self.binary, self.screenshots = browser, binary, screenshots
        self.problems = []

    @contextlib.contextmanager
    def server(self, stories=None, arguments=()):
        server = Server(self.binary, stories, arguments)
        try:
            yield server
        finally:
            server.stop()

    @contextlib.contextmanager
    def page(self, server, view="queue", allows=(), **options):
        """A page in a context of its own; what it says on the console fails the test, but for what `allows` names."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: self.note(message.text, allows) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.note(str(error), allows))
        page.on("request", lambda request: None if request.url.startswith(server.address) else self.note(f"asks {request.url}", ()))
        page.goto(f"{server.address}/#{view}")
        try:
            yield page
        finally:
            context.close()
        assert not self.problems, "; ".join(self.problems)

    def note(self, text, allows):
        if not any(word in text for word in allows):
            self.problems.append(text)

    def picture(self, page, name):
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=self.screenshots / f"{name}.png", full_page=True)


def title(page):
    return page.locator("#headline").inner_text()


def next_story(page, before):
    expect(page.locator("#headline")).not_to_have_text(before)


def test_queue_by_keys(desk):
    stories = unlabelled(seed_stories(5))
    with desk.server(with_copies(stories)) as server, desk.page(server) as page:
        first = title(page)
        check(page, "queue")
        desk.picture(page, "queue")
        assert page.locator("mark.for").count() > 0, "no word is marked"
        page.keyboard.press("2")
        chosen = page.locator(".topics input:checked ~ .name").all_inner_texts()
        page.keyboard.press("Enter")
        next_story(page, first)
        second = title(page)
        page.keyboard.press("s")
        next_story(page, second)
        third = title(page)
        page.keyboard.press("/")
        page.keyboard.type("gardening")
        page.keyboard.press("Enter")
        page.keyboard.press("a") if page.evaluate("document.activeElement.id") != "accept" else page.keyboard.press("Enter")
        next_story(page, third)
        expect(page.locator("#count")).to_contain_text("2 answered")
        lines = server.wait_lines(3)
        assert [line["answer"] for line in lines] == ["label", "skip", "label"], lines
        assert sorted(lines[0]["labels"]) == sorted(chosen) and lines[0]["title"] == first
        assert "gardening" in lines[2]["labels"]
        page.keyboard.press("u")
        expect(page.locator("#headline")).to_have_text(third)
        page.reload()
        expect(page.locator("#count")).to_contain_text("1 answered")
        page.keyboard.press("u")
        expect(page.locator("#headline")).to_have_text(first)
        assert [line["answer"] for line in server.wait_lines(5)] == ["label", "skip", "label", "undo", "undo"]
        expect(page.locator("#count")).to_contain_text("0 answered")
        # What is taken back at once, before the answer is there.
        page.keyboard.press("Enter")
        page.keyboard.press("u")
        expect(page.locator("#count")).to_contain_text("0 answered")
        expect(page.locator("#headline")).to_have_text(first)
        assert [line["answer"] for line in server.wait_lines(7)][-2:] == ["label", "undo"]
        page.keyboard.press("m")
        page.keyboard.press("?")
        expect(page.locator("#help")).to_be_visible()
        check(page, "help")
        page.keyboard.press("Escape")


def test_one_story_stands_for_its_copies(desk):
    story = unlabelled(seed_stories(1))[0]
    with desk.server([story, {**story, "id": "copy"}, {**story, "id": "third"}]) as server, desk.page(server) as page:
        expect(page.locator(".meta")).to_contain_text("stands for 3 stories")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Nothing is left to ask")
        server.wait_lines(1)
        assert server.ask("/v1/desk/queue")["left"] == 0
        check(page, "empty queue")


def test_a_story_is_shown_with_its_event(desk):
    stories = [
        {"id": "e1", "source": "Post", "title": "Ferry Aurora hits quay in Vestrup",
         "text": "The ferry Aurora hit the quay of Vestrup in thick fog. Three passengers were hurt."},
        {"id": "e2", "source": "Radio", "title": "Three hurt as ferry strikes quay",
         "text": "Three people were hurt when the Aurora, a ferry, struck the quay at Vestrup in fog."},
        {"id": "e3", "title": "Frost takes apple blossom", "text": "A night of frost took the blossom of most orchards."},
    ]
    with desk.server(stories) as server, desk.page(server) as page:
        shown = 0
        for _ in stories:
            before = title(page)
            if before.startswith("Frost"):
                expect(page.locator("#event details")).to_have_count(0)
            else:
                summary = page.locator("#event summary")
                expect(summary).to_contain_text("2 stories tell of this event")
                summary.click()
                other = "Three hurt" if before.startswith("Ferry") else "Ferry Aurora"
                expect(page.locator("#event li")).to_have_count(1)
                expect(page.locator("#event li")).to_contain_text(other)
                expect(page.locator("#event p")).to_contain_text("Aurora")
                check(page, "event")
                desk.picture(page, "event")
                shown += 1
            page.keyboard.press("s")
            next_story(page, before)
            if shown == 2:
                break
        assert shown == 2


def test_duplicates_by_keys(desk):
    stories = with_copies(unlabelled(seed_stories(4)))
    with desk.server(stories) as server, desk.page(server, "duplicates") as page:
        page.wait_for_selector("#pair h2")
        expect(page.locator("#threshold")).to_contain_text("Answer some pairs")
        total = page.locator("#pairs li").count()
        assert total >= 3, f"{total} pairs"
        check(page, "duplicates")
        page.get_by_label("Updates").check()
        expect(page.locator("#pairs li")).to_have_count(1)
        expect(page.locator(".facts")).to_contain_text("3")
        assert page.locator("mark.fact").count() >= 2
        desk.picture(page, "duplicates")
        page.locator("#main").focus()
        page.keyboard.press("n")
        expect(page.locator(".said")).to_have_text("not the same")
        page.get_by_label("Copies").check()
        expect(page.locator("#pairs li").first).not_to_contain_text("An update")
        page.locator("#main").focus()
        kept = page.locator(".two article").nth(1).locator("h2").inner_text()
        page.keyboard.press("2")
        page.keyboard.press("s")
        expect(page.locator("#proposed")).to_be_visible()
        check(page, "threshold")
        server.wait_lines(3, "duplicates.jsonl")
        assert [line["answer"] for line in server.lines("duplicates.jsonl")] == ["different", "keep", "same"]
        found = server.ask("/v1/desk/duplicates?kind=update")
        assert found["total"] == 0, "what is not the same is no update"
        reasons = [pair["reason"] for pair in server.ask("/v1/desk/duplicates?kind=copy")["pairs"]]
        assert "a person's answer" in reasons, reasons
        page.keyboard.press("u")
        expect(page.locator("#live")).to_contain_text("Taken back")
        assert server.lines("duplicates.jsonl")[-1]["answer"] == "undo"


def test_topics(desk):
    stories = [{**story, "labels": [story["topic"]]} for story in seed_stories(12)]
    stories[3]["labels"] = ["weather"]
    with desk.server(stories) as server, desk.page(server, "topics") as page:
        page.wait_for_selector("#contract")
        expect(page.locator("#topic-table")).to_contain_text("sport")
        assert page.locator("svg.plot circle").count() > 0
        before = page.locator("#coverage").inner_text()
        page.locator("#contract").focus()
        page.keyboard.press("End")
        expect(page.locator("#contract-value")).to_have_text("99 %")
        expect(page.locator("#unfitting")).not_to_contain_text("Looking")
        expect(page.locator("#doubts")).not_to_contain_text("Looking", timeout=30_000)
        check(page, "topics")
        desk.picture(page, "topics")
        assert server.ask("/v1/desk/topics?target=0.99")["precision"]["coverage"] <= 1 and before


def test_teach(desk):
    stories = seed_stories(14)
    with desk.server() as server, desk.page(server, "teach") as page, tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "news"
        for story in stories:
            (root / story["topic"]).mkdir(parents=True, exist_ok=True)
            (root / story["topic"] / f"{story['id']}.txt").write_text(f"{story['headline']}\n\n{story['text']}\n")
        table = pathlib.Path(folder) / "more.csv"
        table.write_text('id,headline,text\n1,"Cup final","The striker scored twice in the final."\n')
        check(page, "teach")
        page.locator("#files").set_input_files(table)
        expect(page.locator("#sent")).to_have_text("1 story taken in. ")
        page.locator("#folder").set_input_files(root)
        expect(page.locator("#sent")).to_contain_text(f"{len(stories)} stories taken in")
        server.wait()
        page.reload()
        expect(page.locator("main")).to_contain_text(f"{len(stories)} stories have labels")
        page.locator("#train-new").click()
        page.locator("#cancel").click()
        expect(page.locator("#training")).to_contain_text(re.compile("Cancelled|Trained"), timeout=60_000)
        page.locator("#train-new").click()
        expect(page.locator("#training")).to_contain_text("Trained model-", timeout=60_000)
        desk.picture(page, "teach-trained")
        page.get_by_role("button", name="Compare").first.click()
        expect(page.locator("#comparison caption")).to_contain_text("that training did not see")
        check(page, "comparison")
        desk.picture(page, "teach")
        page.get_by_role("button", name="Put to work").first.click()
        expect(page.locator("#compare .tag")).to_be_visible()
        page.wait_for_function("() => document.querySelector('#compare li:nth-child(1) .tag') === null")
        assert server.ask("/v1/desk/state")["models"][0]["id"].startswith("model-")
        page.get_by_role("button", name="Go back to it").click()
        page.wait_for_function("() => document.querySelector('#compare li:nth-child(1) .tag') !== null")
        assert server.ask("/v1/desk/state")["models"][0]["id"] == "iptc-en"
        # What was said is what the command trains on.
        made = subprocess.run([desk.binary, "train", server.data, "-o", server.folder / "m.newsprint", "--effort", "fast", "--folds", "0"],
                              capture_output=True, text=True)
        assert made.returncode == 0 and f"{len(stories)} stories" in made.stderr, made.stderr


def test_two_editors(desk):
    with desk.server(unlabelled(seed_stories(6))) as server, desk.page(server) as one, desk.page(server) as two:
        seen = []
        for page in [one, two] * 6:
            before = title(page)
            seen.append(before)
            page.keyboard.press("Enter")
            next_story(page, before)
        expect(one.locator("#count")).to_contain_text("answered")
        server.wait_lines(12)
        assert len(server.lines()) == 12 and len(set(seen)) == 12, "an answer was lost, or asked twice"


def test_a_model_is_swapped(desk):
    with desk.server(unlabelled(seed_stories(6))) as server, desk.page(server) as page:
        page.wait_for_selector("#headline")
        number = server.ask("/v1/desk/state")["model_number"]
        server.process.send_signal(signal.SIGHUP)
        end = time.monotonic() + 10
        while server.ask("/v1/desk/state")["model_number"] == number and time.monotonic() < end:
            time.sleep(0.05)
        server.wait()
        for _ in range(8):
            before = title(page)
            page.keyboard.press("Enter")
            next_story(page, before)
        server.wait_lines(8)
        assert len(server.lines()) == 8


def test_the_server_goes_away_and_comes_back(desk):
    with desk.server(unlabelled(seed_stories(6))) as server:
        with desk.page(server, allows=["ERR_CONNECTION_REFUSED", "Failed to load"]) as page:
            page.wait_for_selector("#headline")
            port = int(server.address.rsplit(":", 1)[1])
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
            before = title(page)
            page.keyboard.press("Enter")
            next_story(page, before)
            expect(page.locator("#alert")).to_contain_text("does not answer")
            server.start(desk.binary, port=port)
            server.wait()
            end = time.monotonic() + 15
            while not server.lines() and time.monotonic() < end:
                time.sleep(0.1)
            assert [line["title"] for line in server.lines()] == [before], "what was said meanwhile is lost"


def test_narrow_and_dark(desk):
    with desk.server(with_copies([{**story, "labels": [story["topic"]]} for story in seed_stories(6)]
                                 + unlabelled(seed_stories(8))[-16:])) as server:
        server.wait()
        for scheme in ("light", "dark"):
            with desk.page(server, viewport={"width": 360, "height": 740}, color_scheme=scheme) as page:
                for view, mark in [("queue", "#headline, .empty"), ("duplicates", "#pair h2"), ("topics", "#topic-table"), ("teach", "#compare li")]:
                    page.evaluate(f"location.hash = '{view}'")
                    page.wait_for_selector(mark)
                    page.wait_for_timeout(150)
                    check(page, f"{view}, narrow, {scheme}")
                    desk.picture(page, f"narrow-{view}-{scheme}")
        with desk.page(server, color_scheme="dark") as page:
            for view, mark in [("queue", "#headline, .empty"), ("duplicates", "#pair h2"), ("topics", "#topic-table"), ("teach", "#compare li")]:
                page.evaluate(f"location.hash = '{view}'")
                page.wait_for_selector(mark)
                page.wait_for_timeout(150)
                check(page, f"{view}, dark")
                check_focus(page, view)
                desk.picture(page, f"dark-{view}")


def test_a_token_is_asked_for(desk):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("a-token-of-the-desk\n")
        file.flush()
        with desk.server(unlabelled(seed_stories(3)), ["--token-file", file.name]) as server:
            with desk.page(server, allows=["401"]) as page:
                expect(page.locator("#token")).to_be_visible()
                check(page, "token")
                page.keyboard.type("wrong-one")
                page.keyboard.press("Enter")
                expect(page.locator("#token-problem")).to_be_visible()
                page.locator("#token-field").fill("a-token-of-the-desk")
                page.keyboard.press("Enter")
                page.wait_for_selector("#headline")
                page.reload()
                page.wait_for_selector("#headline")


def test_read_only(desk):
    with desk.server(unlabelled(seed_stories(3)), ["--read-only"]) as server, desk.page(server) as page:
        page.wait_for_selector("#headline")
        expect(page.locator("#accept")).to_be_disabled()
        page.keyboard.press("Enter")
        page.keyboard.press("s")
        check(page, "read-only")
        assert server.lines() == []


def test_a_hundred_thousand_stories(desk):
    chance = random.Random(7)
    words = sorted({word for story in seed_stories(20) for word in re.findall(r"[a-z]{4,}", story["text"])})

    def stories():
        for number in range(100_000):
            yield {"id": str(number), "headline": " ".join(chance.choices(words, k=6)), "text": " ".join(chance.choices(words, k=18)) + "."}

    with desk.server(stories()) as server, desk.page(server) as page:
        page.wait_for_selector("#headline", timeout=110_000)
        expect(page.locator("#count")).to_contain_text("0 answered · ")
        for _ in range(5):
            before = title(page)
            start = time.monotonic()
            page.keyboard.press("Enter")
            next_story(page, before)
            assert time.monotonic() - start < 5, "the next story is not there at once"
        server.wait_lines(5)
        assert len(server.lines()) == 5


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--chromium", required=True)
    arguments.add_argument("--binary", required=True)
    arguments.add_argument("--screenshots", required=True)
    arguments.add_argument("words", nargs="*")
    options = arguments.parse_args()
    screenshots = pathlib.Path(options.screenshots)
    shutil.rmtree(screenshots, ignore_errors=True)
    screenshots.mkdir(parents=True)
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")
             and (not options.words or any(word in name for word in options.words))]
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        for name, test in tests:
            start = time.monotonic()
            try:
                test(Desk(browser, str(pathlib.Path(options.binary).resolve()), screenshots))
                print(f"  {name[5:].replace('_', ' ')}: {time.monotonic() - start:.1f} s")
            except Exception:
                failures += 1
                print(f"FAILED {name}\n{traceback.format_exc()}")
        browser.close()
    print(f"Browser tests: {len(tests) - failures} of {len(tests)} passed; pictures in {screenshots}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
