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
		c.addf(page.Warning, ex.BodyLine, 1, "the JSON example has %s (block line); read as far as it can be", f)
	}
	if v == nil {
		c.addf(page.Warning, ex.BodyLine, 1, "the JSON example cannot be read; expected an object")
		return
	}
	e.Value = v
	e.Failure = e.Failure || looksLikeError(v)
}

// looksLikeError reports whether a body is the envelope of a refused request.
func looksLikeError(v *Value) bool {
	return v.Get("HostId") != nil && v.Get("Code") != nil && v.Get("Message") != nil
}
