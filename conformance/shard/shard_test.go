package shard_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/shard"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]shard.Shard{
		"":     {},
		"1/1":  {Number: 1, Of: 1},
		"2/5":  {Number: 2, Of: 5},
		"5/5":  {Number: 5, Of: 5},
		"7/12": {Number: 7, Of: 12},
	} {
		t.Run(text, func(t *testing.T) {
			got, err := shard.Parse(text)
			if err != nil || got != want || got.String() != text {
				t.Errorf("%v %q, %v; want %v", got, got, err, want)
			}
		})
	}
}

func TestWhatIsNoShard(t *testing.T) {
	for _, text := range []string{"0/3", "4/3", "1", "/", "1/", "/2", "a/b", "-1/3", "1/-3", "1/3/5", " 1/3", "01/3", "+1/3", "1/0", "0/0", "99999999999999999999/3", "1.0/3"} {
		t.Run(text, func(t *testing.T) {
			got, err := shard.Parse(text)
			if err == nil || !strings.Contains(err.Error(), "expected I/N") || got != (shard.Shard{}) {
				t.Errorf("%v, %v", got, err)
			}
		})
	}
}

// letter is the group of a text such as b2.
func letter(text string) string { return text[:1] }

func TestPart(t *testing.T) {
	list := []string{"a1", "a2", "b1", "c1", "c2", "d1"}
	for name, c := range map[string]struct {
		of   shard.Shard
		want []string
	}{
		"all of it":                 {shard.Shard{}, list},
		"the only one":              {shard.Shard{Number: 1, Of: 1}, list},
		"the first of two":          {shard.Shard{Number: 1, Of: 2}, []string{"a1", "a2", "c1", "c2"}},
		"the second of two":         {shard.Shard{Number: 2, Of: 2}, []string{"b1", "d1"}},
		"more shards than groups":   {shard.Shard{Number: 5, Of: 5}, nil},
		"as many shards as groups":  {shard.Shard{Number: 4, Of: 4}, []string{"d1"}},
		"a shard that goes over it": {shard.Shard{Number: 1, Of: 3}, []string{"a1", "a2", "d1"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := shard.Part(c.of, list, letter); !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// A group that comes again later stays in the shard that it began in.
func TestAGroupStaysTogether(t *testing.T) {
	if got := shard.Part(shard.Shard{Number: 1, Of: 2}, []string{"a1", "b1", "a2", "c1"}, letter); !slices.Equal(got, []string{"a1", "a2", "c1"}) {
		t.Errorf("%v", got)
	}
}

// Every list is all its parts, none of which has anything of another, and dealing them gives the list again.
func TestPartsAreTheList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := rapid.IntRange(1, 9).Draw(t, "of")
		var list []string
		for i, n := range rapid.SliceOfN(rapid.IntRange(1, 4), 0, 20).Draw(t, "groups") {
			for range n {
				list = append(list, string(rune('A'+i)))
			}
		}
		same := func(s string) string { return s }
		var parts [][]string
		seen := map[string]bool{}
		for number := 1; number <= of; number++ {
			part := shard.Part(shard.Shard{Number: number, Of: of}, list, same)
			for _, group := range slices.Compact(slices.Clone(part)) {
				if seen[group] {
					t.Fatalf("%s is in two parts", group)
				}
				seen[group] = true
			}
			parts = append(parts, part)
		}
		if got := shard.Dealt(parts, same); !slices.Equal(got, list) {
			t.Fatalf("%v, want %v", got, list)
		}
	})
}

// Parts that are missing leave the others in their order.
func TestDealtWithoutSomeParts(t *testing.T) {
	if got := shard.Dealt([][]string{{"a1", "d1"}, {"c1", "c2", "f1"}}, letter); !slices.Equal(got, []string{"a1", "c1", "c2", "d1", "f1"}) {
		t.Errorf("%v", got)
	}
	if got := shard.Dealt(nil, letter); len(got) > 0 {
		t.Errorf("%v", got)
	}
}
