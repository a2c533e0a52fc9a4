package contract_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestCanonicalAndPositions(t *testing.T) {
	tests := []struct {
		name, in             string
		canonical, positions string
	}{
		{"no dots", "Tag", "Tag", "Tag"},
		{"index in the middle", "Tag.N.Key", "Tag.N.Key", "Tag.N.Key"},
		{"index at the end", "Id.n", "Id.N", "Id.N"},
		{"other letters", "A.m.B.I.C.k.D.X", "A.N.B.N.C.N.D.N", "A.N.B.N.C.N.D.N"},
		{"every letter that stands for an index", "a.N.n.M.m.I.i.K.k.X.x", "a.N.N.N.N.N.N.N.N.N.N", "a.N.N.N.N.N.N.N.N.N.N"},
		{"a letter that stands for none", "A.B.J.y", "A.B.J.y", "A.B.J.y"},
		{"two letters", "A.NN.Nm", "A.NN.Nm", "A.NN.Nm"},
		{"the head is a name, even if a lone letter", "N.Key", "N.Key", "N.Key"},
		{"a head that is a number", "1.Key", "1.Key", "1.Key"},
		{"a number is a parameter of its own", "Policy.1", "Policy.1", "Policy.N"},
		{"numbers in the middle", "A.2.B.10.C", "A.2.B.10.C", "A.N.B.N.C"},
		{"three digits", "A.999", "A.999", "A.N"},
		{"four digits are no position", "A.2020", "A.2020", "A.2020"},
		{"letters and digits", "A.1a", "A.1a", "A.1a"},
		{"an empty segment", "A..B", "A..B", "A..B"},
		{"nothing", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := contract.Canonical(tt.in); got != tt.canonical {
				t.Errorf("Canonical(%q) = %q, want %q", tt.in, got, tt.canonical)
			}
			if got := contract.Positions(tt.in); got != tt.positions {
				t.Errorf("Positions(%q) = %q, want %q", tt.in, got, tt.positions)
			}
		})
	}
}

// Both forms are their own form, keep the number of segments and the head, and positions do not depend on the letters.
func TestFormsOfNamesAreStable(t *testing.T) {
	name := rapid.StringMatching(`[A-Za-z0-9]{1,3}(\.([NnMmIiKkXx]|[0-9]{1,4}|[A-Za-z]{0,3})){0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		n := name.Draw(t, "name")
		canonical, positions := contract.Canonical(n), contract.Positions(n)
		if contract.Canonical(canonical) != canonical || contract.Positions(positions) != positions {
			t.Fatalf("%q and %q change again", canonical, positions)
		}
		if contract.Positions(canonical) != positions {
			t.Fatalf("%q by way of %q, %q without", contract.Positions(canonical), canonical, positions)
		}
		for _, form := range []string{canonical, positions} {
			if strings.Count(form, ".") != strings.Count(n, ".") || contract.Head(form) != contract.Head(n) {
				t.Fatalf("%q of %q", form, n)
			}
		}
	})
}

func TestIsPosition(t *testing.T) {
	for segment, want := range map[string]bool{"": false, "0": true, "1": true, "12": true, "999": true, "1000": false, "N": false, "1a": false, "a1": false, "-1": false, "１": false} {
		if got := contract.IsPosition(segment); got != want {
			t.Errorf("IsPosition(%q) = %t", segment, got)
		}
	}
}

func TestHasIndex(t *testing.T) {
	for name, want := range map[string]bool{"Tag.N.Key": true, "Id.N": true, "A.B.N": true, "Tag": false, "N": false, "N.Key": false, "A.Name": false, "A.AN": false, "A.1.B": false, "": false} {
		if got := contract.HasIndex(name); got != want {
			t.Errorf("HasIndex(%q) = %t", name, got)
		}
	}
}

func TestHead(t *testing.T) {
	for name, want := range map[string]string{"Tag.N.Key": "Tag", "Tag": "Tag", ".Key": "", "": ""} {
		if got := contract.Head(name); got != want {
			t.Errorf("Head(%q) = %q, want %q", name, got, want)
		}
	}
}
