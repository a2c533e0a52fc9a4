package prose

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Keys are the names of the members that examples show in a JSON text, with where they stand in it.
type Keys struct {
	paths map[string][]string // of each name, the paths that end in it: names from the outside in, with dots
	full  map[string]bool     // the paths inside of which something is shown
	lower map[string]string   // how a name in small letters is written; empty where in several ways
}

// KeysOf are the names that a value shows, at every depth.
func KeysOf(v *contract.Value) Keys {
	k := Keys{paths: map[string][]string{}, full: map[string]bool{}, lower: map[string]string{}}
	k.add("", v, 0)
	return k
}

func (k Keys) add(within string, v *contract.Value, depth int) {
	object := v.Object()
	if object == nil || depth == contract.MaxDepth {
		return
	}
	for _, m := range object.Members {
		path := below(within, m.Name)
		if !isName(m.Name) || strings.Contains(m.Name, ".") || len(path) > contract.MaxName || slices.Contains(k.paths[m.Name], path) {
			continue
		}
		small := strings.ToLower(m.Name)
		if written, have := k.lower[small]; have && written != m.Name {
			k.lower[small] = ""
		} else {
			k.lower[small] = m.Name
		}
		k.paths[m.Name] = append(k.paths[m.Name], path)
		k.full[within] = true
		k.add(path, m.Value, depth+1)
	}
}

func below(within, name string) string {
	if within == "" {
		return name
	}
	return within + "." + name
}

// of is the path of the member that a text calls by a name, inside of another: that of its own members first, then the only one
// of the name. several tells that it could be any of several.
func (k Keys) of(name, within string) (path string, several bool) {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		path = below(within, name)
		return path, !slices.Contains(k.paths[name[i+1:]], path)
	}
	if k.paths[name] == nil {
		name = k.lower[strings.ToLower(name)]
	}
	var found []string
	for _, p := range k.paths[name] {
		if p == below(within, name) {
			return p, false
		}
		if within == "" || strings.HasPrefix(p, within+".") {
			found = append(found, p)
		}
	}
	if len(found) == 1 {
		return found[0], false
	}
	return "", len(found) > 1
}

// has reports whether a text may call a member by a name.
func (k Keys) has(name, within string) bool {
	path, several := k.of(name, within)
	return path != "" && !several
}

// holds reports whether something is shown inside of a member.
func (k Keys) holds(path string) bool { return k.full[path] }
