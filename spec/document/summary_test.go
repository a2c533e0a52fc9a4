package document_test

import (
	"strings"
	"testing"
)

func TestSummary(t *testing.T) {
	long := strings.Repeat("é", 101)
	for description, want := range map[string]string{
		"":                             "BrewTea",
		"Brews tea.":                   "Brews tea",
		"Brews tea. Hot.":              "Brews tea",
		"Brews version 1.5 of tea\nA.": "Brews version 1.5 of tea",
		"泡茶。很热。":                       "泡茶",
		long:                           long[:2*99] + "…",
	} {
		c := small()
		c.Description = description
		doc := described(t, c)
		for _, method := range []string{"get", "post"} {
			if got := dig(doc, "paths", "/", method, "summary"); got != want {
				t.Errorf("%q: %q, want %q", description, got, want)
			}
		}
	}
}
