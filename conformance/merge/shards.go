package merge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/shard"
)

// parsed is a shard; the zero value for what is none, or several.
func parsed(text string) shard.Shard {
	s, err := shard.Parse(text)
	if err != nil {
		return shard.Shard{}
	}
	return s
}

// numberOf is the number of a shard; 0 for what is none, or several.
func numberOf(text string) int { return parsed(text).Number }

// joined are the shards of some parts.
func joined[T any](parts []T, of func(T) string) string {
	var texts []string
	for _, p := range parts {
		texts = append(texts, of(p))
	}
	return Shards(texts)
}

// Shards are the shards of some parts in one text, "" where all are there, or one is of no shard. A part may be several already.
func Shards(parts []string) string {
	seen := map[shard.Shard]bool{}
	for _, p := range parts {
		if p == "" {
			return ""
		}
		for _, one := range strings.Split(p, ", ") {
			seen[parsed(one)] = true
		}
	}
	var all []shard.Shard
	for s := range seen {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b shard.Shard) int { return a.Number - b.Number })
	if len(all) == 0 || len(all) == all[0].Of {
		return ""
	}
	var names []string
	for _, s := range all {
		names = append(names, s.String())
	}
	return strings.Join(names, ", ")
}
