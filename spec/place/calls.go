package place

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// called is what the request example shows of a parameter.
type called struct {
	whole   bool            // it is there itself, under its name
	indexed bool            // it is there with positions: X.1
	dotted  bool            // it is there with members and no position: X.Key
	members map[string]bool // the names behind the position, or behind the dot
}

// calls gathers what the request example shows by the first part of the names.
func calls(pairs map[string]string) map[string]called {
	out := map[string]called{}
	for name := range pairs {
		head, rest, deeper := strings.Cut(name, ".")
		c := out[head]
		if c.members == nil {
			c.members = map[string]bool{}
		}
		position := contract.IsPosition(contract.Head(rest))
		c.whole, c.indexed, c.dotted = c.whole || !deeper, c.indexed || deeper && position, c.dotted || deeper && !position
		if position {
			_, rest, _ = strings.Cut(rest, ".")
		}
		if rest != "" {
			c.members[contract.Head(rest)] = true
		}
		out[head] = c
	}
	return out
}

// renameLists gives a list the name with which the request example sends it, when that is the name of its items and not the
// one of its row: RequestParams, a list of RequestParam, travels as RequestParam.1.
func renameLists(sink *page.Sink, rows []*RequestRow, seen map[string]called) {
	listed := map[string]bool{}
	for _, r := range rows {
		listed[contract.Head(r.Name)] = true
	}
	for _, r := range rows {
		if r.Type.Name != "array" || r.Role != contract.RoleBusiness || strings.Contains(r.Name, ".") {
			continue
		}
		if _, sent := seen[r.Name]; sent {
			continue
		}
		for _, name := range itemNames(r) {
			if !seen[name].indexed || listed[name] {
				continue
			}
			sink.Addf(page.Warning, r.At.Line, 0, "the request example sends the list %q as %q; the example is followed", r.Name, name+".1")
			r.Name, r.Inferred = name, contract.ByExample
			listed[name] = true
			break
		}
	}
}

// renameCapitals gives a parameter the spelling in which the request example sends it, when that has capitals which the row has
// lost: Loadbalancerid is LoadBalancerId.
func renameCapitals(sink *page.Sink, rows []*RequestRow, seen map[string]called) {
	listed, spellings := map[string]bool{}, map[string]string{}
	for _, r := range rows {
		listed[contract.Head(r.Name)] = true
	}
	for _, name := range slices.Sorted(maps.Keys(seen)) {
		if key := strings.ToLower(name); !listed[name] && capitals(name) > capitals(spellings[key]) {
			spellings[key] = name
		}
	}
	for _, r := range rows {
		name := spellings[strings.ToLower(r.Name)]
		if _, sent := seen[r.Name]; sent || r.Role != contract.RoleBusiness || !contract.ValidName(name) || capitals(name) <= capitals(r.Name) || listed[name] {
			continue
		}
		sink.Addf(page.Warning, r.At.Line, 0, "parameter %q; the request example sends it as %q, which is followed", r.Name, name)
		r.Name, r.Inferred = name, contract.ByExample
		listed[name] = true
	}
}

func capitals(name string) int {
	n := 0
	for _, c := range name {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n
}

// itemNames are the names that the items of a list may have: that of their type, and its own in the singular.
func itemNames(r *RequestRow) []string {
	var out []string
	if r.Type.Of != "" {
		out = append(out, r.Type.Of)
	}
	return append(out, singulars(leaf(r))...)
}

// singulars are the forms of a name without what makes it plural.
func singulars(name string) []string {
	var out []string
	for _, end := range []string{"s", "List", "Set", "es"} {
		if cut, ok := strings.CutSuffix(name, end); ok && cut != "" {
			out = append(out, cut)
		}
	}
	if cut, ok := strings.CutSuffix(name, "ies"); ok {
		out = append(out, cut+"y")
	}
	return out
}

// leaf is the last part of the name of a row as the page writes it.
func leaf(r *RequestRow) string {
	name := strings.TrimSuffix(contract.Canonical(r.Documented), ".N")
	return name[strings.LastIndexByte(name, '.')+1:]
}

// namedIn reports how well a caption names a row: 2 by its own name or the name of its type, 1 by another form of them, or by a
// name that the row's description has, 0 not at all.
func namedIn(caption title, r *RequestRow) int {
	own := leaf(r)
	for _, name := range []string{own, r.Type.Of} {
		if words.HasWord(caption.small, strings.ToLower(name)) {
			return 2
		}
	}
	for _, name := range append(append(singulars(own), singulars(r.Type.Of)...), own+"s") {
		if words.HasWord(caption.small, strings.ToLower(name)) {
			return 1
		}
	}
	if words.HasWord(r.Description, caption.name) {
		return 1
	}
	return 0
}

// title is a caption as it is compared with names.
type title struct {
	small string // in small letters
	name  string // the word that can only be a name
}

func titleOf(caption string) title { return title{strings.ToLower(caption), identifier(caption)} }
