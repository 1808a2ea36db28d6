//! A report as one HTML file: no script, nothing loaded, the same on a phone, a screen and A4.

use askama::Template;

use crate::paper::draw::Drawing;
use crate::paper::page::{Block, Figure, Report, Section, Table};

const STYLE: &str = include_str!("report.css");

/// The whole file.
pub fn html(report: &Report) -> String {
    let page = Page {
        style: STYLE,
        report,
    };
    // A template writes to memory: it cannot fail.
    page.render().unwrap_or_default()
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{ report.title }}</title>
<style>
{{ style|safe }}</style>
</head>
<body>
<svg class="inks" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="paper"/><rect width="3" height="6" class="ink"/></pattern></defs></svg>
<a class="skip" href="#main">To the report</a>
<header>
<p class="kind">Casus Foederis</p>
<h1>{{ report.title }}</h1>
{%- if !report.subtitle.is_empty() %}
<p class="summary">{{ report.subtitle }}</p>
{%- endif %}
{%- for notice in report.notices %}
<p class="notice">{{ notice }}</p>
{%- endfor %}
<dl class="cover">
{%- for (name, value) in self.told() %}
<div><dt>{{ name }}</dt><dd>{{ value }}</dd></div>
{%- endfor %}
</dl>
<dl class="cover blanks">
{%- for (name, _) in self.blanks() %}
<div><dt>{{ name }}</dt><dd class="line"></dd></div>
{%- endfor %}
</dl>
</header>
<nav aria-label="Contents">
<h2>Contents</h2>
<ol>
{%- for section in self.chapters() %}
<li><a href="#{{ section.id }}">{{ section.title }}</a></li>
{%- endfor %}
</ol>
{%- if self.seats().next().is_some() %}
<p>A page a seat:
{%- for (section, code) in self.seats() %} <a href="#{{ section.id }}">{{ code }}</a>{% endfor %}
</p>
{%- endif %}
</nav>
<main id="main">
{%- for section in report.sections %}
<section id="{{ section.id }}" aria-labelledby="{{ section.id }}-title"{% if section.own_page %} class="page"{% endif %}>
<h2 id="{{ section.id }}-title">{{ section.title }}</h2>
{{ Blocks::of(section)|safe }}
</section>
{%- endfor %}
</main>
<footer>
<p>Made by Casus Foederis from a record of the session. The same record makes the same report.</p>
</footer>
</body>
</html>"##
)]
struct Page<'a> {
    style: &'static str,
    report: &'a Report,
}

impl Page<'_> {
    /// What a hand fills in stands apart from what is told.
    fn told(&self) -> impl Iterator<Item = &(String, String)> {
        self.report
            .cover
            .iter()
            .filter(|(_, value)| !value.is_empty())
    }
    fn chapters(&self) -> impl Iterator<Item = &Section> {
        let sections = self.report.sections.iter();
        sections.filter(|section| section.seat.is_none())
    }
    fn seats(&self) -> impl Iterator<Item = (&Section, &str)> {
        let sections = self.report.sections.iter();
        sections.filter_map(|section| Some((section, section.seat.as_deref()?)))
    }
    fn blanks(&self) -> impl Iterator<Item = &(String, String)> {
        self.report
            .cover
            .iter()
            .filter(|(_, value)| value.is_empty())
    }
}

/// The blocks of a section; `level` is that of its inner headings.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{%- for block in blocks %}
{%- match block %}
{%- when Block::Heading(text) %}
<h3>{{ text }}</h3>
{%- when Block::Para(text) %}
<p>{{ text }}</p>
{%- when Block::Quote(text) %}
<blockquote><p>{{ text }}</p></blockquote>
{%- when Block::List(items) %}
<ul>
{%- for item in items %}
<li>{{ item }}</li>
{%- endfor %}
</ul>
{%- when Block::Steps(items) %}
<ol>
{%- for item in items %}
<li>{{ item }}</li>
{%- endfor %}
</ol>
{%- when Block::Facts(facts) %}
<dl class="facts">
{%- for (name, value) in facts %}
<div><dt>{{ name }}</dt><dd>{{ value }}</dd></div>
{%- endfor %}
</dl>
{%- when Block::Table(table) %}
{{ Cells { table }|safe }}
{%- when Block::Figure(figure) %}
{{ Drawn { name: self.name(&loop.index0), figure }|safe }}
{%- when Block::Blank(question, lines) %}
<div class="blank">
<p>{{ question }}</p>
{%- for _ in 0..*lines %}
<div class="line"></div>
{%- endfor %}
</div>
{%- endmatch %}
{%- endfor %}"##
)]
struct Blocks<'a> {
    section: &'a str,
    blocks: &'a [Block],
}

impl<'a> Blocks<'a> {
    fn of(section: &'a Section) -> Blocks<'a> {
        Blocks {
            section: &section.id,
            blocks: &section.blocks,
        }
    }
    /// A name no other part of the page has.
    fn name(&self, at: &usize) -> String {
        format!("{}-{}", self.section, at + 1)
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<div class="wide" role="group" tabindex="0" aria-label="{{ table.caption }}">
<table>
<caption>{{ table.caption }}</caption>
<thead><tr>
{%- for name in table.head %}<th scope="col">{{ name }}</th>{% endfor -%}
</tr></thead>
<tbody>
{%- for row in table.rows %}
<tr>
{%- for cell in row %}
{%- if loop.first && !cell.is_empty() %}<th scope="row">{{ cell }}</th>{% else %}<td class="{{ Self::kind(cell) }}">{{ cell }}</td>{% endif %}
{%- endfor -%}
</tr>
{%- endfor %}
</tbody>
</table>
</div>"##
)]
struct Cells<'a> {
    table: &'a Table,
}

impl Cells<'_> {
    /// Short texts and figures stay on one line.
    fn kind(text: &str) -> &'static str {
        match text.chars().count() {
            0..=17 => "short",
            18..=60 => "",
            _ => "long",
        }
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<figure>
{{ self.sheet()|safe }}
<figcaption>{{ figure.caption }}</figcaption>
{%- if let Some(table) = &figure.table %}
<details class="data">
<summary>As a table: {{ table.caption }}</summary>
{{ Cells { table }|safe }}
</details>
{%- endif %}
</figure>"##
)]
struct Drawn<'a> {
    name: String,
    figure: &'a Figure,
}

#[derive(Template)]
#[template(
    ext = "svg",
    source = r##"<svg viewBox="0 0 {{ wide }} {{ drawing.height }}" role="img" aria-labelledby="{{ name }}-alt"><title id="{{ name }}-alt">{{ alt }}</title>
{%- for shape in drawing.shapes %}
{{ shape|safe }}
{%- endfor %}
</svg>"##
)]
struct Sheet<'a> {
    name: &'a str,
    alt: &'a str,
    wide: i32,
    drawing: &'a Drawing,
}

impl<'a> Drawn<'a> {
    fn sheet(&'a self) -> Sheet<'a> {
        Sheet {
            name: &self.name,
            alt: &self.figure.alt,
            wide: super::draw::WIDE,
            drawing: &self.figure.drawing,
        }
    }
}
