package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Parse reads the page named name. It always returns a Page; what was wrong with it is in Page.Diagnostics, and a
// page with a diagnostic of severity Error is not fit to be compiled. The format is that of the public documents of Alibaba
// Cloud RPC operations; positions are 1-based, columns in runes. Line endings are no part of what a page says: with CRLF it
// is the same Page as with LF.
func Parse(name string, source []byte) *Page {
	src := bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	sum := sha256.Sum256(src)
	p := &Page{File: words.Clean(name), SHA256: hex.EncodeToString(sum[:])}
	out := NewSink(p.File, maxDiagnostics)
	switch {
	case len(src) > maxBytes:
		out.Addf(Error, 0, 0, "a page of %d bytes; expected at most %d", len(src), maxBytes)
	case !utf8.Valid(src):
		out.Addf(Error, 0, 0, "the page is not UTF-8 text")
	default:
		p.lines = words.Lines(string(src))
		w := walker{page: p, out: out, fence: fences(p.lines)}
		w.run()
	}
	p.Diagnostics = out.Diagnostics()
	return p
}

// walker goes down the page once: headings change the section, grids become tables, fenced blocks become examples, the
// rest is prose.
type walker struct {
	page     *Page
	out      *Sink
	fence    []int
	outline  outline
	lead     lead
	request  int        // line of the heading of the request section
	asked    []Fragment // the text of the request section, tables left out
	caption  Fragment
	examples exampleReader
	explorer []map[string]Named // what the links to the explorer say
	centre   Named
}

func (w *walker) run() {
	lines := w.page.lines
	w.examples = exampleReader{lines: lines}
	reader := tableReader{lines: lines, fence: w.fence, out: w.out}
	grids := reader.tables()
	for i := 0; i < len(lines); i++ {
		if len(grids) > 0 && grids[0].first == i {
			w.table(grids[0])
			i, grids = grids[0].last, grids[1:]
			continue
		}
		if w.fence[i] == i {
			i = w.block(i)
			continue
		}
		i = w.line(i)
	}
	settleTables(w.page, w.out)
	w.identify()
	w.missing()
}

func (w *walker) line(i int) (last int) {
	line := w.page.lines[i]
	if blank(line) {
		return i
	}
	f := fragmentOf(line, i+1)
	m, ok := headingAt(w.page.lines, i)
	if ok {
		w.heading(m, f)
	}
	if ok && m.level < boldLevel {
		return i + m.lines - 1
	}
	w.links(line, i+1)
	switch w.outline.section() {
	case SectionNone, SectionDescription:
		w.page.Intro = append(w.page.Intro, f)
	case SectionExamples, SectionCallback:
		w.examples.caption(line)
	case SectionRequest:
		w.asked = append(w.asked, f)
	default: // text between tables is a caption at most
	}
	w.caption = f
	if name := anchor(line); name != "" {
		w.lead.anchors = append(w.lead.anchors, name)
	}
	return i
}

func (w *walker) heading(m mark, f Fragment) {
	if m.level == 1 && w.page.Title.Line == 0 && !namesPart(m.text) {
		f.Raw = m.text
		if m.lines == 1 {
			f.Column += 2
		}
		w.page.Title = f
		return
	}
	s := sectionOf(m.text)
	if s == SectionExamples && m.level > 2 && !ofCall(m.text) {
		s = SectionOther
	}
	w.caption, w.lead = f, lead{at: Fragment{Line: f.Line, Column: f.Column, Raw: m.text}}
	if m.anchor != "" {
		w.lead.anchors = []string{m.anchor}
	}
	w.outline = w.outline.below(m.level, s)
	if s == SectionRequest && w.request == 0 {
		w.request = f.Line
	}
	if s == SectionOther && w.outline.section() == s && m.level < boldLevel {
		w.out.Addf(Info, f.Line, f.Column, "section %q is not known; expected request parameters, response parameters, examples or error codes", Plain(m.text))
	}
	if w.showing() {
		w.examples.heading(sectionOf(m.text), m.text)
	}
}

// showing reports whether blocks are examples, be it of the messages that the service sends of itself.
func (w *walker) showing() bool {
	s := w.outline.section()
	return s == SectionExamples || s == SectionCallback
}

// namesPart reports whether a text is the heading of a part that every page has: one of level 1 is no title.
func namesPart(text string) bool {
	switch squeezed(strings.Trim(text, "*")) {
	case "请求参数", "输入参数", "返回参数", "返回数据", "错误码", "示例", "requestparameters", "responseparameters", "errorcodes", "examples":
		return true
	}
	return false
}

func (w *walker) table(g grid) {
	t := Table{Section: w.outline.section(), Caption: w.caption, Heading: w.lead.at, Line: g.first + 1, Header: g.header, Rows: g.rows}
	t.around, t.anchors = w.outline.around(), w.lead.anchors
	if s := said(t); s != t.Section {
		t.Section, t.around = s, t.Section
	}
	t.Roles = headerRoles(t.Section, g)
	w.caption, w.lead = Fragment{}, lead{}
	w.page.Tables = append(w.page.Tables, t)
}

func (w *walker) block(first int) (last int) {
	last = first
	for last+1 < len(w.fence) && w.fence[last+1] == first {
		last++
	}
	for i := first; i <= last; i++ {
		w.links(w.page.lines[i], i+1) // some pages have the words around the link in a block
	}
	ex := w.examples.read(first, last, w.caption)
	if w.outline.section() == SectionCallback && w.outline.around() != SectionExamples {
		ex.Other = ex.Kind != ExampleRequest
	}
	if w.showing() || ex.Kind == ExampleRequest && strings.Contains(ex.Body, "Action=") {
		w.page.Examples = append(w.page.Examples, ex)
	}
	return last
}

// links notes what the links of a line say of the operation.
func (w *walker) links(line string, number int) {
	if id, ok := debugLink(line); ok && len(w.explorer) < maxLinks {
		l := map[string]Named{}
		for k, v := range id {
			l[k] = Named{Value: v, Line: number}
		}
		w.explorer = append(w.explorer, l)
	}
	if product := errorCentre(line); product != "" && w.centre.Line == 0 {
		w.centre = Named{Value: product, Line: number}
	}
}
