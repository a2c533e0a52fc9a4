package generate

import (
	"strconv"
	"strings"
)

// goName is the exported Go name that oapi-codegen makes of a name that isName allows: separators go, the letter after one
// and the first become capitals.
func goName(name string) string {
	var b strings.Builder
	capital := true
	for _, r := range name {
		if r == '.' || r == '-' || r == '_' {
			capital = true
			continue
		}
		if capital {
			b.WriteString(strings.ToUpper(string(r)))
		} else {
			b.WriteRune(r)
		}
		capital = false
	}
	return b.String()
}

// distinct gives each name a Go name of its own: the first bearer keeps it, later ones are numbered from 2. The answer
// has the order and the length of names.
func distinct(names []string, spell func(string) string) []string {
	taken := map[string]bool{}
	spelled := make([]string, len(names))
	for i, name := range names {
		plain := spell(name)
		candidate := plain
		for n := 2; taken[candidate]; n++ {
			candidate = plain + strconv.Itoa(n)
		}
		taken[candidate] = true
		spelled[i] = candidate
	}
	return spelled
}
