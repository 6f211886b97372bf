"""Web pages: making them, and taking the stories out of them. Ours reads files, the peers have theirs in memory."""
import glob
import gzip
import html
import json
import os
import random

SITES = ("gazette", "herald", "courier", "observer")


def paragraphs(text):
    return [part for part in text.split("\n") if part.strip()]


def teaser(story, number):
    return (f'<li class="teaser"><a href="/news/{number}"><img src="/img/{number}.jpg" alt=""><h3>{html.escape(story["title"])}'
            f'</h3></a><span class="date">{number % 23} hours ago</span></li>\n')


def page(stories, number):
    """A page of one of several sites: a story, and around it what pages have."""
    story, site = stories[number], SITES[number % len(SITES)]
    rng = random.Random(number)
    others = [rng.randrange(len(stories)) for _ in range(24)]
    title = html.escape(story["title"])
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story["title"],
            "datePublished": f"2024-03-{number % 28 + 1:02}T08:00:00Z", "author": {"@type": "Person", "name": "Ann Ek"}}
    menu = "".join(f'<li class="menu-item"><a href="/{name}" data-track="nav-{name}">{name.title()}</a></li>\n'
                   for name in "home world business sport culture science travel opinion video weather jobs".split())
    style = "".join(f".c{place}{{margin:{place}px;padding:{place % 7}px}}" for place in range(120))
    script = "".join(f'w.q.push(["slot-{place}",{{"size":[300,250],"id":{number * place}}}]);' for place in range(150))
    body = []
    for place, part in enumerate(paragraphs(story["text"])):
        body.append(f'<p class="c{place}">{html.escape(part)}</p>')
        if place == 1:
            body.append('<figure class="image"><img src="/a.jpg"><figcaption>A view of the town. Photo: Ann Ek</figcaption></figure>')
        if place == 3:
            body.append('<div class="ad ad-slot" id="ad-2"><span>Advertisement</span></div>')
    related = "".join(teaser(stories[other], other) for other in others[:12])
    popular = "".join(teaser(stories[other], other) for other in others[12:])
    comments = "".join(f'<li class="comment"><b>reader{other}</b><p>{html.escape(stories[other]["title"])}? I doubt it.</p></li>'
                       for other in others[:6])
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The {site.title()}</title>
<link rel="canonical" href="https://{site}.example/news/{number}"><meta property="og:site_name" content="The {site.title()}">
<style>{style}</style><script type="application/ld+json">{json.dumps(data)}</script><script>var w=window;w.q=[];{script}</script></head>
<body class="article-page"><header class="site-header"><nav><ul>{menu}</ul></nav></header>
<main><article class="story"><h1>{title}</h1><div class="byline">By <a href="/by/ann">Ann Ek</a>, 4 March 2024</div>
<div class="share"><a href="#">Facebook</a> <a href="#">Mail</a></div>
<div class="article-body">{"".join(body)}</div>
<div class="tags"><a href="/t/a">Town</a> <a href="/t/b">Council</a></div></article>
<section class="related"><h2>Related stories</h2><ul>{related}</ul></section>
<section id="comments"><h2>Comments</h2><ul>{comments}</ul></section></main>
<aside class="sidebar"><h2>Most read</h2><ol>{popular}</ol></aside>
<footer class="site-footer"><ul>{menu}</ul><p>Copyright The {site.title()}. All rights reserved.</p></footer></body></html>
"""


def write(source, folder):
    """Writes a page for each story of JSON Lines."""
    with open(source, encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines]
    os.makedirs(folder, exist_ok=True)
    for number in range(len(stories)):
        with open(f"{folder}/{number:05}.html", "w", encoding="utf-8") as file:
            file.write(page(stories, number))


def files(folder):
    return sorted(glob.glob(os.path.join(glob.escape(folder), "**", "*.htm*"), recursive=True))


def contents(folder):
    pages = []
    for path in files(folder):
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            pages.append(file.read())
    return pages


def size(folder):
    pages = contents(folder)
    return {"path": folder, "stories": len(pages), "bytes": sum(map(len, pages))}


def trafilatura(folder):
    from trafilatura import extract
    pages = contents(folder)

    def work():
        found = sum(bool(extract(page)) for page in pages)
        return {"found": found}
    return work
