package probe

import (
	"crypto/rand"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func TestTokensOfOneNameBeginAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := newNames(rand.Reader)
		length := rapid.IntRange(8, 100).Draw(t, "length")
		one := value(t, n, scenario.Value{Token: "a", Length: length, Text: "x"})
		two := value(t, n, scenario.Value{Token: "a", Length: length, Text: "Y"})
		if len(one) != length || one[:length-1] != two[:length-1] || one[length-1] != 'x' || two[length-1] != 'Y' {
			t.Errorf("%q and %q", one, two)
		}
		if again := value(t, n, scenario.Value{Token: "a", Length: length, Text: "x"}); again != one {
			t.Errorf("%q, then %q", one, again)
		}
		if other := value(t, n, scenario.Value{Token: "b", Length: length, Text: "x"}); other == one {
			t.Errorf("two names have the token %q", other)
		}
	})
}

func TestTokensOfDigits(t *testing.T) {
	n := newNames(rand.Reader)
	if got := value(t, n, scenario.Value{Token: "a", Length: 64, Text: "01", Digits: true}); !regexp.MustCompile(`^\d{62}01$`).MatchString(got) {
		t.Errorf("%q", got)
	}
	if got := value(t, n, scenario.Value{Token: "b", Length: 64}); !regexp.MustCompile(`^[a-z0-9]*[a-z][a-z0-9]*$`).MatchString(got) {
		t.Errorf("%q has no letter", got) // chance alone: one in 10^34
	}
}

// A value with a pattern is new each time or the same under its name, as it is said.
func TestValuesOfAPattern(t *testing.T) {
	n := newNames(rand.Reader)
	form := regexp.MustCompile(`^k-[a-z0-9]{12}-x[a-z0-9]{12}$`)
	each := scenario.Value{Token: "a", Pattern: "k-{12}-x{12}", Each: true}
	same := scenario.Value{Token: "b", Pattern: "k-{12}-x{12}"}
	one, two := value(t, n, each), value(t, n, each)
	if !form.MatchString(one) || !form.MatchString(two) || one == two {
		t.Errorf("new each time: %q and %q", one, two)
	}
	one, two = value(t, n, same), value(t, n, same)
	if !form.MatchString(one) || one != two {
		t.Errorf("the same: %q and %q", one, two)
	}
	if other := value(t, n, scenario.Value{Token: "c", Pattern: "k-{12}-x{12}"}); other == one {
		t.Errorf("two names have the value %q", other)
	}
	if _, err := newNames(strings.NewReader("")).value(each); err == nil {
		t.Error("without randomness there is a value")
	}
}

func value(t interface{ Fatal(args ...any) }, n *names, v scenario.Value) string {
	out, err := n.value(v)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
