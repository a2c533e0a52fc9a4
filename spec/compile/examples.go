package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// examples reads the example blocks: media types, bodies and, where they can be read, values.
func (c *compiler) examples() []Example {
	var out []Example
	for _, ex := range c.page.Examples {
		e := Example{Kind: string(ex.Kind), Failure: ex.Failure, Status: ex.Status, ContentType: ex.ContentType, Body: page.Clean(cutRunes(ex.Body, maxExample))}
		if ex.StatusLine.Line > 0 {
			e.StatusAt = quote(ex.StatusLine.Line, ex.StatusLine.Raw)
		}
		if ex.TypeLine.Line > 0 {
			e.TypeAt = quote(ex.TypeLine.Line, ex.TypeLine.Raw)
		}
		first, _, _ := strings.Cut(ex.Body, "\n")
		e.BodyAt = quote(ex.BodyLine, strings.TrimSpace(first))
		switch ex.Kind {
		case page.ExampleJSON:
			c.jsonExample(&e, ex)
		case page.ExampleXML:
			c.xmlExample(&e, ex)
		case page.ExampleOther:
			continue
		default: // a request example is read where parameters are
		}
		out = append(out, e)
	}
	return out
}

func (c *compiler) jsonExample(e *Example, ex page.Example) {
	v, faults := readJSON(ex.Body)
	for _, f := range faults {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example has %s (block line); read as far as it can be", f)
	}
	if v == nil {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example cannot be read; expected an object")
		return
	}
	e.Value = v
	e.Failure = e.Failure || looksLikeError(v)
}

func (c *compiler) xmlExample(e *Example, ex page.Example) {
	root, faults := readXML(ex.Body)
	for _, f := range faults {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example has %s; read as far as it can be", f)
	}
	if len(root.children) == 0 {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example cannot be read; expected an element")
		return
	}
	if len(root.children) > 1 {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example has %d roots; expected one, %sResponse", len(root.children), c.page.Identity.Action.Value)
		e.Value = root.value()
		return
	}
	top := root.children[0]
	e.Root = top.name
	if line := ex.BodyLine + top.line - 1; strings.Contains(c.page.Line(line), "<"+top.name) {
		e.RootAt = quote(line, "<"+top.name+">")
		if !strings.Contains(c.page.Line(line), e.RootAt.Quote) {
			e.RootAt.Quote = "<" + top.name
		}
	}
	e.Value = top.value()
	e.Failure = e.Failure || top.name == "Error" || looksLikeError(e.Value)
}
