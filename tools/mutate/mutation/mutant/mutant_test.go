package mutant

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// with switches a mutation on for the rest of a test.
func with(t *testing.T, s state) {
	t.Helper()
	before := current
	current = s
	t.Cleanup(func() { current = before })
}

// TestSwitch computes each function as it is, with another mutation on, and with its own.
func TestSwitch(t *testing.T) {
	const id = 7
	for _, c := range []struct {
		name             string
		compute          func() any
		original, mutant any
	}{
		{"On", func() any { return On(id) }, false, true},
		{"Less, equal", func() any { return Less(id, 2, 2) }, false, true},
		{"Less, less", func() any { return Less(id, 1, 2) }, true, true},
		{"Less, more", func() any { return Less(id, "b", "a") }, false, false},
		{"AtMost, equal", func() any { return AtMost(id, 2, 2) }, true, false},
		{"AtMost, less", func() any { return AtMost(id, 1, 2) }, true, true},
		{"More, equal", func() any { return More(id, 2, 2) }, false, true},
		{"More, more", func() any { return More(id, 2, 1) }, true, true},
		{"AtLeast, equal", func() any { return AtLeast(id, 2, 2) }, true, false},
		{"AtLeast, less", func() any { return AtLeast(id, 1, 2) }, false, false},
		{"Add", func() any { return Add(id, 5, 2) }, 7, 3},
		{"Sub", func() any { return Sub(id, 5, 2) }, 3, 7},
		{"Mul", func() any { return Mul(id, 5.0, 2) }, 10.0, 2.5},
		{"Quo", func() any { return Quo(id, 5, 2) }, 2, 10},
		{"Flip", func() any { return Flip(id, 5) }, 5, -5},
		{"Inc", func() any { return Inc[uint8](id, 255) }, uint8(255), uint8(0)},
		{"Zero", func() any { return Zero(id, "text") }, "text", ""},
		{"Zero of an interface", func() any { return Zero[error](id, os.ErrClosed) == nil }, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, on := range []struct {
				active int
				want   any
			}{{0, c.original}, {id + 1, c.original}, {id, c.mutant}} {
				with(t, state{active: on.active})
				if got := c.compute(); got != on.want {
					t.Errorf("%v with mutation %d on, expected %v", got, on.active, on.want)
				}
			}
		})
	}
}

func TestState(t *testing.T) {
	for _, c := range []struct {
		id     string
		active int
	}{{"", 0}, {"12", 12}, {"twelve", 0}} {
		if s := stateOf(c.id, ""); s.active != c.active || s.trace != nil {
			t.Errorf("%q switches on %d, expected %d", c.id, s.active, c.active)
		}
	}
}

// TestTrace holds that each mutation is noted once, behind what other processes noted.
func TestTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "trace")
	if err := os.WriteFile(path, []byte("9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	with(t, stateOf("", path))
	for _, id := range []int{3, 5, 3, 3, 5} {
		if On(id) {
			t.Errorf("mutation %d is on", id)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("9\n3\n5\n", string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTraceThatCannotBeWritten holds that the code under test does not notice.
func TestTraceThatCannotBeWritten(t *testing.T) {
	with(t, stateOf("3", filepath.Join(t.TempDir(), "no", "such", "folder")))
	if got := fmt.Sprint(On(3), On(4)); got != "true false" {
		t.Errorf("%s, expected true false", got)
	}
}
