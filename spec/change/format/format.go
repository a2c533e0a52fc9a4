// Package format writes what changed between two versions of pages: as text, JSON, Markdown or annotations of GitHub. One
// format a file, a row of Formats each.
//
// What never may live here: deciding what a change means, files. What comes from a page goes through what keeps the format
// whole: it may hold anything.
package format

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Report is what became of some operations.
type Report struct{ Operations []Operation }

// Operation is what became of one.
type Operation struct {
	Name     string
	Old, New string // the files that were compared, or REV:path; empty where there is none
	Path     string // of the newer one that there is, without a revision
	Changes  []Change
	// Note is a sentence on what could not be compared; mostly empty.
	Note string
}

// Change is a change with what it touches.
type Change struct {
	change.Change
	Scenarios []string // ids, of the old suite and of the new
	Generated []string // names in the generated package
}

// Format is a way to write a report.
type Format struct {
	Name  string
	Write func(w io.Writer, r Report) error
}

// Formats is the table of formats; the first is the usual one.
func Formats() []Format {
	return []Format{{"text", Text}, {"json", JSON}, {"markdown", Markdown}, {"github", GitHub}}
}

// Find is the format of a name. The error says which there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	last := len(names) - 1
	return Format{}, fmt.Errorf("expected %s or %s", strings.Join(names[:last], ", "), names[last])
}

// Summary counts what a report tells.
type Summary struct {
	Operations int `json:"operations"`
	Changed    int `json:"changed"`
	Changes    int `json:"changes"`
	Clients    int `json:"breakingForClients"`
	Servers    int `json:"breakingForServers"`
}

// Summary counts.
func (r Report) Summary() Summary {
	s := Summary{Operations: len(r.Operations)}
	for _, op := range r.Operations {
		if len(op.Changes) > 0 {
			s.Changed++
		}
		for _, c := range op.Changes {
			s.Changes++
			if c.Clients {
				s.Clients++
			}
			if c.Servers {
				s.Servers++
			}
		}
	}
	return s
}

// String is the summary in a line.
func (s Summary) String() string {
	return fmt.Sprintf("%s, %s: %d breaking for clients, %d for servers", counted(s.Operations, "operation"), counted(s.Changes, "change"), s.Clients, s.Servers)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// breaking says in words whom a change breaks.
func breaking(b change.Breaks) string {
	switch {
	case b.Clients && b.Servers:
		return "breaking for clients and servers"
	case b.Clients:
		return "breaking for clients"
	case b.Servers:
		return "breaking for servers"
	}
	return "not breaking"
}

// unchanged is the one line about an operation of which nothing changed.
func unchanged(op Operation) string {
	return oneLine(op.Name) + ": nothing changed for clients, servers or the suite"
}

// place is a file with a line.
func place(p *change.Place) string {
	if p == nil {
		return ""
	}
	return fmt.Sprintf("%s:%d", oneLine(p.File), max(p.Line, 1))
}

// values are what a statement said and says; "" where the change is about more than one value, or about none.
func values(c Change) string {
	before, after := value(c.Old), value(c.New)
	spoken := c.Kind == change.Reworded && !c.Any() || c.ID == "deprecated"
	if !spoken && c.Was == "" && c.Subject.Rule == "" && (c.Subject.Kind == contract.OfParameter || c.Subject.Kind == contract.OfResponse) {
		return "" // of several statements
	}
	switch {
	case before == after:
		return ""
	case before == "":
		return after
	case after == "":
		return before
	}
	return before + " -> " + after
}

func value(p *change.Place) string {
	if p == nil {
		return ""
	}
	return short(oneLine(p.Value))
}

// short keeps a line readable.
func short(s string) string {
	const enough = 160 // bytes
	if len(s) <= enough {
		return s
	}
	return words.Cut(s, enough) + "…"
}

// oneLine is a text of a page on one line, without what deceives a reader or a terminal.
func oneLine(s string) string {
	return words.OneLine(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, words.Clean(s)))
}

// fewer are the first of some names, and how many more there are.
func fewer(names []string) string {
	const few = 4
	if len(names) <= few {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:few], ", ") + fmt.Sprintf(" and %d more", len(names)-few)
}

// file is the one that a reader has now.
func (op Operation) file() string { return cmp.Or(op.Path, op.New, op.Old) }
