"""Writes golden.json: the stories of the feeds and agency files in documents/, as others read them.

    pip install feedparser==6.0.14 newsmlg2==1.1
    python make_golden.py > golden.json

Feeds are read by feedparser and NewsML-G2 by newsmlg2. What nobody on PyPI reads (NewsML 1, NITF, ninjs, JSON Feed) is read
here, by the paths that its standard names.

Dates are seconds since 1970. A story's date is that of its first version, else of this one, which is 'modified' only where
it is another. Texts are what a reader sees, on one line. Items with neither title nor text are left out.

differences.json has what we read otherwise on purpose, with the reason: by document, the item's place and the field.
"""
import calendar
import datetime
import glob
import html.parser
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import feedparser
from lxml import etree
from NewsMLG2 import NewsItem, NewsMLG2Document

HERE = os.path.dirname(os.path.abspath(__file__))
BLOCKS = set("p div br li ul ol table tr td th h1 h2 h3 h4 hl1 hl2 block bq blockquote pre".split())
UNREAD = set("script style media media-caption body.head body.end head note".split())


class Plain(html.parser.HTMLParser):
    """The text of markup."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.unread = [], []

    def handle_starttag(self, tag, attributes):
        if tag in UNREAD:
            self.unread.append(tag)
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag in self.unread:
            self.unread.remove(tag)
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.unread:
            self.parts.append(data)


def line(text):
    return re.sub(r"\s+", " ", text or "").strip()


def plain(markup):
    reader = Plain()
    reader.feed(markup or "")
    reader.close()
    return line("".join(reader.parts))


def seconds(date):
    """Of a date of ISO 8601, also without signs."""
    if not date:
        return None
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z|[+-]\d{4})?", date)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        date = f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone or ''}"
    try:
        value = datetime.datetime.fromisoformat(date)
    except ValueError:
        return None
    return int((value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)).timestamp())


def story(**fields):
    if fields.get("modified") == fields.get("date"):
        fields["modified"] = None
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


# MARK: feeds

def words(detail):
    if not detail:
        return ""
    return line(detail.value) if detail.get("type") == "text/plain" else plain(detail.value)


def of_feed(data):
    feed = feedparser.parse(data)
    for entry in feed.entries:
        def date(*names):
            # Not by feedparser's own subscript, which takes one date for another.
            found = next((dict.get(entry, name + "_parsed") for name in names if dict.get(entry, name + "_parsed")), None)
            return found and calendar.timegm(found)

        contents = [words(content) for content in entry.get("content", [])]
        text = next((text for text in contents + [words(entry.get("summary_detail"))] if text), "")
        title = words(entry.get("title_detail"))
        if not title and not text:
            continue
        names = [author.get("name") for author in entry.get("authors", []) if author.get("name")]
        first = date("published", "created")
        yield story(
            id=entry.get("id") or entry.get("link"), url=entry.get("link"), title=title, text=text,
            date=first or date("updated"), modified=date("updated") if first else None, byline=", ".join(names),
            labels=list(dict.fromkeys(tag.label or tag.term for tag in entry.get("tags", []) if tag.label or tag.term)),
            source=(entry.get("source") or {}).get("title") or entry.get("publisher") or line(feed.feed.get("title")),
            language=entry.get("language") or feed.feed.get("language"))


def of_json_feed(data):
    feed = json.loads(data)
    for item in feed["items"]:
        def names(part):
            return ", ".join(author["name"] for author in part.get("authors") or [part.get("author") or {}] if author.get("name"))

        text = plain(item.get("content_html")) or line(item.get("content_text")) or line(item.get("summary"))
        if not item.get("title") and not text:
            continue
        first, last = seconds(item.get("date_published")), seconds(item.get("date_modified"))
        yield story(
            id=str(item.get("id", "")), url=item.get("url") or item.get("external_url"), title=item.get("title"), text=text,
            date=first or last, modified=last if first else None, byline=names(item) or names(feed),
            labels=list(dict.fromkeys(str(tag) for tag in item.get("tags", []) if tag is not None)),
            source=feed.get("title"), language=item.get("language") or feed.get("language"))


# MARK: agencies

def standing(code):
    word = (code or "").split(":")[-1].lower()
    return None if word in ("usable", "") else word


def last(code):
    return (code or "").split(":")[-1] or None


def of_news_ml_g2(data):
    item = NewsMLG2Document(data).get_item()
    if isinstance(item, NewsItem):
        items = [item]
    else:
        # newsmlg2 keeps the items of a message as elements.
        found = etree.fromstring(data).iter("{http://iptc.org/std/nar/2006-10-01/}newsItem")
        items = [NewsItem(xmlelement=element) for element in found]
    for item in items:
        meta, content = item.itemmeta, item.contentmeta
        if last(meta.itemclass.qcode) != "text":
            continue

        def label(subject):
            # newsmlg2 has the names of a subject, and these have their languages.
            english = [str(name) for name in subject.name if (name.xml_lang or "").startswith("en")]
            return (english or [str(name) for name in subject.name] or [subject.qcode or subject.literal])[0]

        texts = [plain(etree.tostring(child, encoding="unicode").replace("h:", "").replace("ns0:", "").replace("ns1:", ""))
                 for inline in item.contentset.inlinexml for child in inline._xs_any_content]
        texts += [plain(str(inline)) if inline.contenttype == "text/html" else str(inline)
                  for inline in item.contentset.inlinedata]
        signals = [last(signal.qcode) for signal in meta.signal]
        provider = meta.provider
        language = [str(value.tag) for value in content.language]
        yield story(
            id=item.guid, title=" ".join(str(value) for value in list(content.headline)[:1]),
            text=next((text for text in texts if text), ""),
            date=seconds(str(meta.firstcreated)) or seconds(str(content.contentcreated)) or seconds(str(meta.versioncreated)),
            modified=seconds(str(meta.versioncreated)) if seconds(str(meta.firstcreated)) else None,
            byline=", ".join(str(value) for value in content.by), language=(language or [item.xml_lang])[0],
            labels=[label(subject) for subject in content.subject if last(subject.type) in ("abstract", None)],
            source=next((str(name) for name in provider.name), None) or provider.literal or last(provider.qcode),
            status=standing(meta.pubstatus.qcode), version=item.version,
            signal=next((signal for signal in signals if signal in ("update", "correction")), None))


def tree(data):
    """A document as elements whose names have no namespaces, without its document type."""
    root = ElementTree.fromstring(re.sub(rb"<!DOCTYPE[^>]*>", b"", data))
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    return root


def markup(element):
    return "" if element is None else plain(ElementTree.tostring(element, encoding="unicode"))


def value(element, path, attribute=None):
    found = element.find(path)
    if found is None:
        return None
    return found.get(attribute) if attribute else line("".join(found.itertext())) or None


def of_news_ml(data):
    for item in tree(data).iter("NewsItem"):
        content = item.find(".//body.content")
        if content is None:
            content = item.find(".//DataContent")
        if content is None:
            continue
        is_markup = len(content) > 0 or "<p>" in (content.text or "")
        text = plain(content.text) if not len(content) and is_markup else markup(content)
        first, this = seconds(value(item, ".//FirstCreated")), seconds(value(item, ".//ThisRevisionCreated"))
        instruction = (value(item, ".//Instruction", "FormalName") or "").lower()
        revision = re.escape(value(item, ".//RevisionId") or "")
        yield story(
            # Without the number of the revision, so that all versions of an item have one id.
            id=re.sub(f":{revision}[NAU]?$", "", value(item, ".//PublicIdentifier")), title=value(item, ".//HeadLine"), text=text, date=first or this,
            modified=this, byline=value(item, ".//ByLine"), language=value(item, ".//Language", "FormalName"),
            labels=[matter.get("FormalName") for matter in item.iter("SubjectMatter")],
            source=value(item, ".//Provider/Party", "FormalName"),
            status=standing(value(item, ".//Status", "FormalName")), version=value(item, ".//RevisionId"),
            signal=instruction if instruction in ("update", "correction") else None)


def of_nitf(data):
    root = tree(data)
    people = [line("".join(person.itertext())) for person in root.iter("person")]
    yield story(
        id=value(root, ".//doc-id", "id-string"), url=value(root, ".//pubdata", "ex-ref"),
        title=value(root, ".//hl1") or value(root, ".//title"), text=markup(root.find(".//body.content")),
        date=seconds(value(root, ".//date.issue", "norm")) or seconds(value(root, ".//date.release", "norm"))
        or seconds(value(root, ".//pubdata", "date.publication")),
        byline=", ".join(people) or value(root, ".//byline"),
        language=value(root, "./body", "{http://www.w3.org/XML/1998/namespace}lang"),
        labels=[subject.get("tobject.subject.matter") or subject.get("tobject.subject.type")
                for subject in root.iter("tobject.subject")],
        source=value(root, ".//pubdata", "name") or value(root, ".//distributor") or value(root, ".//doc-id", "regsrc"),
        status=standing(value(root, ".//docdata", "management-status")), version=value(root, ".//du-key", "version"),
        signal="correction" if root.find(".//correction") is not None else None)


def of_ninjs(data):
    def items(item):
        if item.get("type") == "composite":
            others = item.get("associations", {})
            for other in others.values() if isinstance(others, dict) else others:
                yield from items(other)
        elif item.get("type") == "text":
            yield item

    def main(values):
        return next((part["value"] for part in values if part.get("role") == "main"), values[0]["value"] if values else None)

    for item in items(json.loads(data)):
        text = (plain(item.get("body_xhtml")) or line(item.get("body_text"))
                or plain(main(item.get("bodies", []))))
        first = seconds(item.get("firstcreated") or item.get("firstCreated") or item.get("contentcreated"))
        this = seconds(item.get("versioncreated") or item.get("versionCreated"))
        subjects = item.get("subject") or item.get("subjects") or []
        yield story(
            id=item["uri"], title=item.get("headline") or main(item.get("headlines", [])), text=text, date=first or this,
            modified=this, byline=item.get("byline") or item.get("by") or main(item.get("bylines", [])),
            language=item.get("language"), labels=[subject.get("name") or subject["code"] for subject in subjects],
            source=", ".join(source["name"] for source in item.get("infoSources", [])),
            status=standing(item.get("pubstatus") or item.get("pubStatus")), version=item.get("version"))


READERS = {"g2": of_news_ml_g2, "newsml1": of_news_ml, "nitf": of_nitf, "jsonfeed": of_json_feed, "ninjs": of_ninjs}


def mended(data):
    """For readers that take XML alone."""
    return re.sub(rb"&(?![a-z]+;|#)", b"&amp;", data.replace(b"&eacute;", b"&#233;").replace(b"<br>", b"<br/>"))


def main():
    documents = {}
    for path in sorted(glob.glob(os.path.join(HERE, "documents", "*"))):
        name = os.path.basename(path)
        with open(path, "rb") as file:
            data = file.read()
        reader = next((reader for start, reader in READERS.items() if name.startswith(start)), of_feed)
        if reader is of_nitf:
            data = mended(data)
        documents[name] = list(reader(data))
    json.dump(documents, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
