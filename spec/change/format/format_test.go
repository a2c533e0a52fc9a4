package format_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/format"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// hostile is a text as a page may have one: it ends commands, tables, code, links and lines, colours a terminal and mentions.
const hostile = "a|b `c` %0A\r\n::error::x [d](javascript:e) <img src=x> @f #1 \x1b[31m\u202eg, *h* \\|"

// report has what a page may hold in every place that a page can fill.
func report() format.Report {
	place := func(line int) *change.Place {
		return &change.Place{File: "p,a:g|e.md", Line: line, Value: strconv.Itoa(line) + hostile, Quote: hostile}
	}
	return format.Report{Operations: []format.Operation{{
		Name: "BrewTea", Old: "v1:p,a:g|e.md", New: "p,a:g|e.md", Path: "p,a:g|e.md", Note: hostile,
		Changes: []format.Change{{
			Change: change.Change{
				Row:     change.Row{ID: "parameter-limit-changed", Kind: change.Changed, Breaks: change.Breaks{Clients: true}, Why: hostile},
				Subject: change.Subject{Kind: contract.OfParameter, Name: "Leaf", Rule: contract.RuleEnum}, Title: "Leaf/enum", Old: place(3), New: place(0),
			},
			Scenarios: []string{"a", "b", "c", "d", "e"}, Generated: []string{"BrewTeaParams.Leaf"},
		}, {
			Change: change.Change{
				Row:     change.Row{ID: "reworded", Kind: change.Reworded, Why: "no statement changed"},
				Subject: change.Subject{Kind: contract.OfParameter, Name: "Label"}, Title: "Label", Old: place(4), New: place(5),
			},
		}, {
			Change: change.Change{
				Row:     change.Row{ID: "parameter-removed", Kind: change.Removed, Breaks: change.Breaks{Clients: true, Servers: true}, Why: "gone"},
				Subject: change.Subject{Kind: contract.OfParameter, Name: "Milk"}, Title: "Milk", Old: place(6),
			},
		}},
	}, {Name: "PourTea", Old: "a.md", New: "b.md", Path: "b.md"}}}
}

func written(t *testing.T, name string, r format.Report) string {
	t.Helper()
	f, err := format.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Nothing of a page gets out of its place.
func TestHostileTexts(t *testing.T) {
	for _, f := range format.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			got := written(t, f.Name, report())
			for _, bad := range []string{"\x1b", "\u202e", "\r"} {
				if strings.Contains(got, bad) {
					t.Errorf("%q in\n%s", bad, got)
				}
			}
		})
	}
	t.Run("github has a command a line", func(t *testing.T) {
		lines := strings.Split(strings.TrimSuffix(written(t, "github", report()), "\n"), "\n")
		want := []string{
			"::warning file=p%2Ca%3Ag|e.md,line=1,title=changed Leaf/enum::Leaf/enum: ",
			"::notice file=p%2Ca%3Ag|e.md,line=5,title=reworded Label::",
			"::warning file=p%2Ca%3Ag|e.md,line=1,title=removed Milk::Milk; breaking for clients and servers: gone (was p,a:g|e.md:6)",
			"::notice file=b.md,line=1::PourTea: nothing changed",
		}
		if len(lines) != len(want) {
			t.Fatalf("%d lines\n%s", len(lines), strings.Join(lines, "\n"))
		}
		for i, line := range lines {
			if !strings.HasPrefix(line, want[i]) || strings.Contains(strings.TrimPrefix(line, want[i]), "%0A\n") {
				t.Errorf("%s\nwant %s", line, want[i])
			}
			if strings.Contains(line, "%0A") && !strings.Contains(line, "%250A") {
				t.Errorf("a line break in %s", line)
			}
		}
	})
	t.Run("markdown keeps its columns and shows no markup", func(t *testing.T) {
		for _, line := range strings.Split(written(t, "markdown", report()), "\n") {
			if strings.HasPrefix(line, "| ") {
				if got := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"); got != 9 {
					t.Errorf("%d bars in %s", got, line)
				}
			}
			outside := ""
			for i, part := range strings.Split(line, "`") {
				if i%2 == 0 {
					outside += part
				}
			}
			for _, bad := range []string{"<img", "](", "@f", " #1"} {
				if strings.Contains(outside, bad) {
					t.Errorf("%s in %s", bad, line)
				}
			}
		}
	})
	t.Run("json holds all but what deceives", func(t *testing.T) {
		var got struct {
			Operations []struct {
				Changes []struct{ New struct{ Value string } }
			}
		}
		if err := json.Unmarshal([]byte(written(t, "json", report())), &got); err != nil || got.Operations[0].Changes[0].New.Value != "0"+words.Clean(hostile) {
			t.Errorf("%v %q", err, got.Operations)
		}
	})
}

func TestNothing(t *testing.T) {
	same := format.Report{Operations: []format.Operation{{Name: "BrewTea", Old: "a.md", New: "b.md"}}}
	if got, want := written(t, "text", same), "BrewTea: nothing changed for clients, servers or the suite\n"; got != want {
		t.Errorf("%q", got)
	}
}

func TestTextIsCutShort(t *testing.T) {
	got := written(t, "text", report())
	for _, line := range []string{"    scenarios: a, b, c, d and 1 more\n", "2 operations, 3 changes: 2 breaking for clients, 1 for servers\n", "\nremoved   Milk\n", "\nreworded  Label (old: p,a:g|e.md:4, new: p,a:g|e.md:5)\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestErrorsOfTheWriter(t *testing.T) {
	for _, f := range format.Formats() {
		if err := f.Write(full{}, report()); err == nil || !strings.Contains(err.Error(), "full") {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if _, err := format.Find("xml"); err == nil || err.Error() != "expected text, json, markdown or github" {
		t.Errorf("%v", err)
	}
}
