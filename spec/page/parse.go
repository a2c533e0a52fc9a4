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
	section  Section
	caption  Fragment
	examples exampleReader
	debug    map[string]Named // what the link to the explorer says
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
		w.line(i)
	}
	settleTables(w.page, w.out)
	w.identify()
	w.missing()
}

func (w *walker) line(i int) {
	line := w.page.lines[i]
	if blank(line) {
		return
	}
	f := fragmentOf(line, i+1)
	if level, text := heading(line); level > 0 {
		w.heading(level, text, f)
		return
	}
	w.links(line, i+1)
	switch w.section {
	case SectionNone, SectionDescription:
		w.page.Intro = append(w.page.Intro, f)
	case SectionExamples:
		w.examples.caption(line)
	default: // text between tables is a caption at most
	}
	w.caption = f
}

func (w *walker) heading(level int, text string, f Fragment) {
	if level == 1 && w.page.Title.Line == 0 {
		f.Raw = text
		f.Column += 2
		w.page.Title = f
		return
	}
	w.caption = f
	s := sectionOf(text)
	if level > 2 && !opensSection(s, w.section) {
		return
	}
	if s == SectionOther {
		w.out.Addf(Info, f.Line, f.Column, "section %q is not known; expected request parameters, response parameters, examples or error codes", Plain(text))
	}
	if s == SectionExamples {
		w.examples.caption(text)
	}
	w.section = s
}

// opensSection reports whether a heading below level 2 begins a section of its own.
func opensSection(s, current Section) bool {
	switch s {
	case SectionRequest, SectionResponse, SectionErrors, SectionExamples:
		return current != SectionExamples && current != SectionErrors
	default:
		return false
	}
}

func (w *walker) table(g grid) {
	t := Table{Section: w.section, Caption: w.caption, Line: g.first + 1, Header: g.header, Rows: g.rows}
	t.Roles = headerRoles(w.section, g)
	w.caption = Fragment{}
	w.page.Tables = append(w.page.Tables, t)
}

func (w *walker) block(first int) (last int) {
	last = first
	for last+1 < len(w.fence) && w.fence[last+1] == first {
		last++
	}
	ex := w.examples.read(first, last, w.caption)
	if w.section == SectionExamples || ex.Kind == ExampleRequest && strings.Contains(ex.Body, "Action=") {
		w.page.Examples = append(w.page.Examples, ex)
	}
	return last
}

// links notes what the links of a line say of the operation.
func (w *walker) links(line string, number int) {
	if id, ok := debugLink(line); ok && w.debug == nil {
		w.debug = map[string]Named{}
		for k, v := range id {
			w.debug[k] = Named{Value: v, Line: number}
		}
	}
	if product := errorCentre(line); product != "" && w.centre.Line == 0 {
		w.centre = Named{Value: product, Line: number}
	}
}

// missing reports the parts that every operation page has and this one lacks.
func (w *walker) missing() {
	p := w.page
	if p.Title.Line == 0 {
		w.out.Addf(Warning, 1, 1, "no title; expected a heading of level 1 with the name of the operation")
	}
	if len(p.TablesOf(SectionRequest)) == 0 {
		w.out.Addf(Error, 0, 0, "no table of request parameters; expected one in a section like %q or %q", "请求参数", "Request parameters")
	}
	if len(p.TablesOf(SectionResponse)) == 0 {
		w.out.Addf(Warning, 0, 0, "no table of response parameters; expected one in a section like %q or %q", "返回数据", "Response parameters")
	}
}
