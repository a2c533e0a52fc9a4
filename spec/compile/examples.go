package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// examples reads the example blocks: media types, bodies and, where they can be read, values.
func (c *compiler) examples() []contract.Example {
	var out []contract.Example
	for _, ex := range c.page.Examples {
		e := contract.Example{
			Kind: string(ex.Kind), Failure: ex.Failure, Status: ex.Status, ContentType: ex.ContentType,
			Body: words.Clean(words.Cut(ex.Body, contract.MaxExample)),
		}
		if ex.StatusLine.Line > 0 {
			e.StatusAt = contract.Quote(ex.StatusLine.Line, ex.StatusLine.Raw)
		}
		if ex.TypeLine.Line > 0 {
			e.TypeAt = contract.Quote(ex.TypeLine.Line, ex.TypeLine.Raw)
		}
		first, _, _ := strings.Cut(ex.Body, "\n")
		e.BodyAt = contract.Quote(ex.BodyLine, strings.TrimSpace(first))
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

func (c *compiler) jsonExample(e *contract.Example, ex page.Example) {
	v, faults := sample.JSON(ex.Body)
	for _, f := range faults {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example has %s (block line); read as far as it can be", f)
	}
	if v == nil {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example cannot be read; expected an object")
		return
	}
	e.Value = v
	e.Failure = e.Failure || sample.LooksLikeError(v)
}

func (c *compiler) xmlExample(e *contract.Example, ex page.Example) {
	root, faults := sample.XML(ex.Body)
	for _, f := range faults {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example has %s; read as far as it can be", f)
	}
	if len(root.Children) == 0 {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example cannot be read; expected an element")
		return
	}
	if len(root.Children) > 1 {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the XML example has %d roots; expected one, %sResponse", len(root.Children), c.page.Identity.Action.Value)
		e.Value = root.Value()
		return
	}
	top := root.Children[0]
	e.Root = top.Name
	if line := ex.BodyLine + top.Line - 1; strings.Contains(c.page.Line(line), "<"+top.Name) {
		e.RootAt = contract.Quote(line, "<"+top.Name+">")
		if !strings.Contains(c.page.Line(line), e.RootAt.Quote) {
			e.RootAt.Quote = "<" + top.Name
		}
	}
	e.Value = top.Value()
	e.Failure = e.Failure || top.Name == "Error" || sample.LooksLikeError(e.Value)
}
