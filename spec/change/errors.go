package change

import (
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// errors compares the documented errors: rows that are the same go first, then those with one difference.
func (c *comparison) errors() {
	open := [2][]contract.DocumentedError{slices.Clone(c.old.Errors), slices.Clone(c.now.Errors)}
	for _, step := range []struct {
		row                   string
		status, code, message bool // which of them are equal
	}{
		{"", true, true, true},
		{"error-status-changed", false, true, true},
		{"error-message-reworded", true, true, false},
		{"error-code-changed", true, false, true},
		{"error-status-changed", false, true, false},
	} {
		for i := 0; i < len(open[1]); i++ {
			now := open[1][i]
			k := slices.IndexFunc(open[0], func(e contract.DocumentedError) bool {
				return (!step.status || e.Status == now.Status) && (!step.code || e.Code == now.Code) && (!step.message || sameMessage(e.Message, now.Message))
			})
			if k < 0 {
				continue
			}
			if step.row != "" {
				old := open[0][k]
				c.documented(step.row, &old, &now)
			}
			open[0], open[1] = slices.Delete(open[0], k, k+1), slices.Delete(open[1], i, i+1)
			i--
		}
	}
	for _, e := range open[1] {
		c.documented("error-added", nil, &e)
	}
	for _, e := range open[0] {
		c.documented("error-removed", &e, nil)
	}
}

// sameMessage: blanks and markup are no part of a message.
func sameMessage(a, b string) bool {
	plain := func(s string) string { return words.OneLine(linkTarget.ReplaceAllString(unescaped(s), "]")) }
	return plain(a) == plain(b)
}

func unescaped(s string) string {
	var out []rune
	for _, r := range s {
		if r != '\\' && r != '*' && r != '`' {
			out = append(out, r)
		}
	}
	return string(out)
}

// documented tells a change of a row of the error table.
func (c *comparison) documented(id string, before, after *contract.DocumentedError) {
	about := Subject{Kind: contract.OfError}
	var b, a []contract.Statement
	if before != nil {
		about.Name, b = before.Code, c.old.stating(*before)
	}
	if after != nil {
		about.Name, a = after.Code, c.now.stating(*after)
	}
	c.tell(id, about, b, a)
	ch := c.last()
	ch.OldError, ch.NewError = before, after
	if before != nil {
		ch.Old = &Place{File: c.old.File, Line: before.Line, Quote: before.Quote, Value: shown(id, *before)}
	}
	if after != nil {
		ch.New = &Place{File: c.now.File, Line: after.Line, Quote: after.Quote, Value: shown(id, *after)}
	}
}

// shown is what of an error the change is about.
func shown(id string, e contract.DocumentedError) string {
	switch id {
	case "error-status-changed":
		return strconv.Itoa(e.Status)
	case "error-message-reworded":
		return e.Message
	case "error-code-changed":
		return e.Code
	}
	return strconv.Itoa(e.Status) + " " + e.Code
}

// stating are the statements of a row of the error table.
func (d *Document) stating(e contract.DocumentedError) []contract.Statement {
	return d.where(func(s contract.Statement) bool {
		return s.Subject.Kind == contract.OfError && s.Subject.Name == e.Code && s.Line == e.Line
	})
}
