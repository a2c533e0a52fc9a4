package compile

import (
	"fmt"
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
		if ex.Other {
			c.sink.Addf(page.Info, ex.Line, 1, "an example of a message, no answer by the words above it; not read")
			continue
		}
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
		case page.ExampleRequest: // read where parameters are
			if len(page.RequestPairs(ex)) == 0 {
				e.Unreadable = "the request example shows no parameter that can be read; expected Name=value"
				c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
			}
		}
		out = append(out, e)
	}
	return out
}

func (c *compiler) jsonExample(e *contract.Example, ex page.Example) {
	v, faults := sample.JSON(ex.Body)
	e.Misshapen = sample.Misshapen(faults)
	for _, f := range faults {
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example has %s (block line); read as far as it can be", f)
	}
	if v == nil {
		e.Unreadable = "the JSON example cannot be read; expected an object"
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
		return
	}
	if v.Kind != contract.KindObject {
		e.Unreadable = "the JSON example is no object"
	}
	for i, name := range trimNames(v) {
		if i == maxTrimmed {
			break
		}
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "the JSON example has blanks around the name %q; read without them", words.Cut(name, contract.MaxName))
	}
	e.Value = v
	e.Failure = e.Failure || sample.LooksLikeError(v)
}

// maxTrimmed is how many names with blanks around them are said of one example.
const maxTrimmed = 20

// trimNames takes blanks off the names of members, at every depth, and returns those that had some, each once.
func trimNames(v *contract.Value) []string {
	var out []string
	seen := map[string]bool{}
	var trim func(*contract.Value)
	trim = func(v *contract.Value) {
		for i, m := range v.Members {
			if trimmed := strings.TrimSpace(m.Name); trimmed != m.Name {
				v.Members[i].Name = trimmed
				if !seen[m.Name] {
					seen[m.Name] = true
					out = append(out, m.Name)
				}
			}
			trim(m.Value)
		}
		for _, item := range v.Items {
			trim(item)
		}
	}
	trim(v)
	return out
}

func (c *compiler) xmlExample(e *contract.Example, ex page.Example) {
	root, faults := sample.XML(ex.Body)
	e.Misshapen = sample.Misshapen(faults)
	for _, f := range faults {
		e.Unreadable = fmt.Sprintf("the XML example has %s; read as far as it can be", f)
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
	}
	if len(root.Children) == 0 {
		e.Unreadable = "the XML example cannot be read; expected an element"
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
		return
	}
	if len(root.Children) > 1 {
		e.Unreadable = fmt.Sprintf("the XML example has %d roots; expected one, %sResponse", len(root.Children), c.page.Identity.Action.Value)
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
		e.Value = root.Value()
		if first := root.Children[0]; strings.HasSuffix(first.Name, "Response") && len(first.Children) > 0 {
			e.Value = first.Value() // what follows was left over
		}
		return
	}
	if err := sample.Strict(ex.Body); err != nil && e.Unreadable == "" {
		e.Unreadable = fmt.Sprintf("the XML example cannot be read strictly: %v", err)
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
	}
	top := root.Children[0]
	if name := top.Mixed(); name != "" && e.Unreadable == "" {
		e.Unreadable = fmt.Sprintf("the element %s of the XML example has both text and elements", name)
		c.sink.Addf(page.Warning, ex.BodyLine, 1, "%s", e.Unreadable)
	}
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
