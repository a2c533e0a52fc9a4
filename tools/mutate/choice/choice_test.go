package choice

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
)

func TestQuotas(t *testing.T) {
	for _, c := range []struct {
		name  string
		n     int
		sizes map[string]int
		want  map[string]int
	}{
		{"nothing to choose from", 5, nil, map[string]int{}},
		{"the floor first, then by size", 20, map[string]int{"large": 1003, "small": 103, "tiny": 2}, map[string]int{"large": 14, "small": 4, "tiny": 2}},
		{"fewer places than packages: by size alone", 2, map[string]int{"a": 1, "b": 50, "c": 49}, map[string]int{"a": 0, "b": 1, "c": 1}},
		{"more places than mutations", 100, map[string]int{"a": 1, "b": 5}, map[string]int{"a": 1, "b": 5}},
		{"equal remainders go by name", 4, map[string]int{"b": 10, "a": 10, "c": 10}, map[string]int{"a": 2, "b": 1, "c": 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Quotas(c.n, c.sizes)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestQuotasGiveOutEveryPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.MapOf(rapid.StringMatching(`[a-z]{1,4}`), rapid.IntRange(1, 2000)).Draw(t, "sizes")
		n := rapid.IntRange(1, 500).Draw(t, "n")
		given, all := 0, 0
		for name, quota := range Quotas(n, sizes) {
			given += quota
			if quota < 0 || quota > sizes[name] {
				t.Fatalf("%s gets %d of %d", name, quota, sizes[name])
			}
			if n >= Floor*len(sizes) && quota < min(Floor, sizes[name]) {
				t.Fatalf("%s gets %d, less than the floor", name, quota)
			}
		}
		for size := range maps.Values(sizes) {
			all += size
		}
		if given != min(n, all) {
			t.Fatalf("%d given out, expected %d", given, min(n, all))
		}
	})
}

// many returns mutations of a package: one line each, most of them of one kind.
func many(pkg string, n int) []mutation.Mutation {
	var out []mutation.Mutation
	for i := range n {
		kind := mutation.Text
		if i%10 == 0 {
			kind = mutation.Bound
		}
		out = append(out, mutation.Mutation{Package: pkg, File: pkg + ".go", Line: i + 1, Kind: kind})
	}
	return out
}

func lines(list []mutation.Mutation) []string {
	var out []string
	for _, m := range list {
		out = append(out, fmt.Sprint(m.File, ":", m.Line))
	}
	return out
}

func TestTake(t *testing.T) {
	all := slices.Concat(many("b", 300), many("a", 100))
	first := Take(7, 40, all)
	t.Run("the same seed takes the same", func(t *testing.T) {
		if diff := cmp.Diff(lines(first), lines(Take(7, 40, all))); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
	t.Run("the order of what there is does not matter for packages", func(t *testing.T) {
		if diff := cmp.Diff(lines(first), lines(Take(7, 40, slices.Concat(many("a", 100), many("b", 300))))); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
	t.Run("another seed takes others", func(t *testing.T) {
		if cmp.Equal(lines(first), lines(Take(8, 40, all))) {
			t.Error("seeds 7 and 8 take the same")
		}
	})
	t.Run("numbered by package and place", func(t *testing.T) {
		for i, m := range first {
			if m.ID != i+1 {
				t.Errorf("number %d at place %d", m.ID, i+1)
			}
			if i > 0 && (first[i-1].Package > m.Package || first[i-1].Package == m.Package && first[i-1].Line >= m.Line) {
				t.Errorf("%s:%d stands behind %s:%d", m.File, m.Line, first[i-1].File, first[i-1].Line)
			}
		}
	})
	t.Run("each package has its quota", func(t *testing.T) {
		counts := map[string]int{}
		for _, m := range first {
			counts[m.Package]++
		}
		if diff := cmp.Diff(Quotas(40, map[string]int{"a": 100, "b": 300}), counts); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("rare kinds are not crowded out", func(t *testing.T) {
		bounds := 0
		for _, m := range first {
			if m.Kind == mutation.Bound {
				bounds++
			}
		}
		if bounds < 10 || bounds > 30 {
			t.Errorf("%d of %d are of the kind that a tenth of all are of, expected about a half", bounds, len(first))
		}
	})
	t.Run("all of them when there are no more", func(t *testing.T) {
		got := Take(7, 1000, many("a", 12))
		ignore := []cmp.Option{cmpopts.IgnoreFields(mutation.Mutation{}, "ID"), cmpopts.IgnoreUnexported(mutation.Mutation{})}
		if diff := cmp.Diff(many("a", 12), got, ignore...); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestPackagesAreChosenApart holds that what a package's mutations are does not change those taken of another.
func TestPackagesAreChosenApart(t *testing.T) {
	of := func(pkg string, list []mutation.Mutation) []string {
		return lines(slices.DeleteFunc(list, func(m mutation.Mutation) bool { return m.Package != pkg }))
	}
	before := Take(7, 6, slices.Concat(many("a", 100), many("b", 100)))
	other := slices.DeleteFunc(many("b", 200), func(m mutation.Mutation) bool { return m.Line%2 == 0 })
	after := Take(7, 6, slices.Concat(many("a", 100), other))
	if diff := cmp.Diff(of("a", before), of("a", after)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}
