package scenario

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, says string }{
		{"plumb-{8}", ""},
		{"{6}", ""},
		{"a{3}b{3}", ""},
		{"plumb-{5}", "6 random characters or more"},
		{"{0}", "6 random characters or more"},
		{"plumb", "6 random characters or more"},
		{"", "6 random characters or more"},
		{"plumb-{n}", "braces only around a number"},
		{"plumb-{8", "braces only around a number"},
		{"{8}}", "braces only around a number"},
		{"{1000}", "braces only around a number"},
		{"{}", "braces only around a number"},
	} {
		err := Pattern(c.pattern).Check()
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%q: %v, expected %q", c.pattern, err, c.says)
		}
	}
}

// A pattern is filled in its order, with as many characters as it asks for, and is otherwise as it was.
func TestFillingAPattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, behind := rapid.StringMatching(`[a-z-]{0,4}`).Draw(t, "before"), rapid.StringMatching(`[a-z<&-]{0,4}`).Draw(t, "behind")
		p := Pattern(before + "{3}-{12}" + behind)
		if got, want := p.Sample("x"), before+"xxx-xxxxxxxxxxxx"+behind; got != want {
			t.Errorf("%q: %q, want %q", p, got, want)
		}
	})
	if got := Pattern("none").Sample("x"); got != "none" {
		t.Errorf("nothing to fill: %q", got)
	}
	broken := errors.New("no randomness")
	if _, err := Pattern("{8}").Fill(func(int) (string, error) { return "", broken }); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}
