// Package choice takes a sample of mutations: spread over packages by their size and over kinds evenly, and the same for
// the same seed. It is a function of its input and knows nothing of code.
package choice

import (
	"cmp"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
)

// Floor is how many mutations a package gets before the rest are given out by size.
const Floor = 3

// Take returns n of the mutations, or all when there are no more, by package and place, numbered from 1. What is taken
// of a package depends on the seed, the package and how many are taken of it, not on other packages.
func Take(seed uint64, n int, all []mutation.Mutation) []mutation.Mutation {
	groups := map[string][]mutation.Mutation{}
	for _, m := range all {
		groups[m.Package] = append(groups[m.Package], m)
	}
	sizes := map[string]int{}
	for name, group := range groups {
		sizes[name] = len(group)
	}
	quotas := Quotas(n, sizes)
	var out []mutation.Mutation
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		out = append(out, sample(source(seed, name), quotas[name], groups[name])...)
	}
	slices.SortStableFunc(out, inOrder)
	for i := range out {
		out[i].ID = i + 1
	}
	return out
}

func inOrder(a, b mutation.Mutation) int {
	return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column), cmp.Compare(a.Kind, b.Kind))
}

// source gives each package random numbers of its own.
func source(seed uint64, name string) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	return rand.New(rand.NewPCG(seed, h.Sum64())) //nolint:gosec // a sample that can be taken again is what is wanted
}

// sample takes a kind by chance, then one of the mutations of that kind, n times. Frequent kinds, such as numbers and
// strings, would crowd out the others if every mutation had the same chance.
func sample(chance *rand.Rand, n int, group []mutation.Mutation) []mutation.Mutation {
	kinds := map[mutation.Kind][]mutation.Mutation{}
	for _, m := range group {
		kinds[m.Kind] = append(kinds[m.Kind], m)
	}
	names := slices.Sorted(maps.Keys(kinds))
	var out []mutation.Mutation
	for len(out) < n && len(names) > 0 {
		i := chance.IntN(len(names))
		rest := kinds[names[i]]
		j := chance.IntN(len(rest))
		out = append(out, rest[j])
		kinds[names[i]] = slices.Delete(rest, j, j+1)
		if len(rest) == 1 {
			names = slices.Delete(names, i, i+1)
		}
	}
	return out
}

// Quotas gives out n places: the same small number to each package first, the rest in proportion to the sizes. No
// package gets more than its size.
func Quotas(n int, sizes map[string]int) map[string]int {
	quotas := map[string]int{}
	names := slices.Sorted(maps.Keys(sizes))
	if len(names) == 0 {
		return quotas
	}
	given, open := 0, 0
	for _, name := range names {
		quotas[name] = min(Floor, n/len(names), sizes[name])
		given += quotas[name]
		open += sizes[name] - quotas[name]
	}
	if rest := min(n-given, open); rest > 0 {
		share(quotas, rest, open, names, sizes)
	}
	return quotas
}

// share gives out the rest by the method of the largest remainder.
func share(quotas map[string]int, rest, open int, names []string, sizes map[string]int) {
	remainders := map[string]int{}
	left := rest
	for _, name := range names {
		product := rest * (sizes[name] - quotas[name])
		quotas[name] += product / open
		remainders[name] = product % open
		left -= product / open
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(remainders[b], remainders[a]) })
	for _, name := range names[:left] {
		quotas[name]++
	}
}
